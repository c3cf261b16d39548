"""The finding that every rule of this group makes: something needed is missing, unreadable, stale or unknown."""

from __future__ import annotations

from tidewaiter.model.card import Card
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level

__all__ = ["gap"]


def gap(card: Card, subject: str, facts: dict[str, str] | None = None, variant: str = "") -> Finding:
    """A gap at `subject` (a JSON pointer, "" for the whole order): incomplete, so never `no_obstacle`."""
    return Finding(
        card=card, level=Level.INCOMPLETE, subject=subject, facts=facts or {}, variant=variant, gap=True
    )
