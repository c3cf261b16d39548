"""red_flags/payment_method: cash, crypto currency or cards for costly goods (15 CFR Part 732, Supp. No. 3, flag 5), or payment by an
exchange house (FIN-2025-A002)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Role
from tidewaiter.rules.order import placed
from tidewaiter.rules.red_flags.flag import published, raised_for
from tidewaiter.rules.red_flags.phrases import said, texts

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/payment_method"
# Currencies of which one is worth about a dollar, so that the amount of the policy can be asked of each alike.
_LIKE_A_DOLLAR = frozenset(
    {"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "SGD", "NZD", "BND", "KWD", "BHD", "OMR", "JOD"}
)


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    payment = brief.shipment.payment
    return None if payment and payment.method else "/payment/method"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag where the method is cash, crypto currency or a card bought before and the order costs as much as the policy says,
    or its worth cannot be told; and one where an exchange house pays or carries the money."""
    for row in law.red_flags.phrases:
        if row.rule != SLUG or not published(brief, law, row.flags):
            continue
        for pointer, text in _texts(brief, row.where):
            words = said(text, row.say, row.innocent)
            if not words or (row.costly and not _is_costly(brief)):
                continue
            facts = {"words": words, "worth": _worth(brief), "line": f"{brief.flag_limits.costly:,.0f}"}
            yield raised_for(law, SLUG, row.flags, pointer, facts, row.slug)
            break


def _texts(brief: Brief, fields: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    yield from texts(brief.shipment, fields)
    if "payment/payer" in fields:
        for pointer, party in placed(brief.shipment, Role.PAYER, Role.BANK):
            yield pointer, f"{party.name}, {party.industry or ''}"


def _is_costly(brief: Brief) -> bool:
    values = [line.value for line in brief.shipment.goods]
    known = [value for value in values if value is not None]
    if len(known) < len(values) or any(value.currency.upper() not in _LIKE_A_DOLLAR for value in known):
        return True
    return sum(value.amount for value in known) >= brief.flag_limits.costly


def _worth(brief: Brief) -> str:
    sums: dict[str, float] = {}
    for line in brief.shipment.goods:
        if line.value is not None:
            sums[line.value.currency] = sums.get(line.value.currency, 0.0) + line.value.amount
    return ", ".join(f"{amount:,.0f} {currency}" for currency, amount in sorted(sums.items())) or "-"
