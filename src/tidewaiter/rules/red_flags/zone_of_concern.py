"""red_flags/zone_of_concern: somebody or something of the order is in a special economic zone that an act or disclosure
names (Regulation (EU) No 833/2014, Annex LII; US disclosure of 9 June 2023 for Alabuga)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.zones import ZoneKind
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.places.zones import zone_hints
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find"]

SLUG = "red_flags/zone_of_concern"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each such zone and place, as heavy as the zone's row says, high at most where a bare name may be another
    place's, as known on `known_at`; the act that names it stands first among its sources."""
    card = law.card(SLUG)
    for hint in zone_hints(brief.shipment, law, ZoneKind.SPECIAL, brief.clocks.known_at):
        zone = law.zones[hint.zone]
        yield raised(
            card,
            hint.pointer,
            {
                "zone": zone.slug,
                "zone_en": zone.title["en"],
                "zone_de": zone.title["de"],
                "word": hint.word,
                "since": zone.from_.isoformat(),
            },
            severity=zone.severity if hint.sure else "high",
            variant="" if hint.sure else "unsure",
            citations=(zone.citation, *card.citations),
        )
