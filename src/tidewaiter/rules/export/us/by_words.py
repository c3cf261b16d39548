"""Lists of Part 746 that name goods by words alone: which entries the words of a goods line may mean."""

from __future__ import annotations

import re

from tidewaiter.law.codes import CodesOnDay, Uncoded
from tidewaiter.model.goods import Goods

__all__ = ["entries_named"]


def entries_named(goods: Goods, on_day: CodesOnDay) -> tuple[Uncoded, ...]:
    """The entries of which a name or a CAS number stands in the line's description or part number; a hint only."""
    text = f"{goods.description or ''} {goods.part_number or ''}".casefold()
    return tuple(each for each in on_day.without_code if any(_stands(name, text) for name in each.names))


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) is not None
