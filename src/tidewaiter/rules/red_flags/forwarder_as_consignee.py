"""red_flags/forwarder_as_consignee: a forwarder or carrier stands as consignee or end user
(15 CFR Part 732, Supp. No. 3; FIN-2022-Alert003; FIN-2023-Alert004)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.model.words import Role
from tidewaiter.rules.order import placed, same_party
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/forwarder_as_consignee"
_RECEIVING = (Role.ULTIMATE_CONSIGNEE, Role.END_USER)
_MOVING = (Role.FREIGHT_FORWARDER, Role.CARRIER)
# The trade as the party itself states it, in industry or name; whole words only.
_TRADE = re.compile(
    r"\b(freight|forwarding|forwarders?|logistics?|cargo|courier|spedition|speditions|frachtf[uü]hrer|logistik"
    r"|transitaire|logistique|ta[sş][ıi]mac[ıi]l[ıi]k|lojistik|nakliyat|kargo|mail drop|mail cent(?:er|re)|postal)\b"
    r"|экспедитор|логистик|грузоперевоз",
    re.IGNORECASE,
)


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    return None if any(placed(brief.shipment, *_RECEIVING)) else "/parties (end user, ultimate consignee)"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each end user or ultimate consignee who moves the goods too, or whose stated trade is to move
    other people's goods."""
    card = law.card(SLUG)
    movers = [party for _, party in placed(brief.shipment, *_MOVING)]
    movers += [Party(name=leg.carrier) for leg in brief.shipment.route if leg.carrier]
    for pointer, party in placed(brief.shipment, *_RECEIVING):
        facts = {"party": party.name, "role": party.role.value if party.role else "-"}
        trade = _trade(party)
        if any(same_party(party, mover) for mover in movers):
            yield raised(card, pointer, facts, variant="same")
        elif trade:
            yield raised(card, pointer, {**facts, "trade": trade})


def _trade(party: Party) -> str | None:
    for text in (party.industry, party.name):
        if text and _TRADE.search(text):
            return text
    return None
