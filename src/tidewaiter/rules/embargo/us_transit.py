"""embargo/us_transit: a stop in a country through which goods may not be shipped without what a supply there needs.

15 CFR 736.2(b)(8), General Prohibition Eight: a licence, an exception or no need of one for that country itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.destinations import Reach
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import Reached, reached
from tidewaiter.rules.embargo.reach import within
from tidewaiter.rules.export.lines import (
    goods_facts,
    is_food_or_medicine,
    on_control_list,
    place_facts,
    subject_to_ear,
)
from tidewaiter.rules.export.us.determination import Verdict, determine
from tidewaiter.rules.export.us.listed_parts import How, caught
from tidewaiter.rules.export.us.numbers import us_numbers

__all__ = ["SLUG", "find"]

SLUG = "embargo/us_transit"
_PLACES = "us_transit"
_FREE = (Verdict.NONE, Verdict.EAR99, Verdict.DOMESTIC)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A finding for each line and each stop of the route in such a country: `licence_required` where a supply there
    would need a licence, review and a gap where that, or whether US law reaches the line, is not known."""
    listed = law.places(_PLACES).at(brief.clocks.as_of)
    for place in reached(brief.shipment):
        row = listed.row(place.country)
        if place.final or row is None or not place.pointer.startswith("/route/"):
            continue
        for line in range(len(brief.shipment.goods)):
            subject = subject_to_ear(brief, line, place.country)
            needed = _needed(brief, law, place, line)
            if Standing.NO in (subject, needed):
                continue
            sure = subject is Standing.YES and needed is Standing.YES and row.verified
            variant = "" if sure else "nexus_unknown" if subject is not Standing.YES else "unknown"
            yield Finding(
                card=law.card(SLUG),
                level=Level.LICENCE_REQUIRED if sure else Level.REVIEW,
                subject=f"/goods/{line}",
                regime=Regime.US,
                facts={**goods_facts(brief, line), **place_facts(place.country)},
                variant=variant,
                citations=(listed.citation, *law.card(SLUG).citations),
                gap=not sure,
            )


def _needed(brief: Brief, law: Law, place: Reached, line: int) -> Standing:
    """Whether a supply of the line to that country itself would need a US licence for goods."""
    answers = (*_by_measures(brief, law, place, line), *_by_lists(brief, law, place, line))
    answers = (*answers, *_by_chart(brief, law, place, line))
    if Standing.YES in answers:
        return Standing.YES
    return Standing.UNKNOWN if Standing.UNKNOWN in answers else Standing.NO


def _by_measures(brief: Brief, law: Law, place: Reached, line: int) -> Iterator[Standing]:
    day = brief.clocks.as_of
    for measure in law.measures(place.country, Regime.US, day):
        if measure.binding is Binding.ITEMS and measure.level is Level.LICENCE_REQUIRED:
            goods = brief.shipment.goods[line]
            reached_by = within(measure, goods, law, day)
            # By its customs code it may be what the measure leaves out; that is for a person to see.
            left_out = measure.reach is Reach.ALL_BUT_FOOD_AND_MEDICINE and is_food_or_medicine(goods, law)
            sure = measure.verified and not left_out
            yield reached_by if sure or reached_by is Standing.NO else Standing.UNKNOWN


def _by_lists(brief: Brief, law: Law, place: Reached, line: int) -> Iterator[Standing]:
    for table in law.code_tables.values():
        reach = table.reaches(place.country, brief.clocks.as_of)
        if table.regime is not Regime.US or reach is None or reach.foreign_made:
            continue
        if table.ear99_only and on_control_list(brief.shipment.goods[line]) is Standing.YES:
            continue
        one = caught(brief, law, table, line)
        if one is not None:
            yield one.standing if one.how in (How.CODE, How.PART) and not one.row.ex else Standing.UNKNOWN


def _by_chart(brief: Brief, law: Law, place: Reached, line: int) -> Iterator[Standing]:
    numbers = us_numbers(brief.shipment.goods[line])
    if not numbers:
        yield Standing.UNKNOWN
    for number in numbers:
        found = determine(law, number, place.country, brief.clocks.as_of)
        if found.verdict is Verdict.LICENCE:
            yield Standing.YES
        elif found.verdict not in (*_FREE, Verdict.PART_746) or (
            found.verdict is Verdict.NONE and not found.known
        ):
            yield Standing.UNKNOWN
