"""The columns of a table of past orders: the flat set, and the paths of the order file that they stand for."""

from __future__ import annotations

from collections.abc import Sequence

from tidewaiter.model.words import Role

__all__ = ["GOODS", "ORDER", "PARTY", "PREFIXES", "REQUIRED", "flat_name", "places_in"]

ORDER = ("reference", "date", "status", "status_date", "destination")
PARTY = (
    "name", "country", "address", "email", "phone", "website", "number", "incorporated", "owners", "officers",
)  # fmt: skip
PREFIXES = {
    "buyer": Role.BUYER,
    "intermediate": Role.INTERMEDIATE_CONSIGNEE,
    "consignee": Role.ULTIMATE_CONSIGNEE,
    "end_user": Role.END_USER,
    "payer": Role.PAYER,
    "agent": Role.AGENT,
    "forwarder": Role.FREIGHT_FORWARDER,
}
GOODS = (
    "description", "part_number", "manufacturer", "hs", "eccn", "origin", "us_content",
    "quantity", "unit", "value", "currency",
)  # fmt: skip
REQUIRED = ("reference", "date", "buyer_name")

_SAME = {
    "goods.value.amount": "value",
    "goods.value.currency": "currency",
    "payment.payer": "payer_name",
    "payment.payer_country": "payer_country",
    "intermediate_consignee": "intermediate",
    "ultimate_consignee": "consignee",
    "freight_forwarder": "forwarder",
}
_KNOWN = frozenset((*ORDER, *GOODS, *(f"{prefix}_{field}" for prefix in PREFIXES for field in PARTY)))


def flat_name(column: str) -> str | None:
    """The flat column that a heading stands for (`buyer.name`, `goods.hs` and `payment.payer` too), None for any other."""
    plain = column.strip().casefold()
    plain = _SAME.get(plain, plain)
    head, point, field = plain.rpartition(".")
    if point:
        plain = field if head == "goods" else f"{_SAME.get(head, head)}_{field}"
    return plain if plain in _KNOWN else None


def places_in(header: Sequence[str]) -> dict[str, int] | None:
    """Where each flat column stands in the header; None where a heading is none of them. A column given twice stands at
    its first place and is refused by whoever counts."""
    found: dict[str, int] = {}
    for at, column in enumerate(header):
        name = flat_name(column)
        if name is None:
            return None
        found.setdefault(name, at)
    return found
