"""Measures of a regime against a destination whose lists of goods are not on file: each is a gap, whatever the goods."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Card
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Regime
from tidewaiter.places.destination import reached
from tidewaiter.rules.embargo.measures import Target, found
from tidewaiter.rules.export.lines import place_facts

__all__ = ["unread_lists"]

_PLACES = frozenset({"RU", "BY", "IR", "KP", "SY"})


def unread_lists(brief: Brief, law: Law, card: Card, regime: Regime) -> Iterator[Finding]:
    """A finding for each measure of the regime against a country that the order reaches."""
    for place in reached(brief.shipment):
        if place.country in _PLACES:
            target = Target(pointer=place.pointer, facts=place_facts(place.country), final=place.final)
            measures = law.measures(place.country, regime, brief.clocks.as_of)
            yield from found(brief, card, measures, target)
