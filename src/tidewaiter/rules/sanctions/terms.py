"""The term of payment that an order states, in days."""

from __future__ import annotations

import re

from tidewaiter.model.shipment import Shipment

__all__ = ["days_in", "payment_days"]

_SPAN = re.compile(
    r"(?P<count>\d{1,3})\s*(?P<working>business|working|banking|bank|werk|arbeits|bank)?[\s-]*"
    r"(?P<unit>days?|d\b|tagen?|tage|weeks?|wochen?|months?|monate?n?)",
    re.IGNORECASE,
)
_NET = re.compile(r"\b(?:net|netto)\s*(?P<count>\d{1,3})\b(?!\s*%)", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:prepa\w+|pre-pa\w+|(?:cash |payment |paid |fully |100 ?% )*in advance|advance payment|cash with order|vorkasse|"
    r"voraus\w+)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"(?<![\d.,])(?!100\s*%)\d{1,3}(?:[.,]\d+)?\s*%")


def payment_days(shipment: Shipment) -> int | None:
    """The longest term of payment that the order states, in calendar days, 0 where all is paid in advance, None where it
    states none or none that is understood. From which day it counts is not asked here."""
    method = shipment.payment.method if shipment.payment else None
    return days_in(method) if method else None


def days_in(text: str) -> int | None:
    """The longest span of time in words on payment: working days count as the calendar days that they may span, a month
    as 31. Part payments of which one has no span are not understood."""
    spans = [_calendar(found) for found in _SPAN.finditer(text)]
    spans += [int(found["count"]) for found in _NET.finditer(text)]
    if spans:
        return max(spans)
    return 0 if _BEFORE.search(text) and not _PARTS.search(text) else None


def _calendar(found: re.Match[str]) -> int:
    count, unit = int(found["count"]), found["unit"].lower()
    if unit.startswith(("week", "woche")):
        return count * 7
    if unit.startswith("mon"):
        return count * 31
    return -(-count * 7 // 5) + 2 if found["working"] else count
