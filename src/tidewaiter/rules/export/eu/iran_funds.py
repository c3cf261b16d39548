"""export/eu/iran_funds: payments from Iranian persons, which are told to an authority or need its authorisation.

Regulation (EU) No 267/2012, Arts 30, 30a and 30b; re-imposed by Regulation (EU) 2025/1975.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Level, Role, Standing
from tidewaiter.places.destination import countries_of
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.lines import source_facts

__all__ = ["SLUG", "find"]

SLUG = "export/eu/iran_funds"
_COUNTRY = "IR"
_PAYING = (Role.BUYER, Role.PAYER)
# Letters five and six of a bank's code are its country.
_BANK_CODE = re.compile(r"\b[A-Z]{4}IR[A-Z0-9]{2}(?:[A-Z0-9]{3})?\b")
_UNIT = "EUR"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for an order that an Iranian person pays: by its value in euros and the amounts of the day, what is to be
    told or authorised. Where the amounts of that day were not read, review and a gap."""
    measures = law.measures_of(SLUG, _COUNTRY, brief.clocks.as_of)
    payer = _payer(brief.shipment)
    for measure in measures:
        bound = standing(brief, measure.regime, measure.binding)
        if payer is None or measure.level is Level.NOTE or bound is Standing.NO:
            continue
        amount = _amount(brief.shipment)
        notice = law.number("eu_iran_funds_notice").at(brief.clocks.as_of)
        permit = law.number("eu_iran_funds_permit").at(brief.clocks.as_of)
        read = notice.verified and permit.verified
        if bound is Standing.UNKNOWN:
            level, variant, gap = Level.REVIEW, "nexus_unknown", True
        elif _iranian_bank(brief.shipment):
            level, variant, gap = Level.LICENCE_REQUIRED, "bank", not read
        else:
            level, variant, gap = _by_amount(amount, notice.value, permit.value, read)
        yield Finding(
            card=law.card(SLUG),
            level=level,
            subject=payer,
            regime=measure.regime,
            facts={
                **source_facts(measure.citations[0]),
                "amount": f"{amount:.0f}" if amount is not None else "-",
                "notice": f"{notice.value:.0f}",
                "permit": f"{permit.value:.0f}",
            },
            variant=variant,
            citations=tuple(dict.fromkeys((*measure.citations, notice.citation, permit.citation))),
            gap=gap,
            tasks=_TASKS.get(variant, ()),
        )


_TASKS = {
    "notice": ("notify",),
    "": ("permit",),
    "bank": ("permit",),
    "unread": ("ask_authority",),
    "amount_unknown": ("ask_authority",),
}


def _by_amount(amount: float | None, notice: float, permit: float, read: bool) -> tuple[Level, str, bool]:
    if amount is None:
        return Level.REVIEW, "amount_unknown", True
    if not read:
        return Level.REVIEW, "unread", True
    if amount < notice:
        return Level.NOTE, "below", False
    return (Level.REVIEW, "notice", False) if amount < permit else (Level.LICENCE_REQUIRED, "", False)


def _payer(shipment: Shipment) -> str | None:
    """Where the papers show that an Iranian person pays: the payer's country, else the buyer's."""
    if shipment.payment is not None and country_code(shipment.payment.payer_country) == _COUNTRY:
        return "/payment/payer_country"
    for at, party in enumerate(shipment.parties):
        if party.role in _PAYING and _COUNTRY in countries_of(party):
            return f"/parties/{at}"
    return "/payment/bank" if _iranian_bank(shipment) else None


def _iranian_bank(shipment: Shipment) -> bool:
    bank = (shipment.payment.bank if shipment.payment else None) or ""
    return _BANK_CODE.search(bank.upper()) is not None or country_code(bank.rpartition(",")[2]) == _COUNTRY


def _amount(shipment: Shipment) -> float | None:
    """The value of all lines in euros; None where a line has none or is in another currency."""
    values = [goods.value for goods in shipment.goods]
    amounts = [value.amount for value in values if value is not None and value.currency.upper() == _UNIT]
    return sum(amounts) if len(amounts) == len(values) else None
