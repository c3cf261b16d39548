"""completeness/us_end_use: items that a rule on military use would reach go to its countries, and who uses them for what is
not on file."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Role, Standing
from tidewaiter.places.destination import countries_of, reached
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.completeness.gap import gap
from tidewaiter.rules.completeness.vague import is_vague
from tidewaiter.rules.export.lines import place_facts, subject_to_ear
from tidewaiter.rules.export.us.groups import Membership, member
from tidewaiter.rules.export.us.iraq_military_end_use import PLACE as IRAQ
from tidewaiter.rules.export.us.military_end_use import ANY, LISTED, is_before_venezuela
from tidewaiter.rules.export.us.supp2 import in_supp2
from tidewaiter.rules.order import RECEIVING, placed

__all__ = ["SLUG", "find"]

SLUG = "completeness/us_end_use"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each country of military end use where goods are to stay or a receiving party is, where end use or end user
    is missing or vague and a line may be an item of the rule: any in Iraq, Russia and Belarus, one of Supplement No. 2
    elsewhere. The exporter's own country is none of them.
    """
    lines = [at for at in range(len(brief.shipment.goods)) if subject_to_ear(brief, at) is Standing.YES]
    if not lines or not _is_unstated(brief):
        return
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter is not None else None
    receiving = {code for _, party in placed(brief.shipment, *RECEIVING) for code in countries_of(party)}
    for place in reached(brief.shipment):
        there = place.country != home and (place.final or place.country in receiving)
        caught = _caught(brief, law, place.country, lines) if there else []
        if caught:
            facts = {**place_facts(place.country), "lines": ", ".join(str(at + 1) for at in caught)}
            yield gap(law.card(SLUG), place.pointer, facts)


def _is_unstated(brief: Brief) -> bool:
    """Whether the end use, or everybody who is to use the goods, is missing or named in words that say nothing."""
    stated = (brief.shipment.end_use or "").strip()
    users = brief.shipment.in_role(Role.END_USER)
    return not stated or is_vague(stated) or all(is_vague(user.name) for user in users)


def _caught(brief: Brief, law: Law, country: str, lines: list[int]) -> list[int]:
    """The lines that the rule on military end use may reach in that country."""
    day = brief.clocks.as_of
    every = (law.places(IRAQ), law.places(ANY))
    if member(law, country, day, every).membership is not Membership.OUT:
        return lines
    listed = member(law, country, day, (law.places(LISTED),)).membership
    if listed is Membership.OUT or is_before_venezuela(brief, country):
        return []
    return [at for at in lines if in_supp2(brief.shipment.goods[at], law, day) is not Standing.NO]
