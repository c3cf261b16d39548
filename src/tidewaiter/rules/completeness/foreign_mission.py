"""completeness/foreign_mission: a party that is an embassy, consulate or other mission, and so a party of another state."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Role
from tidewaiter.places.destination import countries_of
from tidewaiter.places.missions import mission_of
from tidewaiter.refdata.countries import country_name
from tidewaiter.rules.order import RECEIVING, placed

__all__ = ["SLUG", "find"]

SLUG = "completeness/foreign_mission"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For each such party: review and a gap where its state is under wide measures and the party is not there, or where
    its name does not say whose it is; else a note."""
    listed = law.places("sanctioned_destinations").at(brief.clocks.as_of)
    for pointer, party in placed(brief.shipment, *RECEIVING, Role.PAYER, Role.AGENT, Role.NOTIFY):
        mission = mission_of(party)
        if mission is None or (mission.state is not None and mission.state in countries_of(party)):
            continue
        grave = mission.state is None or mission.state in listed
        facts = {"party": party.name}
        if mission.state is not None:
            facts |= {
                "state": mission.state,
                "state_en": country_name(mission.state, "en"),
                "state_de": country_name(mission.state, "de"),
            }
        yield Finding(
            card=law.card(SLUG),
            level=Level.REVIEW if grave else Level.NOTE,
            subject=f"{pointer}/name",
            facts=facts,
            variant="unknown" if mission.state is None else "listed" if grave else "",
            gap=grave,
        )
