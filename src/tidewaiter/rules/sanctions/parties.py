"""Who is a party to the transaction in the sense of the rules on listed parties (15 CFR 748.5(c) to (f))."""

from __future__ import annotations

from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level, Role, Standing
from tidewaiter.rules.order import RECEIVING, role_at
from tidewaiter.rules.sanctions.judgement import Judgement

__all__ = ["by_part", "is_transaction_party"]

# An intermediate consignee may be a bank, a forwarder or another agent, if it takes the items to deliver them on; whoever
# pays may be the purchaser; whoever is to be told of their arrival often takes them over.
_MAY_BE = (Role.FREIGHT_FORWARDER, Role.AGENT, Role.CARRIER, Role.BANK, Role.PAYER, Role.NOTIFY)


def is_transaction_party(role: Role | None) -> Standing:
    """Whether somebody of that role is purchaser, intermediate or ultimate consignee or end user: unknown for those who
    only are where they take the items or buy them, and yes for a party whose role nothing tells."""
    if role is None or role in RECEIVING:
        return Standing.YES
    return Standing.UNKNOWN if role in _MAY_BE else Standing.NO


def by_part(judged: Judgement, pointer: str, brief: Brief) -> Judgement:
    """What a listing asks of a purchaser, consignee or end user, told of the party at that pointer: the same for one of
    them and, with a gap, for whoever may be one, since the stricter counts while it is not known; review for anybody
    else. A note, and review without a nexus, stay."""
    if judged.level is Level.NOTE or judged.variant == "no_nexus":
        return judged
    match is_transaction_party(role_at(brief, pointer)):
        case Standing.YES:
            return judged
        case Standing.UNKNOWN:
            asks = judged.level is Level.LICENCE_REQUIRED
            return Judgement(level=judged.level if asks else Level.REVIEW, variant="role", gap=True)
        case Standing.NO:
            return Judgement(level=Level.REVIEW, variant="beside", gap=judged.gap)
