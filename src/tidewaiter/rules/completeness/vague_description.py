"""completeness/vague_description: goods described by words that fit anything, so that no code can be checked by them."""

from __future__ import annotations

import re
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
_REST = re.compile(r"\bn\.?e\.?[cs]\b|\bnot elsewhere\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each line whose words are too vague for a customs code of six digits, or are those of a code that takes
    what no other code names; a note where a part number says which goods they are. The text of the code stands beside,
    where an imported table tells it."""
    for at, line in enumerate(brief.shipment.goods):
        words = (line.description or "").strip()
        text = brief.headings.get(at, "")
        copied = bool(text) and is_copied(words, text)
        if line.kind is not GoodsKind.COMMODITY or not words or not (copied or is_vague_goods(words)):
            continue
        facts = {"line": str(at + 1), "goods": words} | ({"heading": text} if text else {})
        if line.part_number and _is_told(line.part_number):
            yield Finding(
                card=law.card(SLUG),
                level=Level.NOTE,
                subject=f"/goods/{at}",
                facts={**facts, "number": line.part_number},
                variant="number",
            )
        elif line.hs:
            variant = "copied" if copied else "heading" if text else ""
            yield gap(law.card(SLUG), f"/goods/{at}", {**facts, "hs": line.hs}, variant)
        else:
            yield gap(law.card(SLUG), f"/goods/{at}", facts, "no_code")


def is_copied(words: str, text: str) -> bool:
    """Whether the words repeat the text of a customs code that takes what no other code names."""
    return bool(_REST.search(text)) and _plain(words) == _plain(text)


def _plain(words: str) -> str:
    return "".join(_WORD.findall(words.casefold()))


def _is_told(number: str) -> bool:
    """Whether a part number is one: a maker's number names the goods to whoever has the data sheet."""
    return any(sign.isdigit() for sign in number) and not is_vague(number.strip())
