"""The lines of the Unverified List made entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tidewaiter.lists.bis_parties import named_in, see_also
from tidewaiter.lists.bis_rows import Desk, Home, entity_of, notices_in
from tidewaiter.lists.ecfr import TableRow
from tidewaiter.model.entity import Entity

__all__ = ["entities_of"]

LIST = "us_bis_uvl"
WATCHLIST = "us_unverified"
NUMBER = 6


def entities_of(rows: Iterable[TableRow], desk: Desk) -> Iterator[Entity]:
    """An entity for each line; one that names nobody is a reject."""
    for row in rows:
        text, elsewhere = see_also(row.cells[0])
        named = named_in(text)
        if named is None:
            desk.reading.reject(row.place, "the line names nobody")
            continue
        notices = notices_in(row.cells[1], row.place, desk.tally)
        yield entity_of(row, named, notices, Home(LIST, WATCHLIST, NUMBER, text, elsewhere), desk)
