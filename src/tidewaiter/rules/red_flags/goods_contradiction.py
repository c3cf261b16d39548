"""red_flags/goods_contradiction: words, customs code, control list number and part number of one line do not agree.

15 CFR Part 732, Supplement No. 3 (know your customer: an inconsistency is to be resolved before the goods go); Guidance to
Industry on Iran's UAV-Related Activities, 9 June 2023.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.goods.part_numbers.match import FoundPart, Likeness, parts_of
from tidewaiter.goods.uav_roles import by_words
from tidewaiter.law.eccns import Series, read_eccn
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import GoodsKind
from tidewaiter.refdata.eccn_headings import NeverTogether, never_together
from tidewaiter.refdata.hs_editions import gone
from tidewaiter.rules.completeness import named_goods
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find"]

SLUG = "red_flags/goods_contradiction"
_SERIES = (Series.DUAL_USE, Series.UNILATERAL)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag for each line and kind of contradiction: code against part number, code against ECCN, words against code.
    Silent where either side is missing, and of words where another rule asks of them already; what may be together is never told, so that silence proves no agreement."""
    for at, line in enumerate(brief.shipment.goods):
        if line.kind is not GoodsKind.COMMODITY or line.hs is None:
            continue
        facts = {"line": str(at + 1), "goods": line.description or line.part_number or "-", "hs": line.hs}
        words = () if _is_asked_already(brief, at) else _words(line)
        for variant, weight, more in (*_part(line), *_eccn(line), *words):
            yield raised(law.card(SLUG), f"/goods/{at}", {**facts, **more}, severity=weight, variant=variant)


def _part(line: Goods) -> Iterator[tuple[str, str, dict[str, str]]]:
    """The code is of a heading where such parts never stand; only for the number in its own field, since a description
    may speak of a board that bears the part. A family, a mark or a number of many makers weighs less."""
    heading = _headings(line)
    for found in parts_of(line):
        expected = {each for part in found.parts for each in part.kind.headings}
        if found.field != "part_number" or heading & expected:
            continue
        kind = found.parts[0].kind
        more = {
            "number": found.written,
            "kind_en": kind.name["en"],
            "kind_de": kind.name["de"],
            "headings": ", ".join(sorted(expected)),
        }
        yield "part", "high" if _sure(found) else "medium", more


def _sure(found: FoundPart) -> bool:
    exact = found.likeness is Likeness.EXACT
    return exact and not found.commodity and not any(part.marking for part in found.parts)


def _eccn(line: Goods) -> Iterator[tuple[str, str, dict[str, str]]]:
    """The control list number is of a category where goods of the code's heading are never found."""
    eccn = read_eccn(line.eccn or "")
    if eccn is None or eccn.kind is not GoodsKind.COMMODITY or eccn.series not in _SERIES:
        return
    for row in never_together():
        if _headings(line) <= set(row.headings) and _excludes(row, eccn.entry):
            yield (
                "eccn",
                "high",
                {"eccn": str(eccn), "heading_en": row.what["en"], "heading_de": row.what["de"]},
            )


def _excludes(row: NeverTogether, entry: str) -> bool:
    return entry[0] in row.never and entry[1] not in row.but


def _is_asked_already(brief: Brief, at: int) -> bool:
    """Whether completeness/goods_in_words sends the line to review for the same words."""
    line, hints = brief.shipment.goods[at], named_goods.by_words(brief, at)
    return bool(named_goods.outright(line, hints)) and not named_goods.agrees_with_number(line, hints)


def _words(line: Goods) -> Iterator[tuple[str, str, dict[str, str]]]:
    """The words name a key part of an unmanned aircraft, and the code is of a chapter where such goods are never found."""
    named = tuple(by_words(line))
    fits = any(heading.startswith(played.role.chapters) for played in named for heading in _headings(line))
    if named and not fits:
        more = {
            "said": named[0].said,
            "role_en": named[0].role.name["en"],
            "role_de": named[0].role.name["de"],
        }
        yield "words", "medium", more


def _headings(line: Goods) -> set[str]:
    """The heading of the line's code, and those that its goods went to where the code is of an old edition."""
    digits = hs_digits(line.hs or "")
    old = gone(digits)
    return {digits[:4], *(code[:4] for code in (old.became if old is not None else ()))}
