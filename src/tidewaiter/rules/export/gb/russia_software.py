"""export/gb/russia_software: sectoral software and technology to Russia.

Russia (Sanctions) (EU Exit) Regulations 2019, SI 2019/855, regs 46Z34 to 46Z38, 60DZA and Schedule 3IA, inserted by SI 2025/504 from
24 April 2025.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import Reached, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.gb.numbers import gb_number
from tidewaiter.rules.export.lines import goods_facts, list_facts, place_facts
from tidewaiter.rules.export.us.by_words import entries_named

__all__ = ["SLUG", "find"]

SLUG = "export/gb/russia_software"
_TABLE = "gb_russia_3ia"
_KINDS = (GoodsKind.SOFTWARE, GoodsKind.TECHNOLOGY)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Prohibited and a gap for software or technology whose words name one of the kinds, since what is personal or for science
    is left out; review and a gap for any other, since the kind is not known. What a control list names is asked by number."""
    codes = law.codes(_TABLE)
    day = codes.at(brief.clocks.as_of)
    bound = standing(brief, Regime.GB, Binding.EITHER)
    place = next((each for each in reached(brief.shipment) if each.country in codes.destinations), None)
    if place is None or bound is Standing.NO or day.state is State.NOT_YET:
        return
    for line, goods in enumerate(brief.shipment.goods):
        number = gb_number(goods)
        if goods.kind not in _KINDS or (number is not None and number.kind.controlled):
            continue
        named = entries_named(goods, day)
        level, variant = _judged(bound, place, named=bool(named))
        yield Finding(
            card=law.card(SLUG),
            level=level,
            subject=f"/goods/{line}",
            regime=Regime.GB,
            facts={
                **goods_facts(brief, line),
                **place_facts(place.country),
                **list_facts(codes, day),
                "entry": "; ".join(each.what for each in named) or "-",
            },
            variant=variant,
            citations=(day.citation,),
            gap=True,
        )


def _judged(bound: Standing, place: Reached, *, named: bool) -> tuple[Level, str]:
    if bound is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown"
    if not named:
        return Level.REVIEW, "which"
    return (Level.PROHIBITED, "") if place.final else (Level.REVIEW, "passing")
