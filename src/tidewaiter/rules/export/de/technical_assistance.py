"""export/de/technical_assistance: services that a German exporter gives for weapons of mass destruction, forces or nuclear plants.

AWV §§ 49 to 52.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import is_on_the_way, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.lines import goods_facts, place_facts
from tidewaiter.rules.uses_stated import Sign, answered_signs

__all__ = ["SLUG", "find"]

SLUG = "export/de/technical_assistance"
_EMBARGOES = ("eu_arms_embargo", "de_arms_embargo")
_WEAPONS = (EndUse.CHEMICAL_BIOLOGICAL, EndUse.NUCLEAR_EXPLOSIVE, EndUse.ROCKET)
_PLANTS = (EndUse.NUCLEAR, EndUse.NUCLEAR_FUEL)
_FORCES = (EndUse.MILITARY, EndUse.MILITARY_INTELLIGENCE)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For each service to a third country for which the papers state such a use: licence required, since the BAFA must decide
    before it is given; review and a gap where they only hint at one, or where the country is not sure. Which paragraph
    counts follows from the use and the country."""
    if standing(brief, Regime.DE, Binding.PERSONS) is not Standing.YES:
        return
    services = [at for at, goods in enumerate(brief.shipment.goods) if goods.kind is GoodsKind.SERVICE]
    if not services:
        return
    for place in reached(brief.shipment):
        uses = _uses(brief, law, place.country)
        found = answered_signs(brief, law, *uses, rule=SLUG) if uses else ()
        if not found or is_on_the_way(place) or place.pointer.startswith("/payment/"):
            continue
        sure = found[0].stated and place.final
        for line in services:
            yield _finding(brief, law, line, place.country, found[0], sure=sure)
        return


def _uses(brief: Brief, law: Law, country: str) -> tuple[EndUse, ...]:
    """The uses that the sections name for that country."""
    day = brief.clocks.as_of
    if country in law.places("eu_member_states").at(day):
        return ()
    friendly = law.places("eu001_destinations").at(day).row(country)
    weapons = () if friendly is not None and friendly.verified else _WEAPONS
    plants = _PLANTS if country in law.places("de_nuclear_countries").at(day) else ()
    # Countries under an arms embargo in the sense of Article 4(1)(b) of Regulation (EU) 2021/821; those of § 74 AWV are some.
    embargoed = any(country in law.places(table).at(day) for table in _EMBARGOES)
    forces = _FORCES if embargoed else ()
    return (*weapons, *plants, *forces)


def _finding(brief: Brief, law: Law, line: int, country: str, sign: Sign, *, sure: bool) -> Finding:
    return Finding(
        card=law.card(SLUG),
        level=Level.LICENCE_REQUIRED if sure else Level.REVIEW,
        subject=f"/goods/{line}",
        regime=Regime.DE,
        facts={**goods_facts(brief, line), **place_facts(country), "words": sign.words},
        variant="stated" if sure else "",
        gap=not sure,
        tasks=("inform_bafa",) if sure else (),
    )
