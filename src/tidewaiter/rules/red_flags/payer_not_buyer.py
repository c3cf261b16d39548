"""red_flags/payer_not_buyer: somebody other than the buyer pays (FIN-2022-Alert003; tri-seal note of 2 March 2023)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.model.words import Role
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.order import placed, same_party
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/payer_not_buyer"
_NAMED = (Role.END_USER, Role.ULTIMATE_CONSIGNEE)


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    if not any(placed(brief.shipment, Role.BUYER)):
        return "/parties (buyer)"
    return None if any(_payers(brief)) or _countries_differ(brief) else "/payment/payer"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag for each payer who is no buyer: high, or medium where it is the end user or ultimate consignee; and
    one where only the payer's country is given and no buyer is of it."""
    if lacking(brief, law):
        return
    card = law.card(SLUG)
    buyers = [party for _, party in placed(brief.shipment, Role.BUYER)]
    facts = {"buyer": "; ".join(party.name for party in buyers)}
    for pointer, payer in _payers(brief):
        if any(same_party(payer, buyer) for buyer in buyers):
            continue
        named = any(same_party(payer, party) for _, party in placed(brief.shipment, *_NAMED))
        said = {**facts, "payer": payer.name, "country": payer.country or "-"}
        yield raised(
            card,
            pointer,
            said,
            severity="medium" if named else None,
            variant="named_party" if named else "",
        )
    if _countries_differ(brief) and brief.shipment.payment:
        facts["country"] = brief.shipment.payment.payer_country or "-"
        yield raised(card, "/payment/payer_country", facts, variant="country")


def _payers(brief: Brief) -> Iterator[tuple[str, Party]]:
    payment = brief.shipment.payment
    if payment and payment.payer and payment.payer.strip():
        yield "/payment/payer", Party(name=payment.payer, country=payment.payer_country)
    yield from placed(brief.shipment, Role.PAYER)


def _countries_differ(brief: Brief) -> bool:
    """Whether a payer's country is given without a name and is that of no buyer, nor the exporter's."""
    payment = brief.shipment.payment
    payer = country_code(payment.payer_country) if payment and not payment.payer else None
    if payer is None:
        return False
    exporter = brief.shipment.exporter
    parties = [party for _, party in placed(brief.shipment, Role.BUYER)] + ([exporter] if exporter else [])
    return payer not in {country_code(party.country) for party in parties}
