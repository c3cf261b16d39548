"""export/eu/transit_833_2014: goods exported from the Union that pass through Russia to another country.

Regulation (EU) No 833/2014, Arts 2aa(1a), 3c(1a) and 3k(1a); Annexes XI, XX, XXXV and XXXVII.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.codes import CodesOnDay, CodeTable
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Control
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import Reached, destination_of, is_on_the_way, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.eu.russia import TRANSIT
from tidewaiter.rules.export.lines import goods_facts, list_facts, place_facts
from tidewaiter.rules.export.listed_goods import listed_in

__all__ = ["SLUG", "find"]

SLUG = "export/eu/transit_833_2014"
# Countries without a sea coast of their own to which goods go from the Union by land through Russia, or on a way around it.
_BEYOND = frozenset({"AM", "KG", "KZ", "MN", "TJ", "TM", "UZ"})
# What the rows of Annex XXXVII are was not read; goods of Annex XXIII are those that it may take.
_LIKE_XXXVII = "eu_833_annex_xxiii"


class _Asked(Value, frozen=True, kw_only=True):
    """A list whose goods may not pass the place on the day, and what it holds then."""

    table: CodeTable
    day: CodesOnDay
    place: Reached


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line and each list that may bar its transit, and one for the lists whose rows were not read.

    `prohibited` where the code is listed outright and goods leave the Union; a gap besides where the row was not read for the
    day. Review and a gap where the description, more digits, the code or the nexus is missing, and for listed goods that go
    beyond Russia on a route that the papers do not give.
    """
    bound = standing(brief, Regime.EU, Binding.ITEMS)
    if bound is Standing.NO:
        return
    for place in reached(brief.shipment):
        if is_on_the_way(place):
            asked = _asked(brief, law, place)
            for line in range(len(brief.shipment.goods)) if asked else ():
                yield from _of_line(brief, law, line, asked, bound)
    if not brief.shipment.route and destination_of(brief.shipment) in _BEYOND:
        yield from _without_route(brief, law)


def _asked(brief: Brief, law: Law, place: Reached) -> list[_Asked]:
    """The lists whose goods may not pass the place on the day."""
    day = brief.clocks.as_of
    return [
        _Asked(table=table, day=table.at(day), place=place)
        for table in map(law.codes, TRANSIT)
        if any(row.place == place.country and row.holds(day) for row in table.transit)
    ]


def _without_route(brief: Brief, law: Law) -> Iterator[Finding]:
    """Listed goods that may pass Russia, since nothing says which way they go."""
    asked = _asked(brief, law, Reached(country="RU", pointer="/route", final=False))
    unread = [one for one in asked if one.day.open and not one.day.rows]
    for line in range(len(brief.shipment.goods)):
        met = [one for one in asked if _met(brief, line, one.table.slug)]
        if unread and _met(brief, line, _LIKE_XXXVII):
            met += unread
        if met:
            yield _finding(brief, law, line, met[0], (Level.REVIEW, "route", True), _names(met))


def _met(brief: Brief, line: int, table: str) -> bool:
    return any(control.line == line and not control.wider for control in listed_in(brief, table))


def _of_line(brief: Brief, law: Law, line: int, asked: list[_Asked], bound: Standing) -> Iterator[Finding]:
    unmet = []
    for one in asked:
        controls = [control for control in listed_in(brief, one.table.slug) if control.line == line]
        if not controls:
            unmet.append(one)
            continue
        control = min(controls, key=lambda each: (each.wider, each.partial))
        level, variant, gap = _judged(control, bound)
        facts = {"code": control.code, "entry": control.entry, **list_facts(one.table, one.day)}
        yield _finding(brief, law, line, one, (level, variant, gap), facts)
    goods = brief.shipment.goods[line]
    bare = goods.hs is None and goods.kind is GoodsKind.COMMODITY
    unread = [one for one in unmet if bare or one.day.open]
    if unread:
        yield _finding(
            brief, law, line, unread[0], (Level.REVIEW, "no_code" if bare else "unread", True), _names(unread)
        )


def _names(asked: list[_Asked]) -> dict[str, str]:
    titles = [one.table.title for one in asked]
    return {f"lists_{lang}": "; ".join(title[lang] for title in titles) for lang in ("en", "de")}


def _judged(control: Control, bound: Standing) -> tuple[Level, str, bool]:
    if bound is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if control.wider:
        return Level.REVIEW, "wider", True
    if control.partial:
        return Level.REVIEW, "ex", True
    known = control.standing is Standing.YES and control.verified
    return Level.PROHIBITED, "" if known else "state_unknown", not known


def _finding(
    brief: Brief, law: Law, line: int, one: _Asked, judged: tuple[Level, str, bool], facts: dict[str, str]
) -> Finding:
    level, variant, gap = judged
    card = law.card(SLUG)
    since = tuple(row.citation for row in one.table.transit if row.place == one.place.country)
    return Finding(
        card=card,
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.EU,
        facts={**goods_facts(brief, line), **place_facts(one.place.country), **facts},
        variant=variant,
        tasks=("hold",) if level is Level.PROHIBITED else (),
        citations=tuple(dict.fromkeys((*since, one.day.citation))),
        gap=gap,
    )
