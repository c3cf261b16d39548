"""The lines of the Military End-User List made entities."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tidewaiter.lists.bis_parties import named_in, see_also
from tidewaiter.lists.bis_rows import Desk, Home, Notices, entity_of, notices_in
from tidewaiter.lists.ecfr import TableRow, number_word, plain
from tidewaiter.model.entity import Entity, Relation

__all__ = ["entities_of"]

LIST = "us_bis_meu"
WATCHLIST = "us_meu"
NUMBER = 7
_GROUP = re.compile(
    r"the following (?P<count>\w+) (?P<what>subordinate \w+) of (?P<above>.+?)\s*:?\s*$", re.IGNORECASE
)
_HEADING = re.compile(r"subordinate \w+\s*:?", re.IGNORECASE)


class _Group:
    """The lines below one that names who they are subordinate to, up to the next line with a notice of its own."""

    def __init__(self, found: re.Match[str], row: TableRow, notices: Notices) -> None:
        self.wanted = number_word(found["count"].lower()) or 0
        self.above = found["above"]
        self.place = row.place
        self.notices = notices
        self.met = 0

    def tell(self, desk: Desk) -> None:
        if self.met != self.wanted:
            said = f"{self.met} lines stand below it, not {self.wanted or 'the number it says'}"
            desk.reading.warn(self.place, f"{said}: {self.above}")


def entities_of(rows: Iterable[TableRow], desk: Desk) -> Iterator[Entity]:
    """An entity for each line but headings; one that names nobody is a reject."""
    group: _Group | None = None
    for row in rows:
        said, own = plain(row.cells[0]), bool(plain(row.cells[1]))
        heads = _GROUP.fullmatch(said)
        if group and (heads or own):
            group.tell(desk)
            group = None
        if heads:
            group = _Group(heads, row, _notices(row, desk) if own else Notices((), None))
        elif not _HEADING.fullmatch(said) or own:
            yield from _one(row, group, desk)
    if group:
        group.tell(desk)


def _one(row: TableRow, group: _Group | None, desk: Desk) -> Iterator[Entity]:
    text, elsewhere = see_also(row.cells[0])
    named = named_in(text)
    if named is None:
        desk.reading.reject(row.place, "the line names nobody")
        return
    ties: tuple[Relation, ...] = ()
    if group is not None:
        group.met += 1
        ties = (Relation(kind="Subordinate institution of", name=group.above),)
    notices = _notices(row, desk) if group is None or not group.notices.acts else group.notices
    yield entity_of(row, named, notices, Home(LIST, WATCHLIST, NUMBER, text, elsewhere, ties), desk)


def _notices(row: TableRow, desk: Desk) -> Notices:
    return notices_in(row.cells[1], row.place, desk.tally)
