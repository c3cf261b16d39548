"""red_flags/refused_to_another: the same goods, as many or for the same country, were refused to another customer, or another's
order of them was cancelled shortly before (FIN-2022-Alert003: rapid switch of buyer; practice)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.past import Past, PastOrder, PastStatus
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.past import alike, days_before, of_customer, same_goods, shown

__all__ = ["SLUG", "find"]

SLUG = "red_flags/refused_to_another"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each such line, of refused orders before cancelled ones. A cancelled order counts only where as many were
    ordered for the same country: orders are cancelled every day."""
    past = brief.past
    if past is None:
        return
    for at, goods in enumerate(brief.shipment.goods):
        for status, variant in ((PastStatus.REFUSED, ""), (PastStatus.CANCELLED, "cancelled")):
            found = [
                order for order in past.refused if order.status is status and _fits(brief, past, goods, order)
            ]
            if found:
                facts = {
                    "line": str(at + 1),
                    "goods": goods.part_number or goods.description or "-",
                    "count": str(len(found)),
                    "orders": shown(found),
                }
                yield raised(law.card(SLUG), f"/goods/{at}", facts, variant=variant)
                break


def _fits(brief: Brief, past: Past, goods: Goods, order: PastOrder) -> bool:
    if of_customer(past, order):
        return False
    lines = [line for line in order.lines if same_goods(goods, line)]
    as_many = any(alike(goods.quantity, line.quantity) for line in lines)
    there = bool(order.destination) and order.destination == brief.destination
    days, limits = days_before(past, order), brief.flag_limits.past
    if order.status is PastStatus.REFUSED:
        return bool(lines) and (as_many or there) and days <= limits.other_refused_days
    return as_many and there and days <= limits.other_cancelled_days
