"""Lists that count from a value on: what a piece of a goods line is worth."""

from __future__ import annotations

from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Standing

__all__ = ["worth_more"]

# Units in which a quantity counts pieces; a weight or a measure says nothing of what one piece is worth.
_PIECES = frozenset(
    {"", "c62", "ea", "each", "nr", "pc", "pce", "pcs", "piece", "pieces", "st", "stk", "stück"}
)


def worth_more(goods: Goods, above: float | None) -> Standing:
    """Whether a piece of the line is worth more than that many euros; yes where no value is asked for.

    Unknown without a value in euros, or where the quantity does not count pieces and all together are worth more.
    """
    if above is None:
        return Standing.YES
    if goods.value is None or goods.value.currency.strip().upper() != "EUR":
        return Standing.UNKNOWN
    if goods.quantity is not None and goods.quantity < 1:
        return Standing.UNKNOWN
    if goods.value.amount <= above:
        return Standing.NO
    if goods.quantity is None or (goods.unit or "").strip(" .").casefold() not in _PIECES:
        return Standing.UNKNOWN
    return Standing.YES if goods.value.amount / goods.quantity > above else Standing.NO
