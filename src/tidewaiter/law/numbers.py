"""Numbers of the law through time: thresholds and terms."""

from __future__ import annotations

import datetime

import msgspec

from tidewaiter.law.at import version_on
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime

__all__ = ["Number", "NumberVersion"]


class NumberVersion(Value, frozen=True, kw_only=True):
    """The value from a day on."""

    from_: datetime.date = msgspec.field(name="from")
    value: float
    citation: Citation
    says: str

    @property
    def verified(self) -> bool:
        """Whether the value was read in its source."""
        return self.citation.verified


class Number(Value, frozen=True, kw_only=True):
    """A threshold or a term through time; `unit` says what the value counts (fraction, days, months, years)."""

    slug: str
    title: dict[str, str]
    regime: Regime | None = None
    unit: str
    versions: tuple[NumberVersion, ...]

    def at(self, day: datetime.date) -> NumberVersion:
        """The value on `day`. Raises LawError for a day before its first version."""
        return version_on(self.versions, day, slug=self.slug)
