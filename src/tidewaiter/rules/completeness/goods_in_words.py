"""completeness/goods_in_words: the description names controlled goods, and the papers' codes do not say so."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.goods.things import codes_of
from tidewaiter.law.eccns import NumberKind, Series, number_kind, read_eccn
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.hint import GoodsHint
from tidewaiter.model.words import Confidence, GoodsKind, HintSource, HintTarget, Level
from tidewaiter.rules.export.lines import goods_facts

__all__ = ["SLUG", "find"]

SLUG = "completeness/goods_in_words"
_MOST_NAMED = 3
_MOST_CODES = 6
_MOST_CITED = 3


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For each line whose words fit controlled goods: a gap where its papers give no code at all, review where they name
    the goods outright and every code given says something else, a note where the words are not so sure. One note for all
    lines whose own code or number already says what the words say."""
    agreed: list[int] = []
    for line, goods in enumerate(brief.shipment.goods):
        mine = tuple(
            hint
            for hint in brief.hints
            if hint.line == line and hint.source is HintSource.WORDS and hint.alone
        )
        if not mine:
            continue
        if _agrees(goods, mine):
            agreed.append(line)
        else:
            yield _finding(brief, law, line, mine)
    if agreed:
        lines = ", ".join(str(line + 1) for line in agreed)
        subject = f"/goods/{agreed[0]}" if len(agreed) == 1 else "/goods"
        yield Finding(
            card=law.card(SLUG), level=Level.NOTE, subject=subject, facts={"lines": lines}, variant="agreed"
        )


def _agrees(goods: Goods, hints: tuple[GoodsHint, ...]) -> bool:
    """Whether the customs code that the papers give is one under which the things may fall, be it listed on that day or
    not, or they give an entry of the Commerce Control List that may hold them. Any entry says by itself that the goods are
    controlled; only one of the least control and of a category where none of the things stands is another code."""
    stated_entry = read_eccn(goods.eccn or "")
    if stated_entry is not None:
        known = {hint.control.code[0] for hint in hints if hint.control.target is HintTarget.CONTROL_LIST}
        least = stated_entry.series is Series.UNILATERAL
        return not (least and known and stated_entry.entry[0] not in known)
    if goods.hs is None:
        return False
    stated = hs_digits(goods.hs)
    codes = {code for item in {hint.item for hint in hints} for code in codes_of(item)}
    return any(code.startswith(stated) or stated.startswith(code) for code in codes)


def _finding(brief: Brief, law: Law, line: int, hints: tuple[GoodsHint, ...]) -> Finding:
    goods = brief.shipment.goods[line]
    strong = tuple(hint for hint in hints if hint.confidence is Confidence.STRONG)
    named = strong or hints
    ear99 = number_kind(goods.eccn or "") is NumberKind.EAR99
    coded = goods.hs is not None or bool(goods.control_numbers)
    if not coded and not goods.eccn:
        level, variant, gap = Level.INCOMPLETE, "", True
    else:
        level = Level.REVIEW if strong and goods.kind is GoodsKind.COMMODITY else Level.NOTE
        variant, gap = ("another_code" if coded else "ear99" if ear99 else "unreadable"), False
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=f"/goods/{line}",
        facts={**goods_facts(brief, line), **_named(named)},
        variant=variant,
        gap=gap,
        citations=_cited(law, named),
    )


def _named(hints: tuple[GoodsHint, ...]) -> dict[str, str]:
    things = list({hint.item: hint for hint in hints}.values())[:_MOST_NAMED]
    codes = dict.fromkeys(
        hint.control.code
        for hint in hints
        if hint.item in {thing.item for thing in things} and hint.control.code
    )
    return {
        "words": ", ".join(dict.fromkeys(f"“{thing.brought_by}”" for thing in things)),
        "may_be_en": "; ".join(thing.what["en"] for thing in things),
        "may_be_de": "; ".join(thing.what["de"] for thing in things),
        "codes": ", ".join([*codes][:_MOST_CODES]) + (" ..." if len(codes) > _MOST_CODES else ""),
    }


def _cited(law: Law, hints: tuple[GoodsHint, ...]) -> tuple[Citation, ...]:
    """The card's citations, then those of the lists that the hints point to, each once."""
    listed = (hint.control.citation for hint in hints if hint.control.citation is not None)
    found = {str(each): each for each in listed}
    return (*law.card(SLUG).citations, *[*found.values()][:_MOST_CITED])
