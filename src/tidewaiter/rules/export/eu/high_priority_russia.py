"""export/eu/high_priority_russia: items of high priority, and cars, that go to Russia itself.

Regulation (EU) No 833/2014, Arts 2a, 3h and 3k, whose annexes as they stand were not read; Annex XL and the list kept with partners.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import hs_digits
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.eu.annex_vii import annex_vii_lines
from tidewaiter.rules.export.eu.into_russia import RUSSIA, Way, way_into
from tidewaiter.rules.export.eu.russia import LISTS, listed_for_certain
from tidewaiter.rules.export.lines import controls_in, goods_facts, place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/eu/high_priority_russia"
_TABLES = ("eu_833_annex_xl", "chpl")
_CARS = "8703"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review and a gap for each such line that goes to Russia, or to somebody there who takes it, and that no list on file takes
    for certain, where Union law may bind: the annexes as they stand may bar it, and probably do."""
    way = way_into(brief)
    begun = law.eu_833.article("art_2a").holds(brief.clocks.as_of)
    bound = standing(brief, Regime.EU, Binding.EITHER)
    if way not in (Way.STAYS, Way.RECEIVER) or bound is Standing.NO or not begun:
        return
    barred = annex_vii_lines(brief)
    for line, goods in enumerate(brief.shipment.goods):
        found = [
            control for table in _TABLES for control in controls_in(brief, table) if control.line == line
        ]
        car = goods.hs is not None and hs_digits(goods.hs).startswith(_CARS)
        if line in barred or listed_for_certain(brief, line, LISTS) or not (found or car):
            continue
        yield Finding(
            card=law.card(SLUG),
            level=Level.REVIEW,
            subject=f"/goods/{line}",
            regime=Regime.EU,
            facts={
                **goods_facts(brief, line),
                **place_facts(RUSSIA),
                "code": found[0].code if found else _CARS,
            },
            variant="" if found else "car",
            gap=True,
            tasks=("hold",),
        )
