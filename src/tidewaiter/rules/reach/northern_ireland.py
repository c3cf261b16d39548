"""reach/northern_ireland: the exporter is in Northern Ireland, or the goods leave from there.

Regulation (EU) 2021/821 as it applies by the Windsor Framework; Export Control Order 2008, arts 2(1), 26(4)(b).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime
from tidewaiter.rules.reach.irish import northern_irish_places

__all__ = ["SLUG", "find"]

SLUG = "reach/northern_ireland"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A note for the first such place: for dual-use items the Union's Regulation counts there, for all else the law of the
    United Kingdom. Which rules of the Union that brings in, the rules of the Union ask."""
    for pointer in northern_irish_places(brief.shipment)[:1]:
        yield Finding(
            card=law.card(SLUG),
            level=Level.NOTE,
            subject=pointer,
            regime=Regime.GB,
        )
