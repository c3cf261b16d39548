"""completeness/starter: the sample list served, which is not an official list."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.listing import ListState
from tidewaiter.model.words import Level

__all__ = ["SLUG", "find"]

SLUG = "completeness/starter"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A note with the sample's size and day wherever it served."""
    for status in brief.coverage:
        if status.state is not ListState.STARTER or status.snapshot is None:
            continue
        day = status.snapshot.published or status.snapshot.received
        facts = {"listings": str(status.snapshot.listings), "day": day.isoformat()}
        yield Finding(card=law.card(SLUG), level=Level.NOTE, subject="", facts=facts)
