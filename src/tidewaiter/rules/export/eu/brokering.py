"""export/eu/brokering: whoever is in the Union deals in items that go from one country outside to another.

Regulation (EU) 2021/821, Arts 2(7), (8) and 6(1) to (4).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime
from tidewaiter.places.destination import departure_of, destination_of
from tidewaiter.refdata.countries import country_name
from tidewaiter.rules.export.eu.dual_use_listed import listed_number
from tidewaiter.rules.export.eu.move import Move, move_of
from tidewaiter.rules.export.eu.uses_told import uses_told
from tidewaiter.rules.export.lines import goods_facts, place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/eu/brokering"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For listed items: licence required where a use of Article 4(1) is stated or the question answered with yes, review
    where there are signs of one, else a note. Items that are not listed are reached by national law alone: review where such
    a use is stated."""
    if move_of(brief, law) is not Move.BROKERED:
        return
    told = uses_told(brief, law, SLUG)
    for line, goods in enumerate(brief.shipment.goods):
        if goods.kind is GoodsKind.SERVICE:
            continue
        number = listed_number(brief, law, goods, law.dual_use.at(brief.clocks.as_of))
        judged = told.judged(number)
        if judged is not None:
            yield _finding(brief, law, line, number, judged)


def _finding(brief: Brief, law: Law, line: int, number: str, judged: tuple[Level, str, bool]) -> Finding:
    level, variant, gap = judged
    leaves = departure_of(brief.shipment) or ""
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.EU,
        facts={
            **goods_facts(brief, line),
            **place_facts(destination_of(brief.shipment) or ""),
            "leaves_en": country_name(leaves, "en"),
            "leaves_de": country_name(leaves, "de"),
            "number": number or "-",
        },
        variant=variant,
        gap=gap,
        tasks=("notify",) if level is Level.LICENCE_REQUIRED else (),
    )
