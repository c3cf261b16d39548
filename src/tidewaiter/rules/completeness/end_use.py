"""completeness/end_use: what the goods are for is not stated, or in words that say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.completeness.gap import gap
from tidewaiter.rules.completeness.vague import is_vague

__all__ = ["SLUG", "find"]

SLUG = "completeness/end_use"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap where the order's end use is missing or vague."""
    stated = (brief.shipment.end_use or "").strip()
    if stated and not is_vague(stated):
        return
    yield gap(law.card(SLUG), "/end_use", {"end_use": stated} if stated else {}, "vague" if stated else "")
