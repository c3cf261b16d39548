"""What a source of hints may ask about one goods line."""

from __future__ import annotations

from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Clocks
from tidewaiter.model.goods import Goods

__all__ = ["AskedLine"]


class AskedLine(Value, frozen=True, kw_only=True):
    """One goods line, its index in the order, and the law and clocks of the order."""

    at: int
    goods: Goods
    law: Law
    clocks: Clocks
