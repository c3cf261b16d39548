"""export/eu/belarus_dual_use: dual-use items on their way from the Union to Belarus.

Regulation (EC) No 765/2006, Art. 1e, as replaced by Regulation (EU) 2022/355; Regulation (EU) 2021/821, Annex I.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import Reached, is_on_the_way, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.eu.numbers import NumberOf, eu_number
from tidewaiter.rules.export.lines import goods_facts, place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/eu/belarus_dual_use"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For each line of a number of Annex I: prohibited where the goods are to stay in Belarus; review and a gap where they only
    pass it, another party is there, the Union's law may bind, or only a US number says that Annex I may have the item."""
    place = next((each for each in reached(brief.shipment) if each.country == "BY"), None)
    bound = standing(brief, Regime.EU, Binding.EITHER)
    if place is None or bound is Standing.NO:
        return
    level = Level.REVIEW if is_on_the_way(place) else Level.PROHIBITED
    measures = [each for each in law.measures_of(SLUG, "BY", brief.clocks.as_of) if each.level is level]
    for at, goods in enumerate(brief.shipment.goods):
        number = eu_number(goods)
        if not measures or number.of not in (NumberOf.DUAL_USE, NumberOf.MIRROR):
            continue
        variant = _variant(place, bound, number.of)
        yield Finding(
            card=law.card(SLUG),
            level=Level.REVIEW if variant else measures[0].governing_level,
            subject=f"/goods/{at}",
            regime=Regime.EU,
            facts={**goods_facts(brief, at), **place_facts("BY"), "number": number.text},
            variant=variant,
            citations=measures[0].citations,
            gap=bool(variant),
        )


def _variant(place: Reached, bound: Standing, of: NumberOf) -> str:
    if bound is Standing.UNKNOWN:
        return "nexus_unknown"
    if of is NumberOf.MIRROR:
        return "us_number"
    if is_on_the_way(place):
        return "transit"
    return "" if place.final else "passing"
