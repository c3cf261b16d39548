"""What a measure leaves to contracts that are older than it, asked of the order's day of contract."""

from __future__ import annotations

from enum import StrEnum

from tidewaiter.law.row_words import OldContracts
from tidewaiter.model.brief import Brief

__all__ = ["Contract", "contract_of"]


class Contract(StrEnum):
    """How a contract stands to what a measure leaves to older ones: `new` is not eased, by its day or because that time is
    over; `old` may still be carried out; `unread` is old, and until when it may be carried out was not read; `unknown` has no
    day in the papers."""

    NEW = "new"
    OLD = "old"
    UNREAD = "unread"
    UNKNOWN = "unknown"


def contract_of(brief: Brief, eased: OldContracts | None, code: str | None = None) -> Contract:
    """How the order's contract stands on the day of the law, for goods of a listed code where one is given; new where nothing is
    left to older ones."""
    if eased is not None and eased.codes and code not in eased.codes:
        return Contract.NEW
    if eased is None or (eased.until is not None and brief.clocks.as_of > eased.until):
        return Contract.NEW
    day = brief.shipment.contract_date
    if day is None:
        return Contract.UNKNOWN
    if day >= eased.before:
        return Contract.NEW
    return Contract.UNREAD if eased.until is None else Contract.OLD
