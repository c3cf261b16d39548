"""red_flags/sudden_volume: far more of goods of concern in twelve months than the customer ordered in the twelve before, or in
a year before 24 February 2022 (FIN-2023-Alert004; G7 guidance of 24 September 2024)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.past import MonthlyVolume, Past
from tidewaiter.rules.goods_of_concern import of_concern
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.past import code_of, months

__all__ = ["SLUG", "find"]

SLUG = "red_flags/sudden_volume"
_FROM, _TO = datetime.date(2019, 2, 1), datetime.date(2022, 2, 1)


class _Sums(NamedTuple):
    """Quantities of one code in one unit: in the twelve months up to the order with it, in the twelve before, and in a year
    of the three up to February 2022, None where the history begins later."""

    now: float
    before: float
    then: float | None


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each code of concern and unit whose quantity rose as many times as the policy says or more; a note where the earlier orders
    count in another unit, so that nothing can be compared."""
    past, goods = brief.past, of_concern(brief, law)
    if past is None or not past.count:
        return
    for at, line in enumerate(brief.shipment.goods):
        code = code_of(line)
        mine = [each for each in past.volumes if each.hs6 == code]
        if not mine or not any(code.startswith(listed) or listed.startswith(code) for listed in goods):
            continue
        unit = (line.unit or "").casefold()
        facts = {"line": str(at + 1), "code": code, "unit": line.unit or "-"}
        if line.quantity is None or not any(each.unit == unit and each.quantity for each in mine):
            yield raised(law.card(SLUG), f"/goods/{at}", facts, severity="low", variant="units")
            continue
        if at != next(n for n, other in enumerate(brief.shipment.goods) if _same(other, code, unit)):
            continue  # lines of one code and unit count together, at the first of them
        ordered = sum(each.quantity or 0.0 for each in brief.shipment.goods if _same(each, code, unit))
        sums = _sums(past, [each for each in mine if each.unit == unit], ordered)
        yield from _raised(brief, law, f"/goods/{at}", facts, sums)


def _same(goods: object, code: str, unit: str) -> bool:
    from tidewaiter.model.goods import Goods

    return isinstance(goods, Goods) and code_of(goods) == code and (goods.unit or "").casefold() == unit


def _sums(past: Past, volumes: list[MonthlyVolume], ordered: float) -> _Sums:
    year, two = months(past.until, 11), months(past.until, 23)
    now = ordered + sum(each.quantity for each in volumes if each.month >= year)
    before = sum(each.quantity for each in volumes if two <= each.month < year)
    then = None
    if past.since is not None and past.since <= _FROM and year >= _TO:
        then = sum(each.quantity for each in volumes if _FROM <= each.month < _TO) / 3
    return _Sums(now, before, then)


def _raised(brief: Brief, law: Law, pointer: str, facts: dict[str, str], sums: _Sums) -> Iterator[Finding]:
    times = brief.flag_limits.past.volume_times
    if sums.before and sums.now / sums.before >= times:
        base, variant = sums.before, ""
    elif sums.then and sums.now / sums.then >= times:
        base, variant = sums.then, "since_2022"
    else:
        return
    told = {
        "now": f"{sums.now:g}",
        "before": f"{base:g}",
        "ratio": f"{sums.now / base:.1f}",
    }
    yield raised(law.card(SLUG), pointer, {**facts, **told}, variant=variant)
