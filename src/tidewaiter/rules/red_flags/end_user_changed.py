"""red_flags/end_user_changed: an order of the same reference is on file with another end user (FIN-2022-Alert003; Tri-Seal
Compliance Note of 2 March 2023)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.model.past import PastParty, PastStatus
from tidewaiter.model.words import Role
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.past import names_of, shown, told

__all__ = ["SLUG", "find"]

SLUG = "red_flags/end_user_changed"
_APPROVED = (PastStatus.APPROVED, PastStatus.SHIPPED)
_ENDED = (PastStatus.REFUSED, PastStatus.CANCELLED)
_USING = (Role.END_USER, Role.ULTIMATE_CONSIGNEE, Role.BUYER)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag, high where the earlier one was approved, medium where what became of it is not known or it is open. Where
    either names no end user, its ultimate consignees and else its buyers stand for one. Of refused and cancelled ones
    red_flags/resubmitted speaks."""
    past, mine = brief.past, _users(brief.shipment.parties)
    for order in past.same_reference if past is not None else ():
        theirs = _users(order.parties)
        if order.status in _ENDED or not mine or not theirs or names_of(mine) & names_of(theirs):
            continue
        facts = {
            "reference": order.reference,
            "before": ", ".join(party.name for party in theirs),
            "now": ", ".join(party.name for party in mine),
            "orders": shown((order,)),
            **told(order.status),
        }
        weight = "high" if order.status in _APPROVED else "medium"
        yield raised(law.card(SLUG), "/parties", facts, severity=weight)
        return


def _users(parties: Sequence[Party] | Sequence[PastParty]) -> tuple[Party | PastParty, ...]:
    """Those in the first of these roles that anybody is in."""
    in_roles = (tuple(party for party in parties if party.role is role) for role in _USING)
    return next((found for found in in_roles if found), ())
