"""Licence exceptions as law: for whom each is written, what must be so, and what shuts it out."""

from __future__ import annotations

import datetime
from enum import StrEnum

from tidewaiter.law.exception_items import is_item
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import GoodsKind

__all__ = [
    "At",
    "Bar",
    "Condition",
    "EntryNote",
    "ExceptionBars",
    "ExceptionNotes",
    "LicenceException",
    "LicenceExceptions",
    "Means",
    "ReadIn",
]


class ReadIn(Value, frozen=True, kw_only=True):
    """Where all sections of a file were read, and when."""

    read_in: str
    verified: bool
    verified_on: datetime.date

    def cite(self, section: str, pinpoint: str) -> Citation:
        """The section of title 15 as a citation."""
        return Citation(
            instrument=f"15 CFR {section}",
            pinpoint=pinpoint or None,
            link=f"https://www.ecfr.gov/current/title-15/section-{section}",
            read_in=self.read_in,
            verified=self.verified,
            verified_on=self.verified_on,
        )


class At(Value, frozen=True, kw_only=True):
    """Destinations: in one of the groups, places or the table, where any is named, and in none of those behind `but`.
    `also_places` belong to them in any case. Places are ISO 3166 alpha-2 codes or slugs of occupied regions."""

    groups: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    table: str = ""
    but_groups: tuple[str, ...] = ()
    but_places: tuple[str, ...] = ()
    but_table: str = ""
    also_places: tuple[str, ...] = ()


class Means(StrEnum):
    """How a condition is answered: by the person who knows, or from the order and the law on file.

    `at`, `from`: where the goods go, where they leave from. `note`: the entry's own words on the exception `symbol`.
    `value`: within the amount of the entry for `symbol`, or within `number`. `only_reasons`: nothing but these requires the
    licence. `not_reasons`, `controlled_only`: none of these, nothing but these, controls the item. `items`, `not_items`: it
    is, is not, one of them. `no_buyer`: the papers name no buyer. `transit_reasons`: 740.9(b)(1)(i) alone.
    """

    ASKED = "asked"
    AT = "at"
    FROM = "from"
    NOTE = "note"
    VALUE = "value"
    ONLY_REASONS = "only_reasons"
    NOT_REASONS = "not_reasons"
    CONTROLLED_ONLY = "controlled_only"
    NOT_ITEMS = "not_items"
    NO_BUYER = "no_buyer"
    TRANSIT_REASONS = "transit_reasons"


class Condition(Value, frozen=True, kw_only=True):
    """One thing that must be so; `says` is it as a statement. What cannot be answered from the order is asked under
    `us_exception/<slug>`. `for_items` and `for_at` are those alone for which it must be so, `unless` those for which it
    need not; `or_from` and `or_asked` are second ways for it to be so."""

    slug: str
    says: dict[str, str]
    test: Means = Means.ASKED
    pinpoint: str = ""
    symbol: str = ""
    number: str = ""
    at: At = At()
    or_from: At | None = None
    or_asked: bool = False
    reasons: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    for_items: tuple[str, ...] = ()
    for_at: At | None = None

    def __post_init__(self) -> None:
        _items(self.slug, self.items, self.unless, self.for_items)


class LicenceException(Value, frozen=True, kw_only=True):
    """One paragraph that authorises something of its own: `id` is its symbol and paragraph, `TMP (a)`.

    It is written for the `kinds`, `items` and destinations `at`, not for `but_items`; for a delivery of that `purpose`;
    with `passing` for goods that pass through the place and go elsewhere;
    for reexports alone or for exports alone (`reexport`); for entries that offer `needs_note`; where the entry of a listed
    party refers to `entity_reference`. Outside of these nothing is said of it.
    """

    id: str
    title: dict[str, str]
    section: str
    pinpoint: str = ""
    purpose: str = ""
    kinds: tuple[GoodsKind, ...] = ()
    items: tuple[str, ...] = ()
    but_items: tuple[str, ...] = ()
    at: At = At()
    passing: bool = False
    reexport: bool | None = None
    needs_note: str = ""
    entity_reference: str = ""
    conditions: tuple[Condition, ...]
    tasks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _items(self.id, self.items, self.but_items)

    @property
    def symbol(self) -> str:
        """The symbol as it is entered in the export filing, `TMP`."""
        return self.id.split(" ")[0]


