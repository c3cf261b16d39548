"""export/gb/destination_lists: United Kingdom measures against a destination whose schedules are not on file.

SI 2019/855, SI 2019/600, SI 2019/461, SI 2019/411, SI 2019/792.
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

SLUG = "export/gb/destination_lists"
_PLACES = frozenset({"RU", "BY", "IR", "KP", "SY"})


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each such instrument where UK law may bind an order that reaches its country."""
    card = law.card(SLUG)
    for place in reached(brief.shipment):
        if place.country in _PLACES:
            target = Target(pointer=place.pointer, facts=place_facts(place.country), final=place.final)
            measures = law.measures(place.country, Regime.GB, brief.clocks.as_of)
            yield from found(brief, card, measures, target)
