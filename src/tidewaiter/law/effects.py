"""Effects: what standing on a watchlist means for an order."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Level, Regime

__all__ = ["AddressClass", "AddressEntry", "Binding", "Condition", "Effect", "ProgrammeEffect"]


class Binding(StrEnum):
    """What of an order the regime must reach for the effect to bind."""

    PERSONS = "persons"
    ITEMS = "items"
    EITHER = "either"


class Condition(StrEnum):
    """On what the level depends, beside the nexus; where it is not met or not known, `otherwise` counts."""

    NONE = "none"
    DUAL_USE_OR_ANNEX_VII = "dual_use_or_annex_vii"
    DEFENCE_ARTICLE = "defence_article"
    CARRIED_BY_EU_OR_GB = "carried_by_eu_or_gb"
    ENTRY_MEASURES = "entry_measures"
    PAYMENT = "payment"


class ProgrammeEffect(Value, frozen=True, kw_only=True):
    """A further effect where the entry stands under one of these programmes, from a day on, up to, not including,
    `to`."""

    programmes: tuple[str, ...]
    from_: datetime.date = msgspec.field(name="from")
    to: datetime.date | None = None
    regime: Regime
    binding: Binding
    level: Level
    effect: dict[str, str]
    citation: Citation

    def reaches(self, programmes: tuple[str, ...], day: datetime.date) -> bool:
        """Whether one of these programmes brings the effect on `day`."""
        holds = self.from_ <= day and (self.to is None or day < self.to)
        return holds and bool(set(programmes) & set(self.programmes))


class Effect(Value, frozen=True, kw_only=True):
    """What being on the watchlist means for a party in a role other than owner, officer and manufacturer.

    `level` counts where the regime binds as `binding` says and `condition` is met; `otherwise` where the
    condition is not met; `without_nexus` where the regime is not shown to bind.
    """

    watchlist: str
    title: dict[str, str]
    regime: Regime | None = None
    binding: Binding
    level: Level
    condition: Condition = Condition.NONE
    otherwise: Level = Level.REVIEW
    without_nexus: Level = Level.REVIEW
    effect: dict[str, str]
    scope: str
    citation: Citation
    also: tuple[ProgrammeEffect, ...] = ()

    @property
    def verified(self) -> bool:
        """Whether effect and citation were read in their source."""
        return self.citation.verified

    @property
    def governing_level(self) -> Level:
        """`level`, save that `prohibited` which nobody has verified gives review."""
        return Level.REVIEW if self.level is Level.PROHIBITED and not self.verified else self.level


class AddressClass(StrEnum):
    """Which items an address entry of the Entity List reaches."""

    CCL_AND_SUPP7 = "ccl_and_supp7"
    CCL_OR_SUPP7_EAR99 = "ccl_or_supp7_ear99"


class AddressEntry(Value, frozen=True, kw_only=True):
    """An address-only entry of the Entity List, as `HK Address 05`; `from` is its effective day."""

    entry: str
    country: str
    address: str
    licence_class: AddressClass
    from_: datetime.date = msgspec.field(name="from")
    from_verified: bool
    notice: str
