"""completeness/destination: where the goods go is not stated, or not understood."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.completeness.gap import gap

__all__ = ["SLUG", "find"]

SLUG = "completeness/destination"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap where the brief has no country of destination."""
    if brief.destination is not None:
        return
    stated = (brief.shipment.destination or "").strip()
    yield gap(
        law.card(SLUG),
        "/destination",
        {"destination": stated} if stated else {},
        "unreadable" if stated else "",
    )