class LicenceExceptions(Value, frozen=True, kw_only=True):
    """All exceptions of the issue that was read, known from a day on. `purposes` are what a delivery may be for."""

    slug: str
    title: dict[str, str]
    known_from: datetime.date
    read: ReadIn
    purposes: dict[str, dict[str, str]]
    exceptions: tuple[LicenceException, ...]

    def citation(self, exception: LicenceException, condition: Condition | None = None) -> Citation:
        """Where the exception stands, or one of its conditions."""
        pinpoint = condition.pinpoint if condition is not None else ""
        return self.read.cite(exception.section, pinpoint or exception.pinpoint)

    @property
    def symbols(self) -> tuple[str, ...]:
        """Every symbol once, in the order of the file."""
        return tuple(dict.fromkeys(exception.symbol for exception in self.exceptions))


class Bar(Value, frozen=True, kw_only=True):
    """Something that shuts exceptions out where all that it names is so: the item (`items`, `but_items`), what controls it
    (`reasons`, `NP 1` for one column), what requires the licence (`required`), the destination, where it was shipped from
    or made (`shipped`), where it leaves from (`left`), the entry's own note, a requirement of one of the `sections`, and,
    where `asked`, a person's answer. It hits all exceptions, or those in `hits`, save those in `remain`, by id or symbol, of
    which the paragraphs named are left, or with `part` what its own section says; with `remain_items` that is so for these
    alone."""

    slug: str
    section: str
    pinpoint: str = ""
    says: dict[str, str]
    items: tuple[str, ...] = ()
    but_items: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    at: At = At()
    shipped: At | None = None
    left: At | None = None
    reexport: bool = False
    note: str = ""
    sections: tuple[str, ...] = ()
    asked: bool = False
    hits: tuple[str, ...] = ()
    remain: dict[str, str] = {}
    remain_items: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _items(self.slug, self.items, self.but_items, self.remain_items)

    def concerns(self, exception: LicenceException) -> bool:
        """Whether it speaks of that exception at all."""
        return not self.hits or exception.id in self.hits or exception.symbol in self.hits

    def left_of(self, exception: LicenceException) -> str | None:
        """The paragraphs of the exception that it leaves, empty for all of them; None where it leaves nothing."""
        return self.remain.get(exception.id, self.remain.get(exception.symbol))


class ExceptionBars(Value, frozen=True, kw_only=True):
    """All bars of the issue that was read."""

    slug: str
    title: dict[str, str]
    known_from: datetime.date
    read: ReadIn
    bars: tuple[Bar, ...]

    def citation(self, bar: Bar) -> Citation:
        """Where the bar stands."""
        return self.read.cite(bar.section, bar.pinpoint)


class EntryNote(Value, frozen=True, kw_only=True):
    """What an entry says of an exception for a part of itself: offered, up to `limit` US dollars where it names an amount,
    or with `none` not offered. `open` says that the words for this part were not read to their end, or hang on more;
    `rest_open` that the entry may offer it for other parts too."""

    entry: str
    symbol: str
    part: str = ""
    but: str = ""
    but_reasons: tuple[str, ...] = ()
    limit: float | None = None
    none: bool = False
    open: bool = False
    rest_open: bool = False


class ExceptionNotes(Value, frozen=True, kw_only=True):
    """What entries say of exceptions part by part."""

    slug: str
    title: dict[str, str]
    known_from: datetime.date
    read: ReadIn
    notes: tuple[EntryNote, ...]

    def of(self, entry: str, symbol: str) -> tuple[EntryNote, ...]:
        """The notes of that entry on that exception, in the order of the file."""
        return tuple(note for note in self.notes if note.entry == entry and note.symbol == symbol)


def _items(slug: str, *named: tuple[str, ...]) -> None:
    wrong = [item for items in named for item in items if not is_item(item)]
    if wrong:
        raise ValueError(
            f"{slug}: {wrong[0]!r} is no item such as 3A001, 3A001.z, 3A090 but .c or 600 series"
        )
