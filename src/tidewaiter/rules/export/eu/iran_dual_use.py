"""export/eu/iran_dual_use: goods of the Union's dual-use list to Iran.

Regulation (EU) No 267/2012, Art. 2 and Annex I as re-imposed by Regulation (EU) 2025/1975; Arts 2a, 3a and 4a of 2016 to 2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.destinations import DestinationMeasure
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Standing
from tidewaiter.places.destination import Reached, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.eu.numbers import NumberOf, eu_number
from tidewaiter.rules.export.line_answers import answer_for
from tidewaiter.rules.export.lines import goods_facts, place_facts, source_facts
from tidewaiter.rules.export.listed_goods import taken_there
from tidewaiter.rules.export.old_contracts import Contract, contract_of

__all__ = ["SLUG", "find"]

SLUG = "export/eu/iran_dual_use"
# Parts A and C of Annex I speak of goods of category 5, part 2, alone.
_PART_TWO = re.compile(r"5[A-E]0(0[2-9]|[1-9]\d)")


class _Asked(Value, frozen=True, kw_only=True):
    """The measure of the day, the place that the order reaches, whether Union law binds, and how old the contract is."""

    measure: DestinationMeasure
    place: Reached
    bound: Standing
    contract: Contract


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """The measure's level for each line that has a number of the Union's list; review and a gap where an ECCN alone hints at
    one, where parts of Annex I decide, or where nothing says what the list holds for it; a note where the papers or the
    order's answer say that it holds nothing."""
    for place in reached(brief.shipment):
        for measure in law.measures_of(SLUG, place.country, brief.clocks.as_of):
            bound = standing(brief, measure.regime, measure.binding)
            if bound is Standing.NO:
                continue
            contract = contract_of(brief, measure.contracts)
            there = taken_there(brief, place)
            asked = _Asked(measure=measure, place=there, bound=bound, contract=contract)
            for line in range(len(brief.shipment.goods)):
                yield _of_line(brief, law, asked, line)


def _of_line(brief: Brief, law: Law, asked: _Asked, line: int) -> Finding:
    level, variant, gap = _judged(brief, asked, line)
    measure = asked.measure
    eased = measure.contracts
    number = eu_number(brief.shipment.goods[line])
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=f"/goods/{line}",
        regime=measure.regime,
        facts={
            **goods_facts(brief, line),
            **place_facts(asked.place.country),
            **source_facts(measure.citations[0]),
            "number": number.text,
            "before": eased.before.isoformat() if eased else "-",
            "until": eased.until.isoformat() if eased and eased.until else "-",
        },
        variant=variant,
        citations=(*measure.citations, eased.citation)
        if eased and variant == "contract_old"
        else measure.citations,
        gap=gap,
    )


def _judged(brief: Brief, asked: _Asked, line: int) -> tuple[Level, str, bool]:
    number = eu_number(brief.shipment.goods[line])
    answer = answer_for(brief, SLUG, line)
    listed = number.of is NumberOf.DUAL_USE or answer is Standing.YES
    if not listed and (answer is Standing.NO or number.of in (NumberOf.NONE, NumberOf.ANNEX_VII)):
        return Level.NOTE, "not_listed", False
    if asked.bound is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if not listed:
        return Level.REVIEW, "by_eccn" if number.of is NumberOf.MIRROR else "unclassified", True
    if not asked.place.final:
        return Level.REVIEW, "passing", True
    level = asked.measure.governing_level
    if level is Level.REVIEW:
        return Level.REVIEW, "which_annex", True
    if number.of is not NumberOf.DUAL_USE or _PART_TWO.match(number.text.upper()):
        eased = asked.contract is Contract.OLD
        return Level.REVIEW, "contract_old" if eased else "part_two", True
    return level, "", False
