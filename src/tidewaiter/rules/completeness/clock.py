"""completeness/clock: the order carries no date, so the law of today was asked, or a day that nobody knows yet."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level
from tidewaiter.rules.completeness.gap import gap

__all__ = ["SLUG", "find"]

SLUG = "completeness/clock"
_AHEAD = datetime.timedelta(days=366)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A note where `as_of` was neither asked for nor taken from the order; a gap where it lies more than a year after
    what is known, since law and lists of that day cannot be on file."""
    if brief.clocks.as_of - brief.clocks.known_at > _AHEAD:
        facts = {"as_of": brief.clocks.as_of.isoformat(), "known_at": brief.clocks.known_at.isoformat()}
        yield gap(law.card(SLUG), "", facts, "ahead")
    if brief.clocks.as_of_from == "today":
        day = brief.clocks.as_of.isoformat()
        yield Finding(card=law.card(SLUG), level=Level.NOTE, subject="/date", facts={"as_of": day})
