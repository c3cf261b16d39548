"""Measures against destinations, turned into findings: one way for every regime and every place."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.destinations import DestinationMeasure, Reach
from tidewaiter.law.effects import Binding
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Card
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.lines import (
    goods_facts,
    is_food_or_medicine,
    on_control_list,
    source_facts,
    subject_to_ear,
)

__all__ = ["Target", "found"]


class Target(Value, frozen=True, kw_only=True):
    """A country or region that the order reaches: where that stands, its names as facts, whether the goods are to
    stay there, and whether the place itself is certain."""

    pointer: str
    facts: dict[str, str]
    final: bool
    certain: bool = True


def found(
    brief: Brief, card: Card, measures: tuple[DestinationMeasure, ...], target: Target
) -> Iterator[Finding]:
    """What these measures say of the order at that place: one finding for a measure, or for each line it reaches.

    A measure keeps its level where its regime binds, its goods are these and the place is final and certain; it
    gives review and a gap where one of them is not known, and nothing where the regime does not bind.
    """
    for measure in measures:
        if measure.others_only and standing(brief, measure.regime, Binding.PERSONS) is Standing.YES:
            continue
        if measure.binding is Binding.ITEMS and measure.regime is Regime.US:
            yield from _by_line(brief, card, measure, target)
            continue
        bound = standing(brief, measure.regime, measure.binding)
        if bound is not Standing.NO:
            yield _finding(card, measure, target, _judged(measure, target, bound, Standing.YES))


def _by_line(brief: Brief, card: Card, measure: DestinationMeasure, target: Target) -> Iterator[Finding]:
    for line, goods in enumerate(brief.shipment.goods):
        bound = subject_to_ear(brief, line)
        within = on_control_list(goods) if measure.reach is Reach.CONTROL_LIST else Standing.YES
        if Standing.NO in (bound, within):
            continue
        if measure.reach is Reach.ALL_BUT_FOOD_AND_MEDICINE and is_food_or_medicine(goods):
            judged = (Level.REVIEW, "food_or_medicine", False)
        else:
            judged = _judged(measure, target, bound, within)
        yield _finding(card, measure, _at_line(target, line, brief), judged)


def _judged(
    measure: DestinationMeasure, target: Target, bound: Standing, within: Standing
) -> tuple[Level, str, bool]:
    if bound is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if not target.certain:
        return Level.REVIEW, "place_unsure", True
    if measure.reach is Reach.UNREAD:
        return Level.REVIEW, "unread", True
    if within is Standing.UNKNOWN:
        return Level.REVIEW, "unclassified", True
    if not target.final:
        return Level.REVIEW, "passing", True
    level = measure.governing_level
    return level, level.value, level is Level.REVIEW


def _at_line(target: Target, line: int, brief: Brief) -> Target:
    return Target(
        pointer=f"/goods/{line}",
        facts={**goods_facts(brief, line), **target.facts},
        final=target.final,
        certain=target.certain,
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
