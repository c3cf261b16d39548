"""completeness/origin: whether the goods are under US law is not known, and the answer would matter."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.export.lines import subject_to_ear
from tidewaiter.rules.reach.turning import turns_on_goods

__all__ = ["SLUG", "find"]

SLUG = "completeness/origin"
_FACTS = ("unknown_origin", "unknown_content")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each goods line whose origin or US content is not stated, where a party is a hit on a US list
    that binds by goods or a US table of goods names its code and the order's destination."""
    nexus = nexus_of(brief, Regime.US)
    if nexus is None or not any(ground.fact in _FACTS for ground in nexus.grounds):
        return
    if not turns_on_goods(brief, law):
        return
    for ground in nexus.grounds:
        line = int(ground.subject.split("/")[2]) if ground.fact in _FACTS else None
        if line is not None and subject_to_ear(brief, line) is Standing.UNKNOWN:
            yield Finding(
                card=law.card(SLUG),
                level=Level.INCOMPLETE,
                subject=ground.subject,
                regime=Regime.US,
                facts={"stated": ground.value or "-"},
                variant=ground.fact,
                gap=True,
            )
