"""red_flags/founded_together: several firms of one order were registered in one month and share an address or an owner
(FIN-2025-A002)."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party, address_text
from tidewaiter.model.words import Role
from tidewaiter.rules.order import RECEIVING, placed, same_party
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/founded_together"
_ROLES = (*RECEIVING, Role.PAYER, Role.AGENT, Role.NOTIFY)


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    firms = _firms(brief)
    if len(firms) < brief.flag_limits.founded_together:
        return None
    known = sum(_month(party) is not None for _, party in firms)
    return None if known >= brief.flag_limits.founded_together else "/parties (incorporated)"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag for as many different firms as the policy says that share both the month and the address or an owner."""
    groups: dict[tuple[str, str], list[tuple[str, Party]]] = defaultdict(list)
    for pointer, party in _firms(brief):
        month = _month(party)
        if month is None:
            continue
        for shared in {
            _plain(address_text(party.address)),
            *(_plain(owner.name) for owner in party.owners),
        } - {""}:
            groups[month, shared].append((pointer, party))
    for (month, shared), members in groups.items():
        if len(members) >= brief.flag_limits.founded_together:
            names = "; ".join(party.name for _, party in members)
            yield raised(law.card(SLUG), members[0][0], {"firms": names, "month": month, "shared": shared})
            return


def _firms(brief: Brief) -> list[tuple[str, Party]]:
    """The parties, each once, however many roles it has."""
    kept: list[tuple[str, Party]] = []
    for pointer, party in placed(brief.shipment, *_ROLES):
        if not any(same_party(party, other) for _, other in kept):
            kept.append((pointer, party))
    return kept


def _month(party: Party) -> str | None:
    """The month of registration, None where the papers give only a year or nothing."""
    text = (party.incorporated or "").strip()
    return text[:7] if len(text) >= 7 else None


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in folded).split())
