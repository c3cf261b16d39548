"""red_flags/consigned_to_bank: a bank stands as consignee or end user of goods it has no use for, or of goods that it pays for by
its own letter of credit (FIN-2023-Alert004; UK NECC Red Alert)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.model.words import Role
from tidewaiter.rules.order import placed, same_party
from tidewaiter.rules.red_flags.flag import raised_for
from tidewaiter.rules.red_flags.phrases import ends_with, said
from tidewaiter.rules.red_flags.trades import telling_goods

__all__ = ["SLUG", "find"]

SLUG = "red_flags/consigned_to_bank"
_RECEIVING = (Role.INTERMEDIATE_CONSIGNEE, Role.ULTIMATE_CONSIGNEE, Role.END_USER)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each bank among those who receive: medium under a letter of credit, high for goods of concern that offices
    do not use. A bank that buys for its own offices is none."""
    credit = brief.shipment.payment is not None and bool(brief.shipment.payment.letter_of_credit)
    goods = telling_goods(brief, law)
    for pointer, party in placed(brief.shipment, *_RECEIVING):
        if not _is_bank(party, brief, law):
            continue
        facts = {"party": party.name, "codes": ", ".join(goods) or "-"}
        if goods:
            yield raised_for(law, SLUG, ("FIN23-07",), pointer, facts)
        elif credit:
            yield raised_for(law, SLUG, ("NE-01",), pointer, facts, "credit")


def _is_bank(party: Party, brief: Brief, law: Law) -> bool:
    payment = brief.shipment.payment
    if payment and payment.bank and same_party(party, Party(name=payment.bank)):
        return True
    words = law.red_flags.trades["bank"]
    for text in (party.industry or "", party.name):
        if said(text, words.say, words.innocent):
            return True
        if ends_with(text, words.ends) and not said(text, words.innocent):
            return True
    return False
