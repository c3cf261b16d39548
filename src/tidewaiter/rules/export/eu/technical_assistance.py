"""export/eu/technical_assistance: services from the Union for dual-use items in a country outside.

Regulation (EU) 2021/821, Arts 2(9), (10) and 8.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import destination_of
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.export.eu.annex_i_numbers import mirrored, stated_of
from tidewaiter.rules.export.eu.move import states_of
from tidewaiter.rules.export.eu.uses_told import uses_told
from tidewaiter.rules.export.lines import goods_facts, place_facts
from tidewaiter.rules.reach.union_territory import territory_of

__all__ = ["SLUG", "find"]

SLUG = "export/eu/technical_assistance"
_PARTNERS = "EU001"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For each line that is a service to a country outside, from somebody whom Union law binds: licence required where it is
    about a listed item, its own number or one of another line, and a use of Article 4(1) is stated, and so on as for
    brokering; silence for partners of EU001."""
    nexus = nexus_of(brief, Regime.EU)
    place = destination_of(brief.shipment)
    if (
        nexus is None
        or nexus.persons is not Standing.YES
        or place is None
        or not _is_outside(brief, law, place)
    ):
        return
    numbers = _numbers(brief, law)
    told = uses_told(brief, law, SLUG)
    for line, goods in enumerate(brief.shipment.goods):
        judged = told.judged(numbers) if goods.kind is GoodsKind.SERVICE else None
        if judged is not None:
            level, variant, gap = judged
            yield Finding(
                card=law.card(SLUG),
                level=level,
                subject=f"/goods/{line}",
                regime=Regime.EU,
                facts={**goods_facts(brief, line), **place_facts(place), "number": numbers or "-"},
                variant=variant,
                gap=gap,
                tasks=("notify",) if level is Level.LICENCE_REQUIRED else (),
            )


def _is_outside(brief: Brief, law: Law, place: str) -> bool:
    partners = next(one.places for one in law.general_authorisations.authorisations if one.id == _PARTNERS)
    inside = territory_of(law, brief.clocks.as_of).holds(place)
    return place not in partners and inside is Standing.NO


def _numbers(brief: Brief, law: Law) -> str:
    """The numbers of the list that any line of the order has, with commas between."""
    on_day = law.dual_use.at(brief.clocks.as_of)
    states = states_of(brief, law)
    found = [
        number
        for goods in brief.shipment.goods
        for number in (*stated_of(goods, states).numbers, *mirrored(goods, on_day))
        if on_day.holds(number) is Standing.YES
    ]
    return ", ".join(dict.fromkeys(found))
