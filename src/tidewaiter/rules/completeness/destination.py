"""completeness/destination: where the goods go is not stated, or not understood."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level

__all__ = ["SLUG", "find"]

SLUG = "completeness/destination"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap where the brief has no country of destination."""
    if brief.destination is not None:
        return
    stated = (brief.shipment.destination or "").strip()
    yield Finding(
        card=law.card(SLUG),
        level=Level.INCOMPLETE,
        subject="/destination",
        facts={"destination": stated} if stated else {},
        variant="unreadable" if stated else "",
        gap=True,
    )
