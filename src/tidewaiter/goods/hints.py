"""What every goods line may be: the hints of all sources, in one order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tidewaiter.goods.asked import AskedLine
from tidewaiter.goods.by_code import by_code
from tidewaiter.goods.by_part_number import by_part_number
from tidewaiter.goods.by_words import by_words
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Clocks
from tidewaiter.model.hint import GoodsHint
from tidewaiter.model.shipment import Shipment

__all__ = ["SOURCES", "hints_of", "hints_of_line"]

SOURCES: tuple[Callable[[AskedLine], Iterator[GoodsHint]], ...] = (
    by_code,
    by_words,
    by_part_number,
)
"""Every source of hints: a function from a line to what it may be. A new one is added here and nowhere else."""


def hints_of(shipment: Shipment, law: Law, clocks: Clocks) -> tuple[GoodsHint, ...]:
    """Every hint on every line of the order, by line, then by source in the order of SOURCES."""
    return tuple(
        hint
        for at, goods in enumerate(shipment.goods)
        for hint in hints_of_line(AskedLine(at=at, goods=goods, law=law, clocks=clocks))
    )


def hints_of_line(asked: AskedLine) -> Iterator[GoodsHint]:
    """Every hint on that line, by source in the order of SOURCES."""
    for source in SOURCES:
        yield from source(asked)
