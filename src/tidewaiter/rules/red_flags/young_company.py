"""red_flags/young_company: a receiving company younger than 24 months (15 CFR Part 732, Supp. No. 3)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.red_flags.age import buyers_with_age, months_before, order_day, unreadable
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/young_company"


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    return "/parties (incorporated)" if unreadable(brief) else None


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each receiving party that may have been registered less than the policy's months (24) before the order.

    A day known only in part counts by its last day. A day after the order's is a flag of its own wording.
    """
    day = order_day(brief)
    line = months_before(day, brief.flag_limits.young_months)
    for pointer, party, born in buyers_with_age(brief):
        latest = born.end - datetime.timedelta(days=1)
        if latest <= line:
            continue
        future = born.start > day
        facts = {
            "party": party.name,
            "incorporated": str(born),
            "day": day.isoformat(),
            "age_days": str(max((day - born.start).days, 0)),
        }
        yield raised(law.card(SLUG), f"{pointer}/incorporated", facts, variant="future" if future else "")
