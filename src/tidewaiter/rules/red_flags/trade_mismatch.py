"""red_flags/trade_mismatch: goods of concern for a firm whose stated trade has no use for them (15 CFR Part 732, Supp. No. 3, flag 2;
UK NECC Red Alert)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.model.words import Role
from tidewaiter.rules.order import placed, same_party
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.trades import is_of, telling_goods

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/trade_mismatch"
_ROLES = (Role.BUYER, Role.ULTIMATE_CONSIGNEE, Role.END_USER)


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    known = any(party.industry for _, party in placed(brief.shipment, *_ROLES))
    return None if known else "/parties (industry)"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each firm, told of once, whose trade is one of those on file, as a bakery, where the order has goods of concern
    that offices and shops do not buy."""
    goods = telling_goods(brief, law)
    told: list[Party] = []
    for pointer, party in placed(brief.shipment, *_ROLES):
        if not goods or not is_of(party, "plain", law) or any(same_party(party, each) for each in told):
            continue
        told.append(party)
        facts = {"party": party.name, "industry": party.industry or "-", "codes": ", ".join(goods)}
        yield raised(law.card(SLUG), f"{pointer}/industry", facts)
