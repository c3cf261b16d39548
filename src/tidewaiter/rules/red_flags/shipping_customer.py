"""red_flags/shipping_customer: a customer from shipping by a place of transshipment, or one that orders electronics in quantity
(FIN-2022-Alert003)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import hs_digits
from tidewaiter.model.words import Role
from tidewaiter.places.destination import countries_of
from tidewaiter.rules.order import placed
from tidewaiter.rules.red_flags.flag import raised_for
from tidewaiter.rules.red_flags.trades import is_of, telling_goods

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/shipping_customer"
_ROLES = (Role.BUYER, Role.END_USER)
_ELECTRONICS = "85"


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    known = any(party.industry for _, party in placed(brief.shipment, *_ROLES))
    return None if known else "/parties (industry)"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag for the first buyer or end user from shipping: where goods of concern go to a place that guidance names for
    transshipment, or electronics are worth as much as the policy says."""
    places = law.places("transshipment").at(brief.clocks.known_at).members
    goods = telling_goods(brief, law)
    worth = sum(
        line.value.amount
        for line in brief.shipment.goods
        if line.value and line.hs and hs_digits(line.hs).startswith(_ELECTRONICS)
    )
    for pointer, party in placed(brief.shipment, *_ROLES):
        if not is_of(party, "maritime", law):
            continue
        facts = {"party": party.name, "industry": party.industry or "-", "worth": f"{worth:,.0f}"}
        there = {brief.destination, *countries_of(party)} & places
        if goods and there:
            places_named = ", ".join(sorted(code for code in there if code))
            yield raised_for(law, SLUG, ("FIN22-01",), pointer, {**facts, "places": places_named})
        elif worth >= brief.flag_limits.electronics:
            yield raised_for(law, SLUG, ("FIN22-18",), pointer, facts, "electronics")
        else:
            continue
        return
