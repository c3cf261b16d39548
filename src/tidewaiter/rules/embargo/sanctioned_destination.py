"""embargo/sanctioned_destination: a destination for which no table on file holds the whole law."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level
from tidewaiter.places.destination import reached
from tidewaiter.rules.export.lines import place_facts

__all__ = ["SLUG", "find"]

SLUG = "embargo/sanctioned_destination"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review and a gap for each country under wide trade measures that the order reaches, whoever exports."""
    card = law.card(SLUG)
    listed = law.places("sanctioned_destinations").at(brief.clocks.as_of)
    for place in reached(brief.shipment):
        if place.country in listed:
            yield Finding(
                card=card,
                level=Level.REVIEW,
                subject=place.pointer,
                facts=place_facts(place.country),
                variant="" if place.final else "passing",
                gap=True,
            )
