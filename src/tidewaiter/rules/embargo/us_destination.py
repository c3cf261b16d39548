"""embargo/us_destination: comprehensive US measures against Cuba, Iran, North Korea and Syria.

31 CFR 560.204; Executive Order 13722; 15 CFR 746.2, 746.4, 746.7, 746.9.
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

SLUG = "embargo/us_destination"
_PLACES = frozenset({"CU", "IR", "KP", "SY"})


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """What US measures say of an order that reaches one of the four countries, by persons and by goods."""
    card = law.card(SLUG)
    for place in reached(brief.shipment):
        if place.country in _PLACES:
            target = Target(pointer=place.pointer, facts=place_facts(place.country), final=place.final)
            measures = law.measures(place.country, Regime.US, brief.clocks.as_of)
            yield from found(brief, card, measures, target)
