"""Measures of OFAC that stop short of blocking: what each bars, from which day, and how an entry names it."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Level

__all__ = ["MeasureKind", "MeasureVersion", "OfacMeasure", "OfacMeasures"]


class MeasureKind(StrEnum):
    """What a measure bars, or threatens."""

    DEBT = "debt"
    OIL_PROJECTS = "oil_projects"
    SOVEREIGN_DEBT = "sovereign_debt"
    ALL_DEALINGS = "all_dealings"
    FINANCIAL_SERVICES = "financial_services"
    LICENCES_DENIED = "licences_denied"
    FOREIGN_BANKS = "foreign_banks"
    INVESTMENT = "investment"
    SECURITIES = "securities"
    CORRESPONDENT_ACCOUNTS = "correspondent_accounts"
    REJECTED_PAYMENTS = "rejected_payments"


class MeasureVersion(Value, frozen=True, kw_only=True):
    """The measure from a day on. `days` is the longest term of payment that counts as no debt; `reach` says in words
    what is barred, where no number does."""

    from_: datetime.date = msgspec.field(name="from")
    days: int | None = None
    level: Level
    reach: dict[str, str] = {}
    citation: Citation

    @property
    def governing_level(self) -> Level:
        """`level`, save that `prohibited` which nobody has verified gives review."""
        unread = self.level is Level.PROHIBITED and not self.citation.verified
        return Level.REVIEW if unread else self.level


class OfacMeasure(Value, frozen=True, kw_only=True):
    """A measure of one list and programme, as the heading of us_ofac_measures.yaml says."""

    slug: str
    title: dict[str, str]
    watchlists: tuple[str, ...]
    programmes: tuple[str, ...]
    order: str | None = None
    directive: str | None = None
    parties: tuple[str, ...] = ()
    kind: MeasureKind
    owned: bool = False
    versions: tuple[MeasureVersion, ...]

    def on(self, day: datetime.date) -> MeasureVersion | None:
        """The measure as it stood on `day`, None before its first day."""
        held = [version for version in self.versions if version.from_ <= day]
        return held[-1] if held else None


class OfacMeasures(Value, frozen=True, kw_only=True):
    """All of them, as authored."""

    slug: str
    title: dict[str, str]
    measures: tuple[OfacMeasure, ...]
