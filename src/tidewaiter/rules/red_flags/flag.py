"""The finding that a red flag makes, by its severity."""

from __future__ import annotations

from tidewaiter.model.card import Card, Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level

__all__ = ["raised"]

_REVIEW = ("critical", "high")


def raised(
    card: Card,
    subject: str,
    facts: dict[str, str],
    *,
    severity: str | None = None,
    variant: str = "",
    citations: tuple[Citation, ...] = (),
) -> Finding:
    """A red flag at review where it is critical or high, else a note; medium ones that agree are raised by the
    decision. `severity` goes before the card's and then stands in the facts."""
    weight = severity or card.severity or "low"
    return Finding(
        card=card,
        level=Level.REVIEW if weight in _REVIEW else Level.NOTE,
        subject=subject,
        facts={**facts, "severity": weight},
        variant=variant,
        citations=citations,
    )
