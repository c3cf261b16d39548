"""What several rows of one party say together, for lists that have a row for each name, date or address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tidewaiter.lists.several_dates import several_dates
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.xml_entries import NOTHING
from tidewaiter.model.when import PartialDate

__all__ = ["Held", "birth_dates", "said_by"]

Held = Mapping[str, tuple[str, ...]]
"""What the rows of one party say by column, each text once, in the order of the rows."""


def said_by(rows: Iterable[Fields], columns: Sequence[str], tally: Tally) -> Held:
    """What the rows say in these columns, but for words that say that nothing is known; what is left of a row is told."""
    found: dict[str, dict[str, None]] = {}
    for row in rows:
        for column in columns:
            text = row.text(column)
            if text is not None and text.lower() not in NOTHING:
                found.setdefault(column, {})[text] = None
        tally.leftovers(row, "a row")
    return {column: tuple(texts) for column, texts in found.items()}


def birth_dates(
    texts: Iterable[str], place: str, tally: Tally
) -> tuple[tuple[PartialDate, ...], tuple[str, ...]]:
    """The dates of birth in the texts, each once, and the parts that are none, which are told."""
    dates: list[PartialDate] = []
    unread: list[str] = []
    for text in texts:
        found, other = several_dates(text)
        dates += found
        unread += other
        for part in other:
            tally.note("a birth date cannot be read, and is kept as a remark", place, part)
    return tuple(dict.fromkeys(dates)), tuple(dict.fromkeys(unread))
