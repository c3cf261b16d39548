"""export/gb/restricted_goods: goods that may not go to Russia, Belarus or Iran by their control number.

Russia (Sanctions) (EU Exit) Regulations 2019, SI 2019/855, regs 21, 22 and Schedule 2A, as amended by SI 2022/195; Republic of
Belarus (Sanctions) (EU Exit) Regulations 2019, SI 2019/600, reg. 21 and Schedule 2C, as amended by SI 2022/748; Iran (Sanctions)
(Nuclear) (EU Exit) Regulations 2019, SI 2019/461, regs 20, 21, 34(1).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

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


class _Bar(NamedTuple):
    """Where military goods are barred from the start; from which day dual-use and critical-industry goods are too, None where
    no list of them is barred; the schedule of the latter, and the acts."""

    wider_from: datetime.date | None
    schedule: str
    acts: tuple[str, ...]


_BARS = {
    "RU": _Bar(datetime.date(2022, 3, 1), "2A", ("SI 2019/855", "SI 2022/195")),
    "BY": _Bar(datetime.date(2022, 7, 5), "2C", ("SI 2019/600", "SI 2022/748")),
    "IR": _Bar(None, "-", ("SI 2019/461",)),
}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Prohibited for each line with a number of one of the lists; review and a gap where only another country's number says that
    it may have one, where the nexus or the place is open, or where the number cannot be read."""
    bound = standing(brief, Regime.GB, Binding.EITHER)
    if bound is Standing.NO:
        return
    for place in reached(brief.shipment):
        if place.country not in _BARS:
            continue
        for line, goods in enumerate(brief.shipment.goods):
            said = _said(goods, _BARS[place.country], brief.clocks.as_of)
            if said is not None:
                yield _finding(brief, law, line, place, _judged(said[0], place, bound), said[1])


def _said(goods: Goods, bar: _Bar, day: datetime.date) -> tuple[str, str] | None:
    """The card's wording for what the line's number means there on that day, and the number; None where it means nothing."""
    number = gb_number(goods)
    wider = bar.wider_from is not None and day >= bar.wider_from
    if number is None:
        other = mirrored(goods) or _unilateral(goods)
        return ("mirror", other) if other is not None and wider else None
    if number.kind is GbKind.MILITARY:
        return "military", number.text
    if number.kind is GbKind.NONE or bar.wider_from is None:
        return None
    if not wider:
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
    brief: Brief, law: Law, line: int, place: Reached, judged: tuple[Level, str, bool], number: str
) -> Finding:
    level, variant, gap = judged
    card = law.card(SLUG)
    bar = _BARS[place.country]
    return Finding(
        card=card,
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.GB,
        facts={
            **goods_facts(brief, line),
            **place_facts(place.country),
            "number": number,
            "schedule": bar.schedule,
            "since": bar.wider_from.isoformat() if bar.wider_from is not None else "-",
        },
        variant=variant,
        citations=tuple(each for each in card.citations if each.instrument in bar.acts),
        gap=gap,
    )
