"""The facts of an order that the rules are asked with, as the first steps of each stage of a trail."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.model.brief import Brief
from tidewaiter.model.trail import TrailStep
from tidewaiter.model.words import Stage
from tidewaiter.places.destination import reached
from tidewaiter.refdata.countries import country_code

__all__ = ["stated"]


def stated(brief: Brief) -> tuple[TrailStep, ...]:
    """The goods lines with their numbers, the places reached, how many parties were searched and how many may be listed,
    and the end use; what is not stated says so."""
    return tuple(_stated(brief))


def _stated(brief: Brief) -> Iterator[TrailStep]:
    for at, goods in enumerate(brief.shipment.goods):
        facts = {
            "line": str(at + 1),
            "goods": goods.description or goods.part_number or "-",
            "eccn": goods.eccn or "-",
            "hs": goods.hs or "-",
            "origin": country_code(goods.origin) or goods.origin or "-",
        }
        yield TrailStep(stage=Stage.ITEM, because="goods_line", subject=f"/goods/{at}", facts=facts)
    places = ", ".join(dict.fromkeys(place.country for place in reached(brief.shipment)))
    yield TrailStep(
        stage=Stage.DESTINATION, because="places", subject="/destination", facts={"places": places or "-"}
    )
    searched = sum(found.complete for found in brief.matches)
    facts = {
        "parties": str(len(brief.subjects)),
        "searched": str(searched),
        "hits": str(sum(found.hit for found in brief.matches)),
    }
    yield TrailStep(stage=Stage.PARTIES, because="parties", facts=facts)
    end_use = (brief.shipment.end_use or "").strip()
    yield TrailStep(
        stage=Stage.END_USE, because="end_use", subject="/end_use", facts={"end_use": end_use or "-"}
    )
