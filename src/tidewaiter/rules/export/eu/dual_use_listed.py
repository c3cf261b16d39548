"""export/eu/dual_use_listed: items of the dual-use list that leave the customs territory of the Union.

Regulation (EU) 2021/821, Art. 3(1) and Annex I.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.dual_use import DualUseOnDay
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import destination_of
from tidewaiter.rules.export.eu.annex_i_numbers import (
    customs_codes,
    is_uncontrolled_elsewhere,
    mirrored,
    stated_of,
)
from tidewaiter.rules.export.eu.move import Move, move_of, states_of
from tidewaiter.rules.export.lines import goods_facts, place_facts

__all__ = ["SLUG", "find", "listed_number"]

SLUG = "export/eu/dual_use_listed"
_NOT_LISTED = "Y901"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required for each line that leaves the Union and whose papers give a number of Annex I; with a gap where an ECCN
    alone gives it, since both lists follow the same regimes and differ in places, or where the list of the day was not read.

    Review where the papers deny a number that the ECCN gives, and where it is open whether the goods leave the Union; a gap
    for a number that the list does not have. One note for all lines that a US number alone says are on no list.
    """
    move = move_of(brief, law)
    if move not in (Move.EXPORT, Move.PERHAPS):
        return
    on_day = law.dual_use.at(brief.clocks.as_of)
    unstated: list[int] = []
    for line, goods in enumerate(brief.shipment.goods):
        if goods.kind is GoodsKind.SERVICE:
            continue
        number, variant = _read(brief, law, goods, on_day)
        if variant == "unstated":
            unstated.append(line)
        elif variant is not None:
            yield _finding(brief, law, line, number, _judged(variant, on_day, number, move))
    if unstated and move is Move.EXPORT:
        yield _unstated(brief, law, unstated)


def listed_number(brief: Brief, law: Law, goods: Goods, on_day: DualUseOnDay) -> str:
    """The number of the list that the line has, stated or by its ECCN; empty where it has none or the papers deny it."""
    number, variant = _read(brief, law, goods, on_day)
    return number if variant in ("", "mirror") else ""


def _read(brief: Brief, law: Law, goods: Goods, on_day: DualUseOnDay) -> tuple[str, str | None]:
    """The number that counts and what it is: "" for a stated number of the list; None where there is nothing to say."""
    stated = stated_of(goods, states_of(brief, law))
    for number in stated.numbers:
        if on_day.holds(number) is Standing.YES:
            return number, ""
    if stated.numbers and on_day.state is State.NOT_YET:
        return stated.numbers[0], "before"
    if stated.numbers:
        unknown = on_day.holds(stated.numbers[0]) is Standing.UNKNOWN
        return stated.numbers[0], "number_unknown" if unknown else "not_listed"
    same = mirrored(goods, on_day)
    if same:
        return same[0], "denied" if stated.none else "mirror"
    said = stated.none or stated.left or _NOT_LISTED in customs_codes(brief.shipment)
    return "", "unstated" if not said and is_uncontrolled_elsewhere(goods) else None


def _judged(variant: str, on_day: DualUseOnDay, number: str, move: Move) -> tuple[Level, str, bool]:
    if variant in ("not_listed", "number_unknown", "before"):
        return Level.INCOMPLETE, variant, True
    if move is Move.PERHAPS:
        return Level.REVIEW, "nexus_unknown", True
    if variant == "denied":
        return Level.REVIEW, variant, True
    if variant == "mirror":
        return Level.LICENCE_REQUIRED, variant, True
    sure = on_day.state is State.KNOWN
    return Level.LICENCE_REQUIRED, "" if sure else "state_unknown", not sure


def _finding(brief: Brief, law: Law, line: int, number: str, judged: tuple[Level, str, bool]) -> Finding:
    level, variant, gap = judged
    on_day = law.dual_use.at(brief.clocks.as_of)
    card = law.card(SLUG)
    return Finding(
        card=card,
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.EU,
        facts={
            **goods_facts(brief, line),
            **place_facts(destination_of(brief.shipment) or ""),
            "number": number,
            "day": brief.clocks.as_of.isoformat(),
        },
        variant=variant,
        citations=tuple(dict.fromkeys((card.citations[0], on_day.citation))),
        gap=gap,
    )


def _unstated(brief: Brief, law: Law, lines: list[int]) -> Finding:
    return Finding(
        card=law.card(SLUG),
        level=Level.NOTE,
        subject=f"/goods/{lines[0]}" if len(lines) == 1 else "/goods",
        regime=Regime.EU,
        facts={"lines": ", ".join(str(line + 1) for line in lines)},
        variant="unstated",
    )
