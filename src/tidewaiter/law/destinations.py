"""Measures against destinations: what a regime says of goods that go to a country or an occupied region."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from tidewaiter.law.effects import Binding
from tidewaiter.law.row_words import OldContracts
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Level, Regime

__all__ = ["DestinationMeasure", "Reach", "measures_on"]


class Reach(StrEnum):
    """Which goods a measure reaches; `unread` says that its goods lists are not on file, so any may be, `arms_and_repression`
    that none but arms, goods for repression and goods for interception may be, of which the lists are not on file either;
    `use` that it names a use and no goods."""

    ALL = "all"
    ALL_BUT_FOOD_AND_MEDICINE = "all_but_food_and_medicine"
    CONTROL_LIST = "control_list"
    ENTRIES = "entries"
    CODES = "codes"
    NUMBERS = "numbers"
    ARMS_AND_REPRESSION = "arms_and_repression"
    USE = "use"
    UNREAD = "unread"


class DestinationMeasure(Value, frozen=True, kw_only=True):
    """A measure of one regime for one place (ISO 3166 alpha-2, or the slug of a region), from a day on, up to, not
    including, `to`; `rule` is the slug of the rule that reports it. `binding` says whether it binds those who act or
    the goods; `others_only` that it speaks of those whom the regime does not bind as persons.

    With reach `control_list` the entries of `categories` are meant, all where none is given. With reach `entries`
    those are meant that have one of `reasons` (`NS`, or a column of the Country Chart, `NS 1`), and those named:
    `entries` whole or by a paragraph (`5A001.f.1`), `entries_in_part` as far as the words of the source go.
    With reach `codes` those of the table of goods codes `table` are meant, with reach `numbers` those with a number of the regime's own list.
    `contracts` is what is left to contracts of before. `perhaps_excluded` are entries that it leaves out for some end users. Which licence exceptions a section leaves open
    stands with the bars to them.
    """

    place: str
    regime: Regime
    rule: str
    binding: Binding
    reach: Reach
    level: Level
    others_only: bool = False
    categories: tuple[int, ...] = ()
    reasons: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    entries_in_part: tuple[str, ...] = ()
    table: str = ""
    contracts: OldContracts | None = None
    perhaps_excluded: tuple[str, ...] = ()
    from_: datetime.date = msgspec.field(name="from")
    to: datetime.date | None = None
    citations: tuple[Citation, ...]
    says: str

    @property
    def verified(self) -> bool:
        """Whether one of the sources cited was read for what the measure says."""
        return any(citation.verified for citation in self.citations)

    @property
    def governing_level(self) -> Level:
        """`level`, save that a graver level than review which nobody has verified gives review."""
        return Level.REVIEW if not self.verified and self.level.rank < Level.REVIEW.rank else self.level

    def holds(self, day: datetime.date) -> bool:
        """Whether the measure is in force on `day`."""
        return self.from_ <= day and (self.to is None or day < self.to)


def measures_on(
    measures: tuple[DestinationMeasure, ...], place: str, regime: Regime, day: datetime.date
) -> tuple[DestinationMeasure, ...]:
    """The measures of that regime for that place in force on `day`, gravest first."""
    held = [m for m in measures if m.place == place and m.regime is regime and m.holds(day)]
    return tuple(sorted(held, key=lambda m: m.governing_level.rank))
