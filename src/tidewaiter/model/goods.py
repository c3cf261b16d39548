"""Goods lines as the order gives them, and the controls that may apply to them."""

from __future__ import annotations

import math

from tidewaiter.model.base import Value
from tidewaiter.model.customs_code import hs_digits
from tidewaiter.model.words import GoodsKind, Regime, Standing

__all__ = ["Control", "Goods", "Money", "hs_digits"]


class Money(Value, frozen=True, kw_only=True):
    """An amount, zero or more, in a currency (ISO 4217)."""

    amount: float
    currency: str

    def __post_init__(self) -> None:
        if not 0 <= self.amount < math.inf:
            raise ValueError(f"amount must be a number, not negative: {self.amount}")


class Goods(Value, frozen=True, kw_only=True):
    """One line of goods.

    `hs` holds 4 to 10 digits in any notation; `us_content` is a fraction, 0 to 1, of the value;
    `quantity` is above zero; `control_numbers` maps a regime to a number on its control list.
    """

    kind: GoodsKind = GoodsKind.COMMODITY
    description: str | None = None
    part_number: str | None = None
    manufacturer: str | None = None
    hs: str | None = None
    eccn: str | None = None
    control_numbers: dict[str, str] = {}
    origin: str | None = None
    us_content: float | None = None
    quantity: float | None = None
    unit: str | None = None
    value: Money | None = None
    serials: tuple[str, ...] = ()
    part_of: str | None = None

    def __post_init__(self) -> None:
        if self.hs is not None:
            hs_digits(self.hs)
        if self.us_content is not None and not 0 <= self.us_content <= 1:
            raise ValueError(f"us_content must be between 0 and 1, not {self.us_content}")
        if self.quantity is not None and not 0 < self.quantity < math.inf:
            raise ValueError(f"quantity must be a number above zero, not {self.quantity}")


class Control(Value, frozen=True, kw_only=True):
    """A control table that may catch a goods line; a hint to look closer, never a classification.

    `line` is the index of the goods line; `table` the slug of the law table; `code` the listed code that
    its code begins with; `entry` the table's own words for it; `partial` true where only part of the
    heading is listed ("ex"), so that the description decides. `wider` says that the line's own code is shorter
    than the listed one, so only part of what it covers is, or of an `edition` of the Harmonized System that is over; `above` is
    the value of a piece, in euros, beyond which the row lists it; `standing` is unknown where the table of that day is not
    known or the row was not verified.
    """

    line: int
    table: str
    regime: Regime | None
    code: str
    entry: str
    tier: str | None = None
    partial: bool = False
    wider: bool = False
    above: float | None = None
    edition: str = ""
    standing: Standing = Standing.YES
    citation: str
    verified: bool
