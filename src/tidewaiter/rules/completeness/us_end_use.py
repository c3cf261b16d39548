"""completeness/us_end_use: items that a rule on military use would reach go to its countries, and who uses them for what is
not on file; or part 746 is asked by no rule yet."""

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
from tidewaiter.rules.export.us.military_end_use import ANY, LISTED, is_before_venezuela
from tidewaiter.rules.export.us.supp2 import in_supp2
from tidewaiter.rules.order import RECEIVING, placed

__all__ = ["SLUG", "find"]

SLUG = "completeness/us_end_use"
# Of group D:5, but without a section of part 746 of their own: 742, 744 and the Control List are all that is asked.
_OUTSIDE_746 = frozenset({"AF", "CN", "HK", "HT", "KH", "MM", "MO", "NI", "SS", "VE", "ZW"})


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each country of military end use where goods are to stay or a receiving party is, where end use or end user
    is missing or vague and a line may be an item of the rule: any in Russia and Belarus, one of Supplement No. 2 elsewhere.

    One too for the other countries of group D:5 of which part 746 speaks, whatever is stated. The exporter's own country is
    none of them.
    """
    lines = [at for at in range(len(brief.shipment.goods)) if subject_to_ear(brief, at) is Standing.YES]
    if not lines:
        return
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter is not None else None
    receiving = {code for _, party in placed(brief.shipment, *RECEIVING) for code in countries_of(party)}
    unstated = _is_unstated(brief)
    for place in reached(brief.shipment):
        if place.country == home or not (place.final or place.country in receiving):
            continue
        caught = _caught(brief, law, place.country, lines) if unstated else []
        if caught:
            yield gap(law.card(SLUG), place.pointer, _facts(place.country, caught))
        elif _is_unasked(brief, law, place.country):
            yield gap(law.card(SLUG), place.pointer, _facts(place.country, lines), "part_746")


def _facts(country: str, lines: list[int]) -> dict[str, str]:
    return {**place_facts(country), "lines": ", ".join(str(at + 1) for at in lines)}


def _is_unstated(brief: Brief) -> bool:
    """Whether the end use, or everybody who is to use the goods, is missing or named in words that say nothing."""
    stated = (brief.shipment.end_use or "").strip()
    users = brief.shipment.in_role(Role.END_USER)
    return not stated or is_vague(stated) or all(is_vague(user.name) for user in users)


def _caught(brief: Brief, law: Law, country: str, lines: list[int]) -> list[int]:
    """The lines that the rule on military end use may reach in that country."""
    day = brief.clocks.as_of
    if member(law, country, day, (law.places(ANY),)).membership is not Membership.OUT:
        return lines
    listed = member(law, country, day, (law.places(LISTED),)).membership
    if listed is Membership.OUT or is_before_venezuela(brief, country):
        return []
    return [at for at in lines if in_supp2(brief.shipment.goods[at], law, day) is not Standing.NO]


def _is_unasked(brief: Brief, law: Law, country: str) -> bool:
    # Who was in the group before the issue on file was not read; those of the issue are asked for then too.
    day = max(brief.clocks.as_of, law.control_list.spans[-1].from_)
    return country not in _OUTSIDE_746 and country in law.country_group("D:5").at(day)
