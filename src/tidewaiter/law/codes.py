"""Tables of goods codes: what is listed on a day, what may be, and what nobody has read yet."""

from __future__ import annotations

import datetime
import functools

import msgspec

from tidewaiter.law.at import State, version_on
from tidewaiter.law.row_words import OldContracts, RowWords
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.refdata.hs_editions import editions, gone

__all__ = [
    "CodeBlock",
    "CodeHit",
    "CodeRow",
    "CodeTable",
    "CodesOnDay",
    "CodesVersion",
    "ItemNames",
    "TableReach",
    "Uncoded",
]


class CodeRow(Value, frozen=True, kw_only=True):
    """A listed code: 2 (a chapter) to 10 digits without dots. `ex` says that only the part of the heading which the words
    describe is listed; `what` is in our own words, `words` the slug of those by which papers may call that part or another. `unit_value` is the wholesale price of a unit, in US dollars, from
    which on the goods are listed, `above` the value of a piece, in euros, beyond which they are, None where neither
    matters. `sure` says that the row was read for its day though the other rows of that version were not."""

    code: str
    what: str
    ex: bool = False
    tier: str | None = None
    unit_value: float | None = None
    above: float | None = None
    sure: bool = False
    words: str = ""
    verified: bool = True

    def __post_init__(self) -> None:
        if not (self.code.isascii() and self.code.isdigit() and 2 <= len(self.code) <= 10):
            raise ValueError(f"a code has 2 to 10 digits and nothing else: {self.code!r}")


class CodeBlock(Value, frozen=True, kw_only=True):
    """Codes of which the same is said, where a list has too many for a row each; `ex` as in a row."""

    what: str
    codes: tuple[str, ...]
    ex: bool = False
    words: str = ""
    unit_value: float | None = None
    above: float | None = None
    sure: bool = False
    verified: bool = True


class Uncoded(Value, frozen=True, kw_only=True):
    """Goods that the table lists by words alone, so that no code can find them. `names` are words and CAS numbers by
    which papers may call them; `pinpoint` is the paragraph of the entry, `from` the first day on which it may be listed where
    that is later than the table's."""

    what: str
    names: tuple[str, ...] = ()
    words: str = ""
    pinpoint: str = ""
    from_: datetime.date | None = msgspec.field(name="from", default=None)
    verified: bool = True


class ItemNames(Value, frozen=True, kw_only=True):
    """Our own words for a listed item, in lower case: `called` name it and nothing else, `hints` may mean it."""

    called: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


class TableReach(Value, frozen=True, kw_only=True):
    """A place (ISO 3166 alpha-2, or the slug of a region) for which the table counts from a day on, up to, not
    including, `to`, and where that stands. `foreign_made` says that it counts there for foreign-made items alone."""

    place: str
    from_: datetime.date = msgspec.field(name="from")
    to: datetime.date | None = None
    foreign_made: bool = False
    citation: Citation

    def holds(self, day: datetime.date) -> bool:
        """Whether the table counts for the place on `day`."""
        return self.from_ <= day and (self.to is None or day < self.to)


class CodesVersion(Value, frozen=True, kw_only=True):
    """What the table holds from a day on, as authored.

    `rows_of` takes the rows of the version that begins on that day, and adds `rows`; `possible_of` names a
    version whose other rows may have been listed already. `open` says that codes which stand nowhere on file
    may be listed too. `words_of` takes the goods by words of the version that begins on that day. `count` is the number of different codes that the source speaks of. `level` is what the list brings
    from that day on, `contracts` what it leaves to contracts of before.
    """

    from_: datetime.date = msgspec.field(name="from")
    state: State
    repealed: bool = False
    count: int | None = None
    citation: Citation
    says: str
    rows: tuple[CodeRow, ...] = ()
    blocks: tuple[CodeBlock, ...] = ()
    rows_of: datetime.date | None = None
    possible_of: datetime.date | None = None
    open: bool = False
    level: Level = Level.PROHIBITED
    contracts: OldContracts | None = None
    without_code: tuple[Uncoded, ...] = ()
    words_of: datetime.date | None = None

    @property
    def every_row(self) -> tuple[CodeRow, ...]:
        """The rows as authored, then those that the blocks stand for."""
        return (*self.rows, *(row for block in self.blocks for row in _of_block(block)))


