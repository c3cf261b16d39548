"""export/gb/restricted_goods: military, dual-use and critical-industry goods to Russia, military goods to Iran, by number.

Russia (Sanctions) (EU Exit) Regulations 2019, SI 2019/855, regs 21, 22 and Schedule 2A, as amended by SI 2022/195; Iran
(Sanctions) (Nuclear) (EU Exit) Regulations 2019, SI 2019/461, regs 20, 21, 34(1).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.eccns import Series, read_eccn
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import Reached, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.gb.numbers import GbKind, gb_number, mirrored
from tidewaiter.rules.export.lines import goods_facts, place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/gb/restricted_goods"
_RUSSIA, _IRAN = "RU", "IR"
_IRAN_ACT = "SI 2019/461"
# Before, dual-use goods were barred for military use and named persons alone (Chapter 3 of Part 5, omitted that day).
_RESTRICTED_FROM = datetime.date(2022, 3, 1)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Prohibited for each line with a number of one of the lists; review and a gap where only another country's number says that
    it may have one, where the nexus or the place is open, or where the number cannot be read."""
    bound = standing(brief, Regime.GB, Binding.EITHER)
    place = next((each for each in reached(brief.shipment) if each.country in (_RUSSIA, _IRAN)), None)
    if bound is Standing.NO or place is None:
        return
    for line, goods in enumerate(brief.shipment.goods):
        said = _said(goods, place.country, brief.clocks.as_of)
        if said is not None:
            variant, number = said
            judged = _judged(variant, place, bound)
            yield _finding(brief, law, line, judged, {"number": number, **place_facts(place.country)})


def _said(goods: Goods, place: str, day: datetime.date) -> tuple[str, str] | None:
    """The card's wording for what the line's number means there on that day, and the number; None where it means nothing."""
    number = gb_number(goods)
    if place == _IRAN:
        military = number is not None and number.kind is GbKind.MILITARY
        return ("military", number.text) if number is not None and military else None
    if number is None:
        other = mirrored(goods) or _unilateral(goods)
        return ("mirror", other) if other is not None and day >= _RESTRICTED_FROM else None
    if number.kind is GbKind.NONE:
        return None
    if number.kind is GbKind.MILITARY:
        return "military", number.text
    if day < _RESTRICTED_FROM:
        return ("before", number.text) if number.kind is GbKind.DUAL_USE else None
    known = {GbKind.DUAL_USE: "dual_use", GbKind.CRITICAL: "critical"}
    return known.get(number.kind, "number_unread"), number.text


def _unilateral(goods: Goods) -> str | None:
    """An ECCN of the series of which Schedule 2A has the like (3A991), None for any other."""
    eccn = read_eccn(goods.eccn or "")
    return str(eccn) if eccn is not None and eccn.series is Series.UNILATERAL else None


def _judged(variant: str, place: Reached, bound: Standing) -> tuple[Level, str, bool]:
    if variant in ("mirror", "before", "number_unread"):
        return Level.REVIEW, variant, True
    if bound is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if not place.final:
        return Level.REVIEW, "passing", True
    return Level.PROHIBITED, variant, False


def _finding(
    brief: Brief, law: Law, line: int, judged: tuple[Level, str, bool], facts: dict[str, str]
) -> Finding:
    level, variant, gap = judged
    card = law.card(SLUG)
    of_iran = facts["place"] == _IRAN
    return Finding(
        card=card,
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.GB,
        facts={**goods_facts(brief, line), **facts},
        variant=variant,
        citations=tuple(each for each in card.citations if (each.instrument == _IRAN_ACT) is of_iran),
        gap=gap,
    )
