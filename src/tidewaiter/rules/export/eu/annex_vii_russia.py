"""export/eu/annex_vii_russia: advanced technology of Annex VII that goes to Russia.

Regulation (EU) No 833/2014, Art. 2a(1), (1a), Annex VII; (3), (4), (4a), (5), (7) for exceptions and what an authority may permit.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.codes import CodesOnDay
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.rules.export.eu.annex_vii import TABLE, InAnnex, by_words, in_annex_vii
from tidewaiter.rules.export.eu.into_russia import RUSSIA, Judged, Way, bound_to, judged, tasks_of, way_into
from tidewaiter.rules.export.eu.plain_goods import is_plain
from tidewaiter.rules.export.lines import goods_facts, list_facts, place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/eu/annex_vii_russia"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each goods line: `prohibited` where its code or number stands in the annex, with a gap where the annex of that
    day was not read; review and a gap where words, a short code or rows that nobody read may take it; a note for
    things that nobody expects there."""
    way = way_into(brief)
    if way is None or bound_to(brief) is Standing.NO:
        return
    table = law.codes(TABLE)
    day = table.at(brief.clocks.as_of)
    if day.state is State.NOT_YET:
        return
    for line, goods in enumerate(brief.shipment.goods):
        if goods.kind is GoodsKind.SERVICE:
            continue
        item = in_annex_vii(brief, line)
        if item.standing is Standing.NO:
            continue
        if item.why in ("unread", "no_code"):
            item = by_words(brief, line, day) or item
        if item.why == "unread" and is_plain(goods, law):
            item = InAnnex(standing=Standing.UNKNOWN, why="plain")
        found = _judged(brief, law, item, way)
        if found is not None:
            facts = {**goods_facts(brief, line), **place_facts(RUSSIA), **list_facts(table, day)}
            yield _finding(brief, law, found, facts | {"code": item.code, "entry": item.entry}, line)


def _judged(brief: Brief, law: Law, item: InAnnex, way: Way) -> Judged | None:
    if item.standing is not Standing.YES:
        # Of somebody who neither takes nor passes on the goods nothing is asked that no row on file gives cause for.
        if way is Way.BESIDE and item.why in ("unread", "no_code", "plain"):
            return None
        if item.why == "plain":
            return Judged(level=Level.NOTE, variant=item.why)
        return Judged(level=Level.REVIEW, variant=item.why, gap=True)
    found = judged(brief, way, law.eu_833.article("art_2a_transit"))
    if found.level is Level.PROHIBITED and item.why:
        variant = found.variant or item.why
        return Judged(level=found.level, variant=variant, gap=item.why == "state_unknown")
    return found


def _finding(brief: Brief, law: Law, found: Judged, facts: dict[str, str], line: int) -> Finding:
    article = law.eu_833.article("art_2a_transit" if found.variant == "transit" else "art_2a").citation
    return Finding(
        card=law.card(SLUG),
        level=found.level,
        subject=f"/goods/{line}",
        regime=Regime.EU,
        facts=facts,
        variant=found.variant,
        citations=(_day(brief, law).citation, article),
        gap=found.gap,
        tasks=tasks_of(brief, law, found),
    )


def _day(brief: Brief, law: Law) -> CodesOnDay:
    return law.codes(TABLE).at(brief.clocks.as_of)
