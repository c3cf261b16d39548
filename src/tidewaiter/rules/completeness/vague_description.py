"""completeness/vague_description: goods described by words that fit anything, so that no code can be checked by them."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level
from tidewaiter.rules.completeness.gap import gap
from tidewaiter.rules.completeness.vague import is_vague
from tidewaiter.rules.completeness.vague_goods import is_vague_goods

__all__ = ["SLUG", "find"]

SLUG = "completeness/vague_description"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each line whose words are too vague for a customs code of six digits; a note where a part number says
    which goods they are."""
    for at, line in enumerate(brief.shipment.goods):
        words = (line.description or "").strip()
        if line.kind is not GoodsKind.COMMODITY or not words or not is_vague_goods(words):
            continue
        facts = {"line": str(at + 1), "goods": words}
        if line.part_number and _is_told(line.part_number):
            yield Finding(
                card=law.card(SLUG),
                level=Level.NOTE,
                subject=f"/goods/{at}",
                facts={**facts, "number": line.part_number},
                variant="number",
            )
        elif line.hs:
            yield gap(law.card(SLUG), f"/goods/{at}", {**facts, "hs": line.hs})
        else:
            yield gap(law.card(SLUG), f"/goods/{at}", facts, "no_code")


def _is_told(number: str) -> bool:
    """Whether a part number is one: a maker's number names the goods to whoever has the data sheet."""
    return any(sign.isdigit() for sign in number) and not is_vague(number.strip())
