"""export/gb/schedule_4: goods and technology of strategic concern to Iran.

Iran (Sanctions) Regulations 2023, SI 2023/1314, regs 36-43, 56, 56A and Schedule 4; substituted by SI 2024/944.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import msgspec

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.gb.numbers import GbKind, gb_number, mirrored
from tidewaiter.rules.export.lines import goods_facts, list_facts, place_facts
from tidewaiter.rules.export.listed_goods import banned
from tidewaiter.rules.export.us.by_words import entries_named

__all__ = ["SLUG", "find"]

SLUG = "export/gb/schedule_4"
_TABLE = "gb_schedule_4"
# Since the substitution what a control list or Chapter 1 of Part 5 of the nuclear Regulations names is left out (reg. 36).
_LEFT_OUT_FROM = datetime.date(2024, 9, 13)
# Schedule 2 to the Export Control Order and Annex I; what Schedule 3 names stays.
_LEFT_OUT = (GbKind.MILITARY, GbKind.DUAL_USE)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line that Schedule 4 may catch on its way to Iran, where UK law may bind the order.

    Goods that the papers number on the military list or Annex I are controlled there instead since 13 September 2024: a licence, or the
    bar of the nuclear Regulations. Where only another country's number says that they may be, the bar stands and is open.
    Goods that are listed by words alone are a question, and so is technology or a service without a code.
    """
    met = set()
    for finding in banned(brief, law, law.card(SLUG), _TABLE):
        told = _by_number(brief, finding) if finding.variant != "no_code" else _by_kind(brief, finding)
        if told.variant != "no_code":
            met.add(finding.subject)
            yield told
    for finding in _by_words(brief, law):
        if finding.subject not in met:
            yield finding


def _by_number(brief: Brief, finding: Finding) -> Finding:
    """The finding as the line's control number changes it."""
    goods = brief.shipment.goods[_line(finding)]
    number = gb_number(goods)
    if finding.level is not Level.PROHIBITED or brief.clocks.as_of < _LEFT_OUT_FROM:
        return finding
    if number is None:
        perhaps = mirrored(goods)
        return _told(finding, "perhaps_elsewhere", gap=True, number=perhaps) if perhaps else _tasked(finding)
    if number.kind in _LEFT_OUT:
        there = msgspec.structs.replace(finding, level=Level.LICENCE_REQUIRED)
        return _told(there, "elsewhere", number=number.text)
    return _tasked(finding)


def _by_kind(brief: Brief, finding: Finding) -> Finding:
    commodity = brief.shipment.goods[_line(finding)].kind is GoodsKind.COMMODITY
    return finding if commodity else _told(finding, "technology", gap=True)


def _by_words(brief: Brief, law: Law) -> Iterator[Finding]:
    """A question for each line whose words may mean goods that are listed without a code, else for each without a code."""
    codes = law.codes(_TABLE)
    day = codes.at(brief.clocks.as_of)
    place = next((each for each in reached(brief.shipment) if each.country in codes.destinations), None)
    if place is None or not day.without_code or standing(brief, Regime.GB, Binding.EITHER) is Standing.NO:
        return
    for line, goods in enumerate(brief.shipment.goods):
        named = entries_named(goods, day)
        if named or goods.hs is None:
            yield Finding(
                card=law.card(SLUG),
                level=Level.REVIEW,
                subject=f"/goods/{line}",
                regime=Regime.GB,
                facts={
                    **goods_facts(brief, line),
                    **place_facts(place.country),
                    **list_facts(codes, day),
                    "entry": "; ".join(each.what for each in named),
                },
                variant="by_words" if named else "no_code",
                citations=(day.citation,),
                gap=True,
            )


def _tasked(finding: Finding) -> Finding:
    return msgspec.structs.replace(finding, tasks=("exception",))


def _told(finding: Finding, variant: str, *, gap: bool = False, **facts: str) -> Finding:
    return msgspec.structs.replace(finding, variant=variant, facts={**finding.facts, **facts}, gap=gap)


def _line(finding: Finding) -> int:
    return int(finding.subject.rpartition("/")[2])
