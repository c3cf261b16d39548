"""embargo/iran_transactions: what the Iranian Transactions and Sanctions Regulations ask of those who are no US persons.

31 CFR 560.205 (reexport of goods exported from the United States), read through 560.414 and 560.420. What they ask of
US persons is told by embargo/us_destination, and whether one takes part is asked by reach/us_people.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.destinations import DestinationMeasure
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import Reached, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.embargo.reach import within
from tidewaiter.rules.export.lines import goods_facts, place_facts, source_facts, subject_to_ear
from tidewaiter.rules.export.us.listed_parts import How, caught

__all__ = ["SLUG", "find"]

SLUG = "embargo/iran_transactions"
_TABLE = "us_supp7"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Of an order to Iran by others than US persons, for each line, whether its reexport is barred.

    A line that no US licence rule reaches is told in a note with what remains; silent where US persons alone act.
    """
    if standing(brief, Regime.US, Binding.PERSONS) is Standing.YES:
        return
    for place in reached(brief.shipment):
        for measure in law.measures_of(SLUG, place.country, brief.clocks.as_of):
            yield from _reexports(brief, law, measure, place)


def _reexports(brief: Brief, law: Law, measure: DestinationMeasure, place: Reached) -> Iterator[Finding]:
    for line in range(len(brief.shipment.goods)):
        subject = subject_to_ear(brief, line, place.country)
        if subject is Standing.NO:
            continue
        level, variant, gap = _judged(measure, subject, _controlled(brief, law, measure, line), place)
        yield Finding(
            card=law.card(SLUG),
            level=level,
            subject=f"/goods/{line}",
            regime=Regime.US,
            facts={
                **goods_facts(brief, line),
                **place_facts(place.country),
                **source_facts(measure.citations[0]),
            },
            variant=variant,
            citations=measure.citations,
            gap=gap,
        )


def _judged(
    measure: DestinationMeasure, subject: Standing, controlled: Standing, place: Reached
) -> tuple[Level, str, bool]:
    if controlled is Standing.NO:
        return Level.NOTE, "no_licence", False
    if subject is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if controlled is Standing.UNKNOWN:
        return Level.REVIEW, "reexport_unknown", True
    if not place.final:
        return Level.REVIEW, "passing", True
    level = measure.governing_level
    return level, level.value, level is Level.REVIEW


def _controlled(brief: Brief, law: Law, measure: DestinationMeasure, line: int) -> Standing:
    """Whether the line's export to Iran needs a licence under other US rules: by its entry, or by Supplement No. 7."""
    goods = brief.shipment.goods[line]
    by_entry = within(measure, goods, law, brief.clocks.as_of)
    if by_entry is Standing.YES:
        return Standing.YES
    by_code = _in_supplement(brief, law, line)
    if Standing.YES in (by_entry, by_code):
        return Standing.YES
    return Standing.UNKNOWN if Standing.UNKNOWN in (by_entry, by_code) else Standing.NO


def _in_supplement(brief: Brief, law: Law, line: int) -> Standing:
    on_day = law.codes(_TABLE).at(brief.clocks.as_of)
    if on_day.state is State.NOT_YET:
        return Standing.NO
    one = caught(brief, law, law.codes(_TABLE), line)
    if one is None:
        return Standing.NO if brief.shipment.goods[line].hs is not None else Standing.UNKNOWN
    return one.standing if one.how in (How.CODE, How.PART) else Standing.UNKNOWN
