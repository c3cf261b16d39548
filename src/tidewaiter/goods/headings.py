"""The text of the customs codes that an order states, from an imported table of them."""

from __future__ import annotations

from collections.abc import Callable

from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.shipment import Shipment

__all__ = ["heading_of", "headings_of"]

_Rows = tuple[tuple[str, ...], ...]
_LENGTHS = (6, 4)


def headings_of(shipment: Shipment, find: Callable[[str], _Rows]) -> dict[int, str]:
    """By the number of the line, from 0, the text of its code: of six digits, else of the four that it begins with."""
    found = ((at, heading_of(goods, find)) for at, goods in enumerate(shipment.goods))
    return {at: told[1] for at, told in found if told is not None}


def heading_of(goods: Goods, find: Callable[[str], _Rows]) -> tuple[str, str] | None:
    """The code that the table has and its text; None where no code is stated or the table has none of it."""
    digits = hs_digits(goods.hs) if goods.hs else ""
    for length in _LENGTHS:
        if len(digits) >= length and (rows := find(digits[:length])):
            return digits[:length], rows[0][0]
    return None
