"""red_flags/kit_over_time: this order and those of 180 days before together hold the key parts of an unmanned aircraft.

Guidance to Industry on Iran's UAV-Related Activities, 9 June 2023, key components and red flags.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.goods.part_numbers.match import parts_of
from tidewaiter.goods.uav_roles import PlayedRole, roles_of
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.past import PastLine
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.past import days_before, shown
from tidewaiter.rules.red_flags.uav_kit import ENOUGH, kit_of

__all__ = ["SLUG", "find"]

SLUG = "red_flags/kit_over_time"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag where the orders of the customer, and of those who share a door, a telephone or a person with it, gathered
    ENOUGH different roles within the days of the policy, and this order adds one; none where it holds them alone, of which red_flags/uav_kit
    speaks. Refused and cancelled orders count too: they were asked for."""
    past = brief.past
    if past is None:
        return
    here = [
        roles_of(line, parts_of(line), tuple(hint for hint in brief.hints if hint.line == at))
        for at, line in enumerate(brief.shipment.goods)
    ]
    if not any(here) or len(kit_of(here)) >= ENOUGH:
        return
    days = brief.flag_limits.past.kit_days
    recent = [
        order
        for order in dict.fromkeys((*past.customer, *past.near))
        if days_before(past, order) <= days and order.lines
    ]
    there = [(order, roles) for order in recent for line in order.lines if (roles := _roles(line))]
    kit = kit_of([*here, *(roles for _, roles in there)])
    if len(kit) < ENOUGH or not any(at < len(here) for at in kit):
        return
    used = dict.fromkeys(there[at - len(here)][0] for at in kit if at >= len(here))
    facts = {
        "count": str(len(kit)),
        "days": str(days),
        "orders": shown(used),
        "roles_en": "; ".join(f"{role.role.name['en']} ({role.said})" for role in kit.values()),
        "roles_de": "; ".join(f"{role.role.name['de']} ({role.said})" for role in kit.values()),
    }
    yield raised(law.card(SLUG), "/goods", facts)


def _roles(line: PastLine) -> tuple[PlayedRole, ...]:
    """The roles that a past line may play, by its number, words and code; hints were not made for it."""
    try:
        goods = Goods(
            description=line.description or None, part_number=line.part_number or None, hs=line.hs or None
        )
    except ValueError:
        return ()
    return roles_of(goods, parts_of(goods))
