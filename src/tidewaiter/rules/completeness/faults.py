"""completeness/faults: something went wrong while the order's facts were gathered."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.completeness.gap import gap

__all__ = ["SLUG", "find"]

SLUG = "completeness/faults"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each fault of the brief."""
    for fault in brief.faults:
        yield gap(law.card(SLUG), "", {"fault": fault})
