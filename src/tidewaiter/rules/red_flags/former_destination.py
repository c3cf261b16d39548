"""red_flags/former_destination: earlier orders of this customer went to a place under wide measures, and this one goes elsewhere
(FIN-2022-Alert003; FIN-2025-A002)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.past import buyers, named_places

__all__ = ["SLUG", "find"]

SLUG = "red_flags/former_destination"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag at the destination, with each such place and the day of the last order that went there."""
    past = brief.past
    if past is None or brief.destination is None:
        return
    listed = law.places("sanctioned_destinations").at(brief.clocks.as_of)
    went = {place: day for place, day in past.destinations.items() if place in listed}
    if not went or brief.destination in listed:
        return
    facts = {
        "party": next((party.name for _, party in buyers(brief)), "-"),
        "places": ", ".join(went),
        **named_places(went),
        "days": ", ".join(day.isoformat() for day in went.values()),
        "destination": brief.destination,
    }
    yield raised(law.card(SLUG), "/destination", facts)
