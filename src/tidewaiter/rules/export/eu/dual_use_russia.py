"""export/eu/dual_use_russia: goods with a number of the Union's dual-use list that go to Russia.

Regulation (EU) No 833/2014, Art. 2(1), (1a) and, for exceptions and what an authority may permit, (3), (4), (4a), (5), (7).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.rules.export.eu.annex_vii import TABLE, by_words, in_annex_vii
from tidewaiter.rules.export.eu.into_russia import RUSSIA, Judged, Way, bound_to, judged, tasks_of, way_into
from tidewaiter.rules.export.eu.numbers import EuNumber, NumberOf, eu_number
from tidewaiter.rules.export.eu.plain_goods import is_plain
from tidewaiter.rules.export.lines import goods_facts, place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/eu/dual_use_russia"
_ASKED = {
    NumberOf.MIRROR: Judged(level=Level.REVIEW, variant="mirror", gap=True),
    NumberOf.UNKNOWN: Judged(level=Level.REVIEW, variant="unclassified", gap=True),
    NumberOf.LIKE_ANNEX_VII: Judged(level=Level.REVIEW, variant="unclassified", gap=True),
}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line with such a number, `prohibited` since 26 February 2022; review and a gap for each line whose
    number is not told, for help with goods, and before that day, when the use decided. A line without such a number by its papers
    is silent, and so is one of things that nobody expects there.
    """
    way = way_into(brief)
    if way is None or bound_to(brief) is Standing.NO:
        return
    card, day = law.card(SLUG), brief.clocks.as_of
    every, military = law.eu_833.article("art_2"), law.eu_833.article("art_2_military")
    article = every if every.holds(day) else military
    if not article.holds(day):
        return
    for line, goods in enumerate(brief.shipment.goods):
        number = eu_number(goods)
        if number.of is NumberOf.UNKNOWN and _told_of(brief, law, line):
            continue
        service = goods.kind is GoodsKind.SERVICE and number.of is not NumberOf.DUAL_USE
        found = _of_service(way) if service else _judged(brief, law, number, way)
        if found is None:
            continue
        transit = (law.eu_833.article("art_2_transit").citation,) if found.variant == "transit" else ()
        yield Finding(
            card=card,
            level=found.level,
            subject=f"/goods/{line}",
            regime=Regime.EU,
            facts={**goods_facts(brief, line), **place_facts(RUSSIA), "number": number.text},
            variant=found.variant,
            citations=(*transit, article.citation),
            gap=found.gap,
            tasks=tasks_of(brief, law, found),
        )


def _told_of(brief: Brief, law: Law, line: int) -> bool:
    """Whether the line is of things that nobody expects on such lists by code and words, which export/eu/annex_vii_russia notes."""
    day = law.codes(TABLE).at(brief.clocks.as_of)
    goods = brief.shipment.goods[line]
    told = day.state is not State.NOT_YET and in_annex_vii(brief, line).why == "unread"
    return told and is_plain(goods, law) and by_words(brief, line, day) is None


def _asked(found: Judged, way: Way) -> Judged:
    """What is asked of a number that is not told, said of goods that only pass as such."""
    passes = way is Way.TRANSIT and found.variant == "unclassified"
    return Judged(level=Level.REVIEW, variant="unclassified_transit", gap=True) if passes else found


def _of_service(way: Way) -> Judged | None:
    """Help with such goods is barred like the goods (paragraph 2 of both articles); which goods it is for must be told."""
    return Judged(level=Level.REVIEW, variant="service", gap=True) if way is not Way.BESIDE else None


def _judged(brief: Brief, law: Law, number: EuNumber, way: Way) -> Judged | None:
    if number.of in _ASKED:
        return _asked(_ASKED[number.of], way) if way is not Way.BESIDE else None
    if number.of is not NumberOf.DUAL_USE:
        return None
    listed = law.dual_use.at(brief.clocks.as_of)
    if listed.state is State.KNOWN and listed.holds(number.text) is Standing.NO:
        return Judged(level=Level.REVIEW, variant="not_listed", gap=True)
    found = judged(brief, way, law.eu_833.article("art_2_transit"))
    if found.level is Level.PROHIBITED and not law.eu_833.article("art_2").holds(brief.clocks.as_of):
        return Judged(level=Level.REVIEW, variant="military_only", gap=True)
    return found
