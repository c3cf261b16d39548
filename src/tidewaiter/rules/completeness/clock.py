"""completeness/clock: the order carries no date, so the law of today was asked."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level

__all__ = ["SLUG", "find"]

SLUG = "completeness/clock"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A note where `as_of` was neither asked for nor taken from the order."""
    if brief.clocks.as_of_from == "today":
        day = brief.clocks.as_of.isoformat()
        yield Finding(card=law.card(SLUG), level=Level.NOTE, subject="/date", facts={"as_of": day})
