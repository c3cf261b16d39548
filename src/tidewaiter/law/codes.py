"""Tables of goods codes: what is listed on a day, what may be, and what nobody has read yet."""

from __future__ import annotations

import datetime

import msgspec

from tidewaiter.law.at import State, version_on
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime, Standing

__all__ = ["CodeHit", "CodeRow", "CodeTable", "CodesOnDay", "CodesVersion", "Uncoded"]


class CodeRow(Value, frozen=True, kw_only=True):
    """A listed code: 4 to 10 digits without dots. `ex` says that only the part of the heading which the words
    describe is listed; `what` is in our own words."""

    code: str
    what: str
    ex: bool = False
    tier: str | None = None
    verified: bool = True

    def __post_init__(self) -> None:
        if not (self.code.isascii() and self.code.isdigit() and 4 <= len(self.code) <= 10):
            raise ValueError(f"a code has 4 to 10 digits and nothing else: {self.code!r}")


class Uncoded(Value, frozen=True, kw_only=True):
    """Goods that the table lists by words alone, so that no code can find them."""

    what: str
    verified: bool = True


class CodesVersion(Value, frozen=True, kw_only=True):
    """What the table holds from a day on, as authored.

    `rows_of` takes the rows of the version that begins on that day, and adds `rows`; `possible_of` names a
    version whose other rows may have been listed already. `open` says that codes which stand nowhere on file
    may be listed too. `count` is the number of different codes that the source speaks of.
    """

    from_: datetime.date = msgspec.field(name="from")
    state: State
    repealed: bool = False
    count: int | None = None
    citation: Citation
    says: str
    rows: tuple[CodeRow, ...] = ()
    rows_of: datetime.date | None = None
    possible_of: datetime.date | None = None
    open: bool = False
    without_code: tuple[Uncoded, ...] = ()


class CodeHit(Value, frozen=True, kw_only=True):
    """A listed row that a goods code meets. `standing` is yes where it is listed for certain on that day, unknown
    where it may be; `wider` says that the goods code is shorter than the listed one, so only part of what it
    covers is listed."""

    row: CodeRow
    standing: Standing
    wider: bool


class CodesOnDay(Value, frozen=True, kw_only=True):
    """The table on one day; `from` is the first day of that version.

    With `state` unknown, `rows` are the last known ones, `possible` those that may be listed besides, and `open` says
    that still others may be.
    """

    slug: str
    day: datetime.date
    from_: datetime.date = msgspec.field(name="from")
    state: State
    repealed: bool
    rows: tuple[CodeRow, ...]
    possible: tuple[CodeRow, ...]
    open: bool
    citation: Citation
    says: str
    without_code: tuple[Uncoded, ...] = ()

    @property
    def verified(self) -> bool:
        """Whether the table of that day was read in its source."""
        return self.citation.verified

    def hits(self, digits: str) -> tuple[CodeHit, ...]:
        """Every row that the goods code of these digits meets, longest listed code first.

        A listed code takes every code that begins with it; a goods code that is shorter than a listed one
        meets it as `wider`.
        """
        certain = Standing.UNKNOWN if self.state is State.UNKNOWN else Standing.YES
        found = [
            CodeHit(
                row=row,
                standing=standing if row.verified else Standing.UNKNOWN,
                wider=len(digits) < len(row.code),
            )
            for rows, standing in ((self.rows, certain), (self.possible, Standing.UNKNOWN))
            for row in rows
            if digits.startswith(row.code) or row.code.startswith(digits)
        ]
        return tuple(sorted(found, key=lambda hit: (hit.wider, -len(hit.row.code))))


class CodeTable(Value, frozen=True, kw_only=True):
    """A list of goods codes through time. `regime` is None for guidance, which follows `known_at`; `destinations`
    are the places for which the table counts, as its own text says; `scope` is our note on its reach."""

    slug: str
    title: dict[str, str]
    regime: Regime | None = None
    guidance: bool = False
    destinations: tuple[str, ...] = ()
    scope: str
    versions: tuple[CodesVersion, ...]

    def at(self, day: datetime.date) -> CodesOnDay:
        """What the table holds on `day`. Raises LawError for a day before its first version."""
        version = version_on(self.versions, day, slug=self.slug)
        rows = self._rows(version)
        listed = {row.code for row in rows}
        possible = (
            self._rows(version_on(self.versions, version.possible_of, slug=self.slug))
            if version.possible_of
            else ()
        )
        return CodesOnDay(
            slug=self.slug,
            day=day,
            from_=version.from_,
            state=version.state,
            repealed=version.repealed,
            rows=rows,
            possible=tuple(row for row in possible if row.code not in listed),
            open=version.open,
            citation=version.citation,
            says=version.says,
            without_code=version.without_code,
        )

    def _rows(self, version: CodesVersion) -> tuple[CodeRow, ...]:
        if version.rows_of is None or version.rows_of >= version.from_:
            return version.rows
        return self._rows(version_on(self.versions, version.rows_of, slug=self.slug)) + version.rows
