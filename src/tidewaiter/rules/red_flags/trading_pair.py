"""red_flags/trading_pair: a general trader of the Emirates with a partner or payer in Hong Kong or Singapore (FIN-2025-A002)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.model.words import Role
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.order import RECEIVING, placed
from tidewaiter.rules.red_flags.flag import raised_for
from tidewaiter.rules.red_flags.phrases import said

__all__ = ["SLUG", "find"]

SLUG = "red_flags/trading_pair"
_FREE_ZONE = re.compile(r"\bF\.?Z\.?(?:E|CO|C|[ -]?L\.?L\.?C)\.?(?:\W|$)", re.IGNORECASE)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag for the order: a payer in Hong Kong for a general trader of the Emirates, else such a trader with a free zone's
    legal form and somebody who receives or pays in Hong Kong or Singapore."""
    receiving = list(placed(brief.shipment, *RECEIVING))
    traders = [(at, party) for at, party in receiving if _country(party) == "AE" and _trades(party, law)]
    if not traders:
        return
    pointer, trader = traders[0]
    payers = {_country(party) for _, party in placed(brief.shipment, Role.PAYER)}
    if brief.shipment.payment:
        payers.add(country_code(brief.shipment.payment.payer_country))
    others = payers | {_country(party) for _, party in receiving}
    zoned = [(at, party) for at, party in traders if _FREE_ZONE.search(party.name)]
    if "HK" in payers:
        yield raised_for(law, SLUG, ("FIN25-07",), pointer, {"party": trader.name, "other": "HK"}, "pays")
    elif zoned and (partner := sorted(others & {"HK", "SG"}, key=str)):
        facts = {"party": zoned[0][1].name, "other": str(partner[0])}
        yield raised_for(law, SLUG, ("FIN25-06",), zoned[0][0], facts)


def _country(party: Party) -> str | None:
    return country_code(party.country)


def _trades(party: Party, law: Law) -> bool:
    words = law.red_flags.trades["general_trading"]
    return any(said(text or "", words.say, words.innocent) for text in (party.industry, party.name))
