"""completeness/goods_code: a goods line that no list of goods can be asked about."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Level

__all__ = ["SLUG", "find"]

SLUG = "completeness/goods_code"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each line with neither a customs code nor a control list number."""
    for at, line in enumerate(brief.shipment.goods):
        if not (line.hs or line.eccn or line.control_numbers):
            yield Finding(
                card=law.card(SLUG),
                level=Level.INCOMPLETE,
                subject=f"/goods/{at}",
                facts={"line": str(at + 1), "goods": _shown(line)},
                gap=True,
            )


def _shown(line: Goods) -> str:
    return line.description or line.part_number or "-"
