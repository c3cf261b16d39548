"""red_flags/new_customer: high-priority goods for a customer outside the coalition who is new since 24 February 2022, or an old
one who never ordered such goods before (FIN-2023-Alert004)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.goods_of_concern import HIGH_PRIORITY, high_priority
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.past import buyers

__all__ = ["DAY", "SLUG", "find"]

SLUG = "red_flags/new_customer"
DAY = datetime.date(2022, 2, 24)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each buyer outside the coalition: high where no order is on file, or none before the day; medium where
    orders are, but none of such goods before the day. Where the history begins after the day, only the first is known."""
    past, goods = brief.past, high_priority(brief, law)
    if past is None or not past.total or not goods:
        return
    coalition = law.places("coalition").at(brief.clocks.known_at)
    asked = law.codes(HIGH_PRIORITY).at(brief.clocks.known_at)
    before = past.since is not None and past.since < DAY
    such = [day for code, day in past.codes.items() if asked.hits(code)]
    if not past.count:
        weight, variant = "high", ""
    elif before and past.first is not None and past.first > DAY:
        weight, variant = "high", "since"
    elif before and (not such or min(such) > DAY):
        weight, variant = "medium", "new_goods"
    else:
        return
    for pointer, party in buyers(brief):
        country = country_code(party.country)
        if country in coalition:
            continue
        facts = {
            "party": party.name,
            "country": country or "-",
            "codes": ", ".join(goods),
            "count": str(past.count),
            "first": past.first.isoformat() if past.first else "-",
            "since": past.since.isoformat() if past.since else "-",
        }
        yield raised(law.card(SLUG), pointer, facts, severity=weight, variant=variant)
