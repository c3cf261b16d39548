"""Trade bans by a list of goods codes: one way for every regime that has such a list."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.codes import CodesOnDay
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Card, Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Control
from tidewaiter.model.words import Level, Standing
from tidewaiter.places.destination import Reached, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.lines import controls_in, goods_facts, list_facts, place_facts

__all__ = ["banned"]


class _Where(Value, frozen=True, kw_only=True):
    """The place that the order reaches, the list on that day, both as facts, and the acts that changed the list
    only later."""

    place: Reached
    facts: dict[str, str]
    day: CodesOnDay
    later: frozenset[str]


def banned(brief: Brief, law: Law, card: Card, table: str) -> Iterator[Finding]:
    """One finding for each goods line that the table may catch on its way to one of the table's destinations.

    `prohibited` where the code is listed outright and the row was read; review and a gap where the description,
    more digits, the nexus or the place decides. Where the table of that day was not read, a row of the last known
    state is `prohibited` all the same, since the stricter governs, and a gap; other goods are review and a gap.
    """
    codes = law.codes(table)
    if codes.regime is None:
        return
    bound = standing(brief, codes.regime, Binding.EITHER)
    if bound is Standing.NO:
        return
    day = codes.at(brief.clocks.as_of)
    for place in reached(brief.shipment):
        if place.country not in codes.destinations:
            continue
        hits = controls_in(brief, table)
        where = _Where(
            place=place,
            facts={**place_facts(place.country), **list_facts(codes, day)},
            day=day,
            later=frozenset(each.citation.instrument for each in codes.versions if each.from_ > day.from_),
        )
        yield from _hits(brief, card, hits, where, bound)
        if day.state is not State.NOT_YET:
            yield from _unanswered(brief, card, hits, where)
        return


def _hits(
    brief: Brief, card: Card, hits: tuple[Control, ...], where: _Where, bound: Standing
) -> Iterator[Finding]:
    for line in dict.fromkeys(control.line for control in hits):
        controls = [control for control in hits if control.line == line]
        sure = next((c for c in controls if not c.partial and not c.wider), None)
        control = sure or controls[0]
        level, variant, gap = _judged(control, where.place, bound)
        yield Finding(
            card=card,
            level=level,
            subject=f"/goods/{line}",
            regime=control.regime,
            facts={
                **goods_facts(brief, line),
                **where.facts,
                "code": control.code,
                "entry": "; ".join(dict.fromkeys(c.entry for c in controls if c.code == control.code)),
            },
            variant=variant,
            citations=_cited(where, card),
            gap=gap,
        )


def _judged(control: Control, place: Reached, bound: Standing) -> tuple[Level, str, bool]:
    if bound is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if control.wider:
        return Level.REVIEW, "wider", True
    if control.partial:
        return Level.REVIEW, "ex", True
    if not place.final:
        return Level.REVIEW, "passing", True
    if control.standing is Standing.UNKNOWN:
        return Level.PROHIBITED, "state_unknown", True
    return (Level.PROHIBITED, "", False) if control.verified else (Level.REVIEW, "unverified", True)


def _unanswered(brief: Brief, card: Card, hits: tuple[Control, ...], where: _Where) -> Iterator[Finding]:
    """A gap for each line that no row meets while it has no code to be met by, or while rows were not read."""
    met = {control.line for control in hits}
    for line, goods in enumerate(brief.shipment.goods):
        if line in met or not (where.day.open or goods.hs is None):
            continue
        yield Finding(
            card=card,
            level=Level.REVIEW,
            subject=f"/goods/{line}",
            regime=card.regime,
            facts={**goods_facts(brief, line), **where.facts},
            variant="no_code" if goods.hs is None else "unread",
            citations=_cited(where, card),
            gap=True,
        )


def _cited(where: _Where, card: Card) -> tuple[Citation, ...]:
    """The act of the day first, then the card's, save those that the day's act repeats or that came later."""
    spoken_for = {where.day.citation.instrument, *where.later}
    return (where.day.citation, *(each for each in card.citations if each.instrument not in spoken_for))
