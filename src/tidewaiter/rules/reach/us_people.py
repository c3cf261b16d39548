"""reach/us_people: whether US persons take part in a dealing of a firm elsewhere with a place under US embargo.

31 CFR 560.208 (facilitation), 560.314 (foreign branches, US persons wherever they are).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.export.lines import place_facts
from tidewaiter.rules.reach.turning import sanctioned_places
from tidewaiter.rules.reach.us.answers import PEOPLE, answered

__all__ = ["SLUG", "find"]

SLUG = "reach/us_people"
_EMBARGOED = "us_person_facilitation"
# Occupied regions whose orders bar US persons from approving or arranging what others do there (E.O. 13685, 14065, s. 1(a)).
_OCCUPIED = ("crimea", "donetsk", "luhansk")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for an exporter elsewhere, where nobody is known to be a US person: employees, directors, a branch's head office
    may be. Asked where US persons may not take part in what others do: Cuba, Iran, North Korea, and the occupied regions of
    E.O. 13685 and 14065."""
    nexus = nexus_of(brief, Regime.US)
    exporter = brief.shipment.exporter
    if nexus is None or exporter is None or country_code(exporter.country) is None:
        return
    if nexus.persons is Standing.YES or answered(brief.shipment, PEOPLE) is not Standing.UNKNOWN:
        return
    embargoed = law.places(_EMBARGOED).at(brief.clocks.as_of)
    for place in sanctioned_places(brief, law):
        if place in embargoed or place in _OCCUPIED:
            yield Finding(
                card=law.card(SLUG),
                level=Level.INCOMPLETE,
                subject="/exporter",
                regime=Regime.US,
                facts={**_place_facts(place, law), "exporter": exporter.name},
                gap=True,
            )
            return


def _place_facts(place: str, law: Law) -> dict[str, str]:
    if place not in _OCCUPIED:
        return place_facts(place)
    title = law.region(place).title
    return {"place": place, "place_en": title["en"], "place_de": title["de"]}
