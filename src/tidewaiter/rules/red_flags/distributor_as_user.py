"""red_flags/distributor_as_user: goods of concern whose end user only deals in goods (15 CFR Part 732, Supp. No. 3, flag 21)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Role
from tidewaiter.rules.order import placed
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.trades import is_of, telling_goods

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/distributor_as_user"


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    users = [party for _, party in placed(brief.shipment, Role.END_USER)]
    return (
        None if not users or any(party.industry for party in users) else "/parties (industry of the end user)"
    )


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each end user who states that it trades, where the order has goods of concern that shops do not sell."""
    goods = telling_goods(brief, law)
    for pointer, party in placed(brief.shipment, Role.END_USER):
        if goods and is_of(party, "dealer", law):
            facts = {"party": party.name, "industry": party.industry or "-", "codes": ", ".join(goods)}
            yield raised(law.card(SLUG), f"{pointer}/industry", facts)
