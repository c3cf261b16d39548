"""export/us/russia_belarus: goods of the Commerce Control List and of unread supplements to Russia and Belarus.

15 CFR 746.8; 87 FR 22130; 89 FR 51644.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Regime
from tidewaiter.places.destination import reached
from tidewaiter.rules.embargo.measures import Target, found
from tidewaiter.rules.export.lines import place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/us/russia_belarus"
_PLACES = frozenset({"RU", "BY"})


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """What US measures say of each line that goes to Russia or Belarus."""
    card = law.card(SLUG)
    for place in reached(brief.shipment):
        if place.country in _PLACES:
            target = Target(pointer=place.pointer, facts=place_facts(place.country), final=place.final)
            measures = law.measures(place.country, Regime.US, brief.clocks.as_of)
            yield from found(brief, card, measures, target)
