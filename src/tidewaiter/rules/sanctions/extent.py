"""How far the licence requirement of an entry reaches into an order, line by line (15 CFR 744.11(a), 744.16(a))."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from enum import StrEnum

from tidewaiter.law.carve_outs import CarveKind, CarveOut
from tidewaiter.law.eccns import NumberKind, number_kind, read_eccn
from tidewaiter.law.load import Law
from tidewaiter.law.requirement import RESEARCH, Requirement, Scope
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import GoodsKind, Standing
from tidewaiter.rules.export.lines import subject_to_ear
from tidewaiter.rules.export.us.numbers import us_numbers
from tidewaiter.rules.export.us.supp2 import in_supp2

__all__ = ["LineReached", "Turns", "reached_lines", "within_scope"]

_SUPP7 = "us_supp7"


class Turns(StrEnum):
    """What the answer for a line turns on, the first to be asked first. The last two say why it is not reached."""

    UNREAD = "unread"
    PROJECTS = "projects"
    CARVE_OUT = "carve_out"
    UNCLASSIFIED = "unclassified"
    NEXUS = "nexus_unknown"
    NO_NEXUS = "no_nexus"
    NOT_CAUGHT = "not_caught"


class LineReached(Value, frozen=True, kw_only=True):
    """Whether the requirement reaches a goods line (from 0), and, unless it does, what that turns on."""

    line: int
    reached: Standing
    turns: Turns | None = None


def reached_lines(requirement: Requirement, brief: Brief, law: Law) -> tuple[LineReached, ...]:
    """The answer for each goods line, in their order.

    A line outside the scope is not reached, whatever else is not known. Whether an item made abroad is subject to the EAR,
    also by a footnote of the entry, is the nexus's to say. A carve-out never frees a line by itself. An entry without a
    wording on file counts as reaching every item.
    """
    return tuple(_line(requirement, at, brief, law) for at in range(len(brief.shipment.goods)))


def _line(requirement: Requirement, at: int, brief: Brief, law: Law) -> LineReached:
    goods = brief.shipment.goods[at]
    scoped = within_scope(requirement, goods, law, brief.clocks.as_of)
    subject = subject_to_ear(brief, at)
    if scoped is Standing.NO:
        return LineReached(line=at, reached=Standing.NO, turns=Turns.NOT_CAUGHT)
    if subject is Standing.NO:
        return LineReached(line=at, reached=Standing.NO, turns=Turns.NO_NEXUS)
    turns = _turns(requirement, goods, (scoped, subject), law)
    return LineReached(line=at, reached=Standing.UNKNOWN if turns else Standing.YES, turns=turns)


def _turns(
    requirement: Requirement, goods: Goods, known: tuple[Standing, Standing], law: Law
) -> Turns | None:
    """What leaves the answer open for a line that may be subject to the EAR; None where nothing does."""
    scoped, subject = known
    if requirement.scope is Scope.UNKNOWN:
        return Turns.UNREAD
    if requirement.projects:
        return Turns.PROJECTS
    if any(_may_be_out(out, goods, law) for out in requirement.but) or _is_research(requirement, goods):
        return Turns.CARVE_OUT
    if scoped is Standing.UNKNOWN:
        return Turns.UNCLASSIFIED
    return Turns.NEXUS if subject is Standing.UNKNOWN else None


def within_scope(requirement: Requirement, goods: Goods, law: Law, day: datetime.date) -> Standing:
    """Whether the line is an item that the wording names; unknown for a wording that was not understood."""
    match requirement.scope:
        case Scope.ALL | Scope.UNSTATED:
            return Standing.YES
        case Scope.CCL:
            return _on_list(goods)
        case Scope.CCL_AND_SUPP7:
            return _every((_on_list(goods), _in_supp7(goods, law, day)))
        case Scope.CCL_OR_SUPP7_EAR99:
            return _either((_on_list(goods), _in_supp7(goods, law, day)))
        case Scope.SUPP2:
            return in_supp2(goods, law, day)
        case Scope.NAMED:
            return _among(goods, requirement.numbers)
        case Scope.UNKNOWN:
            return Standing.UNKNOWN


def _on_list(goods: Goods) -> Standing:
    """Whether the line stands on the Control List, by any number of US lists that it gives; unknown without one."""
    kinds = {number_kind(number) for number in us_numbers(goods)}
    if kinds - {NumberKind.EAR99}:
        return Standing.YES
    return Standing.NO if kinds else Standing.UNKNOWN


def _in_supp7(goods: Goods, law: Law, day: datetime.date) -> Standing:
    if goods.hs is None:
        return Standing.UNKNOWN
    hits = law.codes(_SUPP7).at(day).hits(hs_digits(goods.hs))
    return _either([Standing.UNKNOWN if hit.wider else hit.standing for hit in hits] or [Standing.NO])


def _among(goods: Goods, named: tuple[str, ...]) -> Standing:
    """Whether a number of the line is one of those named or below it; unknown where it is only the entry above it."""
    stated = us_numbers(goods)
    if not stated:
        return Standing.UNKNOWN
    return _either([_below(number, name) for number in stated for name in named])


def _below(stated: str, named: str) -> Standing:
    item, entry = read_eccn(stated), read_eccn(named)
    if item is None or entry is None or item.entry != entry.entry:
        return Standing.NO
    if not entry.paragraph or f"{item.paragraph}.".startswith(f"{entry.paragraph}."):
        return Standing.YES
    above = not item.paragraph or f"{entry.paragraph}.".startswith(f"{item.paragraph}.")
    return Standing.UNKNOWN if above else Standing.NO


def _may_be_out(out: CarveOut, goods: Goods, law: Law) -> bool:
    """Whether the line may be what the entry leaves out."""
    match out.kind:
        case CarveKind.TECHNOLOGY:
            return goods.kind is GoodsKind.TECHNOLOGY and _on_list(goods) is not Standing.YES
        case CarveKind.FOOD_OR_MEDICINE:
            return _on_list(goods) is not Standing.YES and _may_be_food_or_medicine(goods, law)
        case CarveKind.MEDICAL_DEVICES:
            return _on_list(goods) is not Standing.YES
        case CarveKind.GENERAL_LICENCE | CarveKind.OTHER:
            return True


def _may_be_food_or_medicine(goods: Goods, law: Law) -> bool:
    """By its customs code, a hint alone; yes without one."""
    if goods.hs is None:
        return True
    named, digits = law.words("us_food_and_medicine"), hs_digits(goods.hs)
    return digits.startswith(named.spelt) and not digits.startswith(named.but)


def _is_research(requirement: Requirement, goods: Goods) -> bool:
    """Whether the line may be what footnote 2 leaves out, the disclosure of security gaps; no commodity is that."""
    return RESEARCH in requirement.footnotes and goods.kind is not GoodsKind.COMMODITY


def _every(answers: Iterable[Standing]) -> Standing:
    known = set(answers)
    if Standing.NO in known:
        return Standing.NO
    return Standing.UNKNOWN if Standing.UNKNOWN in known else Standing.YES


def _either(answers: Iterable[Standing]) -> Standing:
    known = set(answers)
    if Standing.YES in known:
        return Standing.YES
    return Standing.UNKNOWN if Standing.UNKNOWN in known else Standing.NO
