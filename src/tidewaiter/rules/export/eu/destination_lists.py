"""export/eu/destination_lists: Union measures against a destination whose goods annexes are not on file.

Regulations (EU) No 833/2014, (EC) No 765/2006, (EU) No 267/2012, (EU) 2017/1509, (EU) No 36/2012.
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

SLUG = "export/eu/destination_lists"
_PLACES = frozenset({"RU", "BY", "IR", "KP", "SY"})


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each such act where Union law may bind an order that reaches its country."""
    card = law.card(SLUG)
    for place in reached(brief.shipment):
        if place.country in _PLACES:
            target = Target(pointer=place.pointer, facts=place_facts(place.country), final=place.final)
            measures = law.measures(place.country, Regime.EU, brief.clocks.as_of)
            yield from found(brief, card, measures, target)