class CodeHit(Value, frozen=True, kw_only=True):
    """A listed row that a goods code meets. `standing` is yes where it is listed for certain on that day, unknown
    where it may be; `wider` says that the goods code is shorter than the listed one, or of an `edition` of the Harmonized
    System that is over, so only part of what it covers is listed."""

    row: CodeRow
    standing: Standing
    wider: bool
    edition: str = ""


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
    level: Level = Level.PROHIBITED
    contracts: OldContracts | None = None
    without_code: tuple[Uncoded, ...] = ()

    @property
    def verified(self) -> bool:
        """Whether the table of that day was read in its source."""
        return self.citation.verified

    def hits(self, digits: str) -> tuple[CodeHit, ...]:
        """Every row that the goods code of these digits meets, longest listed code first.

        A listed code takes every code that begins with it; a goods code that is shorter than a listed one
        meets it as `wider`, and so does one of an edition that is over, by each code that its goods went to.
        """
        return tuple(
            sorted(
                (*self._hits(digits), *self._hits_of_old(digits)),
                key=lambda hit: (hit.wider, -len(hit.row.code)),
            )
        )

    def _hits_of_old(self, digits: str) -> tuple[CodeHit, ...]:
        old = gone(digits)
        if old is None:
            return ()
        mine = {hit.row for hit in self._hits(digits)}
        found = {hit.row: hit for code in old.became for hit in self._hits(code)}
        return tuple(
            CodeHit(
                row=row,
                standing=hit.standing if old.verified and len(old.became) == 1 else Standing.UNKNOWN,
                wider=True,
                edition=editions().before,
            )
            for row, hit in found.items()
            if row not in mine
        )

    def _hits(self, digits: str) -> tuple[CodeHit, ...]:
        certain = Standing.UNKNOWN if self.state is State.UNKNOWN else Standing.YES
        return tuple(
            CodeHit(
                row=row,
                standing=_standing(row, certain) if listed else Standing.UNKNOWN,
                wider=len(digits) < len(row.code),
            )
            for rows, listed in ((self.rows, True), (self.possible, False))
            for row in rows
            if digits.startswith(row.code) or row.code.startswith(digits)
        )


class CodeTable(Value, frozen=True, kw_only=True):
    """A list of goods codes through time. `regime` is None for guidance, which follows `known_at`; `destinations`
    are the places for which the table counts, as its own text says, and `reach` the same with their days; `scope` is
    our note on its reach. `ear99_only` says that it counts only for items that are on no control list, `direct_products` that
    foreign-made items of its codes are reached as direct products of US technology too. `named` gives
    for a listed code the words by which papers call the item that a part is for, `words` our own words for what rows take; with one of `doubts` beside them
    nothing is surely what a row takes. `transit_from` is a table of places: what leaves one of them may not pass a destination either.
    `transit` are places through which such goods may not pass from a day on, by a provision of its own, on their way out of
    where the regime is at home. `asked` says that the order's own answer settles what no row on file does."""

    slug: str
    title: dict[str, str]
    regime: Regime | None = None
    guidance: bool = False
    destinations: tuple[str, ...] = ()
    reach: tuple[TableReach, ...] = ()
    transit: tuple[TableReach, ...] = ()
    ear99_only: bool = False
    direct_products: bool = False
    scope: str
    named: dict[str, ItemNames] = {}
    words: dict[str, RowWords] = {}
    doubts: tuple[str, ...] = ()
    transit_from: str | None = None
    asked: bool = False
    versions: tuple[CodesVersion, ...]

    def reaches(self, place: str, day: datetime.date) -> TableReach | None:
        """How the table counts for that place on `day`, None where it does not."""
        return next((reach for reach in self.reach if reach.place == place and reach.holds(day)), None)

    def at(self, day: datetime.date) -> CodesOnDay:
        """What the table holds on `day`. Raises LawError for a day before its first version."""
        version = version_on(self.versions, day, slug=self.slug)
        return CodesOnDay(
            slug=self.slug,
            day=day,
            from_=version.from_,
            state=version.state,
            repealed=version.repealed,
            rows=self._rows(version),
            possible=self._possible(version),
            open=version.open,
            citation=version.citation,
            says=version.says,
            level=version.level,
            contracts=version.contracts,
            without_code=self._without_code(version, day),
        )

    def _without_code(self, version: CodesVersion, day: datetime.date) -> tuple[Uncoded, ...]:
        """The goods by words that are listed, or may be where those of that day were not read."""
        listed = version.without_code
        if not listed and version.words_of is not None and version.words_of < version.from_:
            return self._without_code(version_on(self.versions, version.words_of, slug=self.slug), day)
        if not listed and version.possible_of is not None:
            later = version_on(self.versions, version.possible_of, slug=self.slug).without_code
            listed = tuple(msgspec.structs.replace(each, verified=False) for each in later)
        return tuple(each for each in listed if each.from_ is None or each.from_ <= day)

    def _possible(self, version: CodesVersion) -> tuple[CodeRow, ...]:
        if version.possible_of is None:
            return ()
        listed = {row.code for row in self._rows(version)}
        later = self._rows(version_on(self.versions, version.possible_of, slug=self.slug))
        return tuple(row for row in later if row.code not in listed)

    def _rows(self, version: CodesVersion) -> tuple[CodeRow, ...]:
        if version.rows_of is None or version.rows_of >= version.from_:
            return version.every_row
        return self._rows(version_on(self.versions, version.rows_of, slug=self.slug)) + version.every_row


def _standing(row: CodeRow, of_version: Standing) -> Standing:
    if not row.verified:
        return Standing.UNKNOWN
    return Standing.YES if row.sure else of_version


@functools.cache
def _of_block(block: CodeBlock) -> tuple[CodeRow, ...]:
    return tuple(
        CodeRow(
            code=code,
            what=block.what,
            ex=block.ex or block.unit_value is not None,
            words=block.words,
            unit_value=block.unit_value,
            above=block.above,
            sure=block.sure,
            verified=block.verified,
        )
        for code in block.codes
    )
