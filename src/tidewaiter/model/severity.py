"""How much a red flag weighs."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Severity"]


class Severity(StrEnum):
    """The weight of a red flag, gravest first: critical and high send an order to a person, two mediums that agree do, a low
    one is a note."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for critical, 3 for low."""
        return list(Severity).index(self)

    @property
    def reviews(self) -> bool:
        """Whether one such flag alone sends the order to a person."""
        return self in (Severity.CRITICAL, Severity.HIGH)
