"""completeness/goods_code: a goods line that no list of goods can be asked about."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import GoodsKind
from tidewaiter.rules.completeness.gap import gap
from tidewaiter.rules.service_words import is_service_or_software

__all__ = ["SLUG", "find"]

SLUG = "completeness/goods_code"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each line with neither a customs code nor a control list number; software, technology and services
    have no customs code, so that theirs counts for nothing."""
    for at, line in enumerate(brief.shipment.goods):
        code = line.hs if line.kind is GoodsKind.COMMODITY else None
        if not (code or line.eccn or line.control_numbers):
            yield gap(
                law.card(SLUG),
                f"/goods/{at}",
                {"line": str(at + 1), "goods": _shown(line)},
                "no_commodity" if is_service_or_software(line) else "",
            )


def _shown(line: Goods) -> str:
    return line.description or line.part_number or "-"
