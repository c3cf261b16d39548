"""completeness/goods_in_words: the description names controlled goods, and the papers' codes do not say so."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.hint import GoodsHint
from tidewaiter.model.words import Confidence, HintTarget, Level
from tidewaiter.rules.completeness.named_goods import (
    agrees_with_code,
    agrees_with_number,
    by_words,
    is_ear99,
    on_control_list,
    other_code,
    outright,
    under_the_code,
)
from tidewaiter.rules.completeness.vague import is_no_number
from tidewaiter.rules.export.lines import goods_facts
from tidewaiter.text.phrases import plain

__all__ = ["SLUG", "find"]

SLUG = "completeness/goods_in_words"
_MOST_NAMED = 3
_ONLY_LISTED = ("electronic_warfare", "code_breaking")
_MOST_CODES = 6
_MOST_CITED = 3


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For each line whose words fit controlled goods: a gap where its papers give no code at all, or only say that the goods are on no list
    while the words name listed goods outright; review where they name the goods outright and every code given says something else, or EAR99 stands beside entries of the Commerce Control
    List; a note where the words are not so sure, or the goods are everyday ones. One note for all lines whose own code or
    number already says what the words say."""
    agreed: list[int] = []
    for line, goods in enumerate(brief.shipment.goods):
        mine = by_words(brief, line)
        if not mine:
            continue
        if agrees_with_number(goods, mine):
            agreed.append(line)
        elif is_ear99(goods) and (listed := _listed(goods, mine)):
            yield _ear99(brief, law, line, listed)
        elif listed := _denied(goods, mine):
            yield _said_to_be_on_none(brief, law, line, listed)
        elif not agrees_with_code(goods, mine):
            yield _finding(brief, law, line, mine)
        else:
            agreed.append(line)
    if agreed:
        lines = ", ".join(str(line + 1) for line in agreed)
        subject = f"/goods/{agreed[0]}" if len(agreed) == 1 else "/goods"
        yield Finding(
            card=law.card(SLUG), level=Level.NOTE, subject=subject, facts={"lines": lines}, variant="agreed"
        )


def _listed(goods: Goods, hints: tuple[GoodsHint, ...]) -> tuple[GoodsHint, ...]:
    """The hints that point to control lists, of goods that the customs code may be of; none where it is of others."""
    fitting = under_the_code(goods, hints)
    if other_code(goods, outright(goods, fitting) or fitting):
        return ()
    return on_control_list(fitting)


def _denied(goods: Goods, hints: tuple[GoodsHint, ...]) -> tuple[GoodsHint, ...]:
    """The hints that name controlled goods outright, where the papers say that a list of the Union, the United Kingdom or
    another country has no number for them and give none."""
    texts = [text for text in goods.control_numbers.values() if text.strip()]
    if not texts or goods.eccn or not all(is_no_number(text) for text in texts):
        return ()
    # A lathe or a radar may well be on no list; arms, and what only listens, breaks codes or jams, hardly.
    return tuple(
        hint
        for hint in on_control_list(outright(goods, hints))
        if hint.item in _ONLY_LISTED or (hint.control.target is HintTarget.ARMS and hint.item != "radar")
    )


def _said_to_be_on_none(brief: Brief, law: Law, line: int, named: tuple[GoodsHint, ...]) -> Finding:
    goods = brief.shipment.goods[line]
    stated = "; ".join(f"{name} {text}" for name, text in goods.control_numbers.items())
    return Finding(
        card=law.card(SLUG),
        level=Level.REVIEW,
        subject=f"/goods/{line}",
        facts={**goods_facts(brief, line), **_named(named, brief.shipment.goods[line]), "stated": stated},
        variant="on_no_list",
        gap=True,
        citations=_cited(law, named),
    )


def _ear99(brief: Brief, law: Law, line: int, listed: tuple[GoodsHint, ...]) -> Finding:
    """Nothing says that the goods are other than what they are called, and a control list has entries for these."""
    sure = outright(brief.shipment.goods[line], listed)
    named = sure or listed
    return Finding(
        card=law.card(SLUG),
        level=Level.REVIEW if sure else Level.NOTE,
        subject=f"/goods/{line}",
        facts={**goods_facts(brief, line), **_named(named, brief.shipment.goods[line])},
        variant="ear99_entry",
        citations=_cited(law, named),
    )


def _finding(brief: Brief, law: Law, line: int, hints: tuple[GoodsHint, ...]) -> Finding:
    goods = brief.shipment.goods[line]
    sure = outright(goods, hints)
    named = sure or tuple(hint for hint in hints if hint.confidence is Confidence.STRONG) or hints
    coded = goods.hs is not None or bool(goods.control_numbers)
    if not coded and not goods.eccn:
        level, variant, gap = Level.INCOMPLETE, "", True
    else:
        level = Level.REVIEW if sure else Level.NOTE
        variant, gap = ("another_code" if coded else "ear99" if is_ear99(goods) else "unreadable"), False
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=f"/goods/{line}",
        facts={**goods_facts(brief, line), **_named(named, goods)},
        variant=variant,
        gap=gap,
        citations=_cited(law, named),
    )


def _named(hints: tuple[GoodsHint, ...], goods: Goods) -> dict[str, str]:
    things = list({hint.item: hint for hint in hints}.values())[:_MOST_NAMED]
    codes = dict.fromkeys(
        hint.control.code
        for hint in hints
        if hint.item in {thing.item for thing in things} and hint.control.code
    )
    said = tuple(dict.fromkeys(_as_written(thing.brought_by, goods.description or "") for thing in things))
    return {
        "words_en": ", ".join(f"“{each}”" for each in said),
        "words_de": ", ".join(f"„{each}“" for each in said),
        "may_be_en": "; ".join(thing.what["en"] for thing in things),
        "may_be_de": "; ".join(thing.what["de"] for thing in things),
        "codes": ", ".join([*codes][:_MOST_CODES]) + (" ..." if len(codes) > _MOST_CODES else ""),
    }


def _as_written(words: str, text: str) -> str:
    """The words as the text has them, with case and accents; the words where they do not stand in it as they are."""
    whole, sought = plain(text), plain(words).letters
    at = whole.letters.find(sought)
    return text[slice(*whole.span(at, at + len(sought)))] if sought and at >= 0 else words


def _cited(law: Law, hints: tuple[GoodsHint, ...]) -> tuple[Citation, ...]:
    """The card's citations, then those of the lists that the hints point to, each once."""
    listed = (hint.control.citation for hint in hints if hint.control.citation is not None)
    found = {str(each): each for each in listed}
    return (*law.card(SLUG).citations, *[*found.values()][:_MOST_CITED])
