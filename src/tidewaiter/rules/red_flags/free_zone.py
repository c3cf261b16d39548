"""red_flags/free_zone: an address in a free zone, of which nothing is said but that it is one, and whom to ask about."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.zones import ZoneKind
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.places.zones import zone_hints
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find"]

SLUG = "red_flags/free_zone"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A note for each address of a party in a free zone; stops and places of delivery there are how goods travel."""
    for hint in zone_hints(brief.shipment, law, ZoneKind.FREE, brief.clocks.known_at):
        if hint.pointer.startswith("/parties/"):
            zone = law.zones[hint.zone]
            party = brief.shipment.parties[int(hint.pointer.split("/")[2])]
            names = {"zone": zone.slug, "zone_en": zone.title["en"], "zone_de": zone.title["de"]}
            yield raised(law.card(SLUG), hint.pointer, {**names, "party": party.name, "word": hint.word})
