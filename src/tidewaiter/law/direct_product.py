"""What of foreign-made goods US law reaches by how they were made or by what is in them: scopes of products and of places,
by day.

15 CFR 734.9 (foreign direct product rules) and 734.4(a), (b) (content for which there is no de minimis level).
"""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from tidewaiter.law.at import State, version_on
from tidewaiter.law.eccns import Eccn, Series, read_eccn
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime, Standing

__all__ = [
    "DirectProductRule",
    "DirectProductVersion",
    "NoDeMinimis",
    "PlaceScope",
    "ProductScope",
    "Unclassified",
]


class Unclassified(StrEnum):
    """What a number that is missing, or that leaves its part open, means for a scope of products: the item may be within and
    is asked about, it may be within and is asked about only where something turns on it, or it is left out."""

    ASK = "ask"
    OPEN = "open"
    OUT = "out"


class ProductScope(Value, frozen=True, kw_only=True):
    """Which foreign-made items a rule speaks of, as far as papers can show it.

    `every`: whatever the item is. `listed`: every entry of the Control List. `categories`, `series` and `entries` name
    entries, with a paragraph or without; `but` takes paragraphs out again, `partly` are entries of which only a part is
    meant. `national_security`: entries with that reason for control. `tables` are tables of customs codes.
    `unclassified` is for a line without a number, `unparted` for a number that leaves open of which part of an entry it is,
    `unlisted` for a line that is on no list, where the scope names goods by words that no table on file has, or any item.
    """

    every: bool = False
    listed: bool = False
    categories: tuple[int, ...] = ()
    series: tuple[Series, ...] = ()
    national_security: bool = False
    entries: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    unclassified: Unclassified = Unclassified.OUT
    unparted: Unclassified = Unclassified.ASK
    unlisted: Unclassified = Unclassified.OUT

    def __post_init__(self) -> None:
        for number in (*self.entries, *self.but, *self.partly):
            if read_eccn(number) is None:
                raise ValueError(f"not an ECCN: {number!r}")

    def names(self, eccn: Eccn) -> Standing:
        """Whether the scope names that entry by category, series or number; reasons for control aside. Unknown where
        the number as stated leaves open of which part of the entry the item is."""
        if self.every or self.listed or eccn.category in self.categories or eccn.series in self.series:
            return Standing.YES
        if any(_meet(eccn, each) for each in _read(self.partly)):
            return Standing.UNKNOWN
        if any(_within(eccn, each) for each in _read(self.but)):
            return Standing.NO
        named = _read(self.entries)
        if any(_within(eccn, each) for each in named):
            return Standing.UNKNOWN if any(_meet(eccn, each) for each in _read(self.but)) else Standing.YES
        return Standing.UNKNOWN if any(_meet(eccn, each) for each in named) else Standing.NO


class PlaceScope(Value, frozen=True, kw_only=True):
    """To which places: named ones (ISO 3166 alpha-2), country groups, occupied regions by slug, or any place."""

    places: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    worldwide: bool = False


class DirectProductVersion(Value, frozen=True, kw_only=True):
    """The rule from a day on. `footnotes` are the footnotes of the Entity List that make a party meet the scope,
    `programmes` those of listed parties that do; `words` of an end use that does, where the rule asks for one. With
    `state` unknown the scopes are those of a later day, which may have been narrower before."""

    from_: datetime.date = msgspec.field(name="from")
    state: State
    product: ProductScope = ProductScope()
    reach: PlaceScope = PlaceScope()
    footnotes: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    citation: Citation
    says: str


class DirectProductRule(Value, frozen=True, kw_only=True):
    """One foreign direct product rule through time: `paragraph` of 15 CFR 734.9. `excluded_from` names the table of places
    from which the requirement that rests on the rule does not hold, empty where there is none."""

    slug: str
    paragraph: str
    title: dict[str, str]
    regime: Regime
    excluded_from: str = ""
    versions: tuple[DirectProductVersion, ...]

    def at(self, day: datetime.date) -> DirectProductVersion:
        """The rule on `day`. Raises LawError for a day before its first version."""
        return version_on(self.versions, day, slug=self.slug)


class NoDeMinimis(Value, frozen=True, kw_only=True):
    """US content that counts in any quantity in some foreign-made items to some places, from a day on: `product` is the
    foreign-made item, `content` says in words of both languages what in it counts."""

    slug: str
    paragraph: str
    product: ProductScope
    reach: PlaceScope
    content: dict[str, str]
    from_: datetime.date = msgspec.field(name="from")
    citation: Citation
    says: str


def _read(numbers: tuple[str, ...]) -> tuple[Eccn, ...]:
    return tuple(eccn for number in numbers if (eccn := read_eccn(number)) is not None)


def _within(stated: Eccn, named: Eccn) -> bool:
    """Whether the item as stated is of the named entry or paragraph, or of one below it."""
    return stated.entry == named.entry and _below(stated.paragraph, named.paragraph)


def _meet(stated: Eccn, named: Eccn) -> bool:
    """Whether the two have anything in common."""
    return _within(stated, named) or _within(named, stated)


def _below(paragraph: str, other: str) -> bool:
    return not other or paragraph == other or paragraph.startswith(f"{other}.")
