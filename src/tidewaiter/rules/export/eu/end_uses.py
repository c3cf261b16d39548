"""What the Union's catch-all rules share: which items they reach, how sure the papers are, and what was already asked.

An exporter who is told by the authority needs an authorisation; one who is aware must tell the authority, which decides, so
that nothing leaves before it has; mere signs ask a question (Regulation (EU) 2021/821, Art. 4(1) to (3)).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tidewaiter.law.at import State
from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import destination_of
from tidewaiter.rules.export.eu.dual_use_listed import listed_number
from tidewaiter.rules.export.eu.move import Move, move_of
from tidewaiter.rules.export.lines import goods_facts
from tidewaiter.rules.export.use_facts import use_facts
from tidewaiter.rules.uses_stated import Sign, answer_of, signs

__all__ = ["Caught", "Heard", "caught", "heard", "reached_lines", "said"]


class Heard(Value, frozen=True, kw_only=True):
    """The signs of one rule, statements first; `answer` is what the order answers to its question or to one that asks the
    same, `asked` that such a question is asked by another rule already."""

    signs: tuple[Sign, ...]
    answer: Standing
    asked: bool


class Caught(Value, frozen=True, kw_only=True):
    """What a rule says: the level, the card's wording, whether something is not known, on the ground of which signs, where, and
    by which sources besides the card's."""

    level: Level
    variant: str = ""
    gap: bool = False
    signs: tuple[Sign, ...] = ()
    place: str = ""
    citations: tuple[Citation, ...] = ()


def heard(brief: Brief, law: Law, rule: str, uses: tuple[EndUse, ...], others: Iterable[Finding]) -> Heard:
    """The signs of these uses, what was answered, and whether one of the other rules' findings asks of the same words."""
    asking = tuple(others)
    rules = dict.fromkeys((rule, *(finding.rule for finding in asking)))
    found = tuple(dict.fromkeys(sign for each in rules for sign in signs(brief, law, *uses, rule=each)))
    answers = {answer_of(brief, law, each) for each in rules}
    both = {Standing.YES, Standing.NO} <= answers
    answer = next((one for one in (Standing.YES, Standing.NO) if one in answers), Standing.UNKNOWN)
    told = {sign.pointer for sign in found}
    return Heard(
        signs=tuple(sorted(found, key=lambda sign: not sign.stated)),
        answer=Standing.YES if both else answer,
        asked=any(finding.subject in told and _asks_of_use(finding) for finding in asking),
    )


def _asks_of_use(finding: Finding) -> bool:
    """Whether the finding's question is its card's own and not one on origin or place."""
    wordings = finding.card.question
    return finding.level is not Level.NOTE and "en" in wordings and f"en.{finding.variant}" not in wordings


def said(found: Heard, is_statement: Callable[[Sign], bool]) -> tuple[Caught, ...]:
    """What the signs mean wherever the rule reaches: a statement an authorisation, anything else a question, a note once
    that was answered with no; no answer takes a statement away."""
    stated = tuple(sign for sign in found.signs if is_statement(sign))
    if stated:
        return (Caught(level=Level.LICENCE_REQUIRED, signs=stated),)
    if not found.signs:
        return ()
    if found.answer is Standing.YES:
        return (Caught(level=Level.LICENCE_REQUIRED, signs=found.signs),)
    if found.answer is Standing.NO:
        return (Caught(level=Level.NOTE, variant="answered", signs=found.signs),)
    variant = "hint_asked" if found.asked else "hint"
    return (Caught(level=Level.REVIEW, variant=variant, gap=True, signs=found.signs),)


def reached_lines(brief: Brief, law: Law) -> tuple[int, ...]:
    """The lines of items that are not on the list, which needs an authorisation by itself."""
    on_day = law.dual_use.at(brief.clocks.as_of)
    return tuple(
        at
        for at, goods in enumerate(brief.shipment.goods)
        if goods.kind is not GoodsKind.SERVICE and not listed_number(brief, law, goods, on_day)
    )


def caught(brief: Brief, law: Law, rule: str, what: Caught) -> Iterator[Finding]:
    """That as one finding for all lines that the rule reaches where the goods leave the Union, or may; none where they do
    not."""
    move = move_of(brief, law)
    lines = reached_lines(brief, law)
    if move not in (Move.EXPORT, Move.PERHAPS) or not lines:
        return
    level, variant, gap = what.level, what.variant, what.gap
    if move is Move.PERHAPS and level is Level.LICENCE_REQUIRED:
        level, variant, gap = Level.REVIEW, "nexus_unknown", True
    if law.dual_use.at(brief.clocks.as_of).state is State.NOT_YET and level is not Level.NOTE:
        level, variant, gap = Level.REVIEW, "before", True
    card = law.card(rule)
    sign = what.signs[0]
    yield Finding(
        card=card,
        level=level,
        subject=sign.pointer,
        regime=Regime.EU,
        facts={
            **goods_facts(brief, lines[0]),
            **use_facts(brief, what.place or destination_of(brief.shipment) or "", lines, what.signs),
        },
        variant=variant,
        citations=tuple(dict.fromkeys((*card.citations, *what.citations))),
        gap=gap,
        tasks=("notify",) if level is Level.LICENCE_REQUIRED else (),
    )
