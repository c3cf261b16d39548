"""export/eu/transit: items of the dual-use list that only pass through the Union.

Regulation (EU) 2021/821, Arts 2(11) and 7.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime
from tidewaiter.places.destination import destination_of
from tidewaiter.refdata.countries import country_name
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.export.eu.dual_use_listed import listed_number
from tidewaiter.rules.export.eu.move import Move, move_of
from tidewaiter.rules.export.lines import goods_facts, place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/eu/transit"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review for each line with a number of the list, stated or by its ECCN, that passes through the Union: passing needs no
    authorisation by itself, and the authorities may prohibit it; goods that are of the Union, or come to it first, are
    exported from it instead, which is asked."""
    if move_of(brief, law) is not Move.TRANSIT:
        return
    nexus = nexus_of(brief, Regime.EU)
    stop = (
        next((ground.value for ground in nexus.grounds if ground.fact == "eu_transit"), "") if nexus else ""
    )
    for line, goods in enumerate(brief.shipment.goods):
        number = listed_number(brief, law, goods, law.dual_use.at(brief.clocks.as_of))
        if number and goods.kind is not GoodsKind.SERVICE:
            yield Finding(
                card=law.card(SLUG),
                level=Level.REVIEW,
                subject=f"/goods/{line}",
                regime=Regime.EU,
                facts={
                    **goods_facts(brief, line),
                    **place_facts(destination_of(brief.shipment) or ""),
                    "number": number,
                    "stop_en": country_name(stop, "en"),
                    "stop_de": country_name(stop, "de"),
                },
                gap=True,
            )
