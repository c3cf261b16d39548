"""export/eu/iranian_person: a receiver elsewhere whom Iranian owners may make an Iranian person, to whom the measures on Iran reach.

Regulation (EU) No 267/2012, Art. 1(o).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Owner, Party
from tidewaiter.model.words import Standing
from tidewaiter.places.destination import countries_of, reached
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.lines import source_facts
from tidewaiter.rules.order import RECEIVING, placed

__all__ = ["SLUG", "find"]

SLUG = "export/eu/iranian_person"
_COUNTRY = "IR"
_HALF = 50


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review and a gap for each receiver outside Iran with an owner in Iran who holds half or more, controls it, or holds a
    share that is not known; nothing where the order reaches Iran anyway, since the measures then count already."""
    if any(place.country == _COUNTRY and place.final for place in reached(brief.shipment)):
        return
    for measure in law.measures_of(SLUG, _COUNTRY, brief.clocks.as_of):
        if standing(brief, measure.regime, measure.binding) is Standing.NO:
            continue
        for pointer, party in placed(brief.shipment, *RECEIVING):
            owner = _owner_in_iran(party)
            if owner is None or _COUNTRY in countries_of(party):
                continue
            yield Finding(
                card=law.card(SLUG),
                level=measure.governing_level,
                subject=pointer,
                regime=measure.regime,
                facts={
                    **source_facts(measure.citations[0]),
                    "party": party.name,
                    "owner": owner.name,
                    "share": f"{owner.share} %" if owner.share is not None else "?",
                },
                citations=measure.citations,
                gap=True,
            )


def _owner_in_iran(party: Party) -> Owner | None:
    """The first owner in Iran who may make the party an Iranian person; holders in Iran count together."""
    held = [owner for owner in party.owners if country_code(owner.country) == _COUNTRY]
    known = sum(owner.share for owner in held if owner.share is not None)
    if known >= _HALF or any(owner.share is None or owner.controls for owner in held):
        return held[0]
    return None
