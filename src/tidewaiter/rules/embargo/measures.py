"""Measures against destinations, turned into findings: one way for every regime and every place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.destinations import DestinationMeasure, Reach
from tidewaiter.law.eccns import read_eccn
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Card
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import hs_digits
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.embargo.arms import arms_lines
from tidewaiter.rules.embargo.codes import by_codes
from tidewaiter.rules.embargo.reach import perhaps_excluded, within
from tidewaiter.rules.export.lines import (
    goods_facts,
    is_food_or_medicine,
    place_facts,
    source_facts,
    subject_to_ear,
)
from tidewaiter.rules.export.us.numbers import us_numbers

# Chapters of chemicals, rubber, iron and other metals, tools, machines, vehicles, ships and instruments.
_OF_PROJECTS = frozenset(map(str, (*range(25, 30), *range(38, 41), 68, 69, 70, *range(72, 91))))
_PROJECT = re.compile(
    r"(?<!\w)(?:lng|liquefied|gas|crude|oil|petroleum|pipeline|vostok|erdgas|erdöl|rohöl|flüssig\w*|verflüssig\w*)(?!\w)",
    re.IGNORECASE,
)

__all__ = ["Target", "found", "in_countries"]


class Target(Value, frozen=True, kw_only=True):
    """A country or region that the order reaches: where that stands, its names as facts, whether the goods are to
    stay there, and whether the place itself is certain; `unsure` is the wording of a place that is not."""

    pointer: str
    facts: dict[str, str]
    final: bool
    certain: bool = True
    unsure: str = "place_unsure"


def in_countries(brief: Brief, law: Law, slug: str) -> Iterator[Finding]:
    """What the measures that the rule of that slug reports say of every country that the order reaches."""
    for place in reached(brief.shipment):
        target = Target(pointer=place.pointer, facts=place_facts(place.country), final=place.final)
        measures = law.measures_of(slug, place.country, brief.clocks.as_of)
        yield from found(brief, law, law.card(slug), measures, target)


def found(
    brief: Brief, law: Law, card: Card, measures: tuple[DestinationMeasure, ...], target: Target
) -> Iterator[Finding]:
    """What these measures say of the order at that place: one finding for a measure, or for each line it reaches.

    A measure keeps its level where its regime binds, its goods are these and the place is final and certain; it
    gives review and a gap where one of them is not known, and nothing where the regime does not bind.
    """
    for measure in measures:
        if measure.others_only and standing(brief, measure.regime, Binding.PERSONS) is Standing.YES:
            continue
        if measure.binding is Binding.ITEMS and measure.regime is Regime.US:
            yield from _by_line(brief, law, card, measure, target)
            continue
        bound = standing(brief, measure.regime, measure.binding)
        if bound is Standing.NO or (
            measure.reach is Reach.USE and not (target.final and _may_serve_a_project(brief))
        ):
            continue
        if measure.reach is Reach.CODES:
            for line, (judged, facts) in enumerate(by_codes(brief, law, measure)):
                if judged is not None:
                    there = _at_line(target, line, brief, facts)
                    yield _finding(card, measure, there, _coded(judged, _judged(measure, target, bound, "")))
            continue
        if measure.reach is Reach.ARMS_AND_REPRESSION:
            for line in arms_lines(brief, law):
                yield _finding(
                    card, measure, _at_line(target, line, brief), _judged(measure, target, bound, "")
                )
            continue
        yield _finding(card, measure, target, _judged(measure, target, bound, ""))


def _coded(judged: tuple[Level, str, bool], of_place: tuple[Level, str, bool]) -> tuple[Level, str, bool]:
    """What the codes say of a line, unless nexus or place leave more open than they."""
    return of_place if judged[0].rank <= of_place[0].rank and of_place[2] else judged


def _by_line(
    brief: Brief, law: Law, card: Card, measure: DestinationMeasure, target: Target
) -> Iterator[Finding]:
    for line, goods in enumerate(brief.shipment.goods):
        bound = subject_to_ear(brief, line, target.facts["place"])
        reached_by = within(measure, goods, law, brief.clocks.as_of)
        if Standing.NO in (bound, reached_by):
            continue
        if measure.reach is Reach.ALL_BUT_FOOD_AND_MEDICINE and is_food_or_medicine(goods, law):
            judged = (Level.REVIEW, "food_or_medicine", False)
        else:
            why = _why_unknown(brief, law, line) if reached_by is Standing.UNKNOWN else ""
            judged = _judged(measure, target, bound, why)
        if judged[0] is Level.LICENCE_REQUIRED and perhaps_excluded(measure, goods):
            judged = (Level.LICENCE_REQUIRED, "perhaps_excluded", True)
        yield _finding(card, measure, _at_line(target, line, brief), judged)


def _may_serve_a_project(brief: Brief) -> bool:
    """Whether a line may serve a project for gas or oil: goods of metal, machines, vehicles and instruments, and what has no
    code; or the papers speak of such a project."""
    codes = [hs_digits(goods.hs)[:2] if goods.hs else "" for goods in brief.shipment.goods]
    words = " ".join((brief.shipment.end_use or "", *(g.description or "" for g in brief.shipment.goods)))
    return any(not code or code in _OF_PROJECTS for code in codes) or bool(_PROJECT.search(words))


def _why_unknown(brief: Brief, law: Law, line: int) -> str:
    """Why it is not known whether the measure reaches a line: it is not classified, its entry is not on file, a part of
    the entry decides, or the Control List of that day was not read."""
    entries = [read_eccn(number) for number in us_numbers(brief.shipment.goods[line])]
    if not entries:
        return "unclassified"
    if any(eccn is None or law.control_list.entry(eccn.entry) is None for eccn in entries):
        return "no_entry"
    known = law.control_list.span(brief.clocks.as_of).state is State.KNOWN
    return "in_part" if known else "list_unread"


def _judged(
    measure: DestinationMeasure, target: Target, bound: Standing, why_unknown: str
) -> tuple[Level, str, bool]:
    if bound is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if not target.certain:
        return Level.REVIEW, target.unsure, True
    if measure.reach in (Reach.UNREAD, Reach.ARMS_AND_REPRESSION):
        return Level.REVIEW, "unread", True
    if measure.reach is Reach.USE:
        return Level.REVIEW, "use", True
    if why_unknown:
        return Level.REVIEW, why_unknown, True
    if not target.final:
        return Level.REVIEW, "passing", True
    level = measure.governing_level
    return level, level.value, level is Level.REVIEW


def _at_line(target: Target, line: int, brief: Brief, more: dict[str, str] | None = None) -> Target:
    return Target(
        pointer=f"/goods/{line}",
        facts={**goods_facts(brief, line), **target.facts, **(more or {})},
        final=target.final,
        certain=target.certain,
        unsure=target.unsure,
    )


def _finding(
    card: Card, measure: DestinationMeasure, target: Target, judged: tuple[Level, str, bool]
) -> Finding:
    level, variant, gap = judged
    return Finding(
        card=card,
        level=level,
        subject=target.pointer,
        regime=measure.regime,
        facts={**target.facts, **source_facts(measure.citations[0])},
        variant=variant,
        citations=measure.citations,
        gap=gap,
    )
