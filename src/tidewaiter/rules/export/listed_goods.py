"""Trade bans by a list of goods codes: one way for every regime that has such a list."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.codes import CodesOnDay
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Card
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Control
from tidewaiter.model.words import Level, Standing
from tidewaiter.places.destination import Reached, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.lines import controls_in, goods_facts, place_facts

__all__ = ["banned"]


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
        yield from _hits(brief, card, hits, place, bound)
        if day.state is not State.NOT_YET:
            yield from _unanswered(brief, card, hits, place, day)
        return


def _hits(
    brief: Brief, card: Card, hits: tuple[Control, ...], place: Reached, bound: Standing
) -> Iterator[Finding]:
    for line in dict.fromkeys(control.line for control in hits):
        controls = [control for control in hits if control.line == line]
        sure = next((c for c in controls if not c.partial and not c.wider), None)
        control = sure or controls[0]
        level, variant, gap = _judged(control, place, bound)
        yield Finding(
            card=card,
            level=level,
            subject=f"/goods/{line}",
            regime=control.regime,
            facts={
                **goods_facts(brief, line),
                **place_facts(place.country),
                "code": control.code,
                "entry": "; ".join(dict.fromkeys(c.entry for c in controls if c.code == control.code)),
                "source": control.citation,
            },
            variant=variant,
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


def _unanswered(
    brief: Brief, card: Card, hits: tuple[Control, ...], place: Reached, day: CodesOnDay
) -> Iterator[Finding]:
    """A gap for each line that no row meets while it has no code to be met by, or while rows were not read."""
    met = {control.line for control in hits}
    for line, goods in enumerate(brief.shipment.goods):
        if line in met or not (day.open or goods.hs is None):
            continue
        yield Finding(
            card=card,
            level=Level.REVIEW,
            subject=f"/goods/{line}",
            regime=card.regime,
            facts={
                **goods_facts(brief, line),
                **place_facts(place.country),
                "source": str(day.citation),
                "day": day.from_.isoformat(),
            },
            variant="no_code" if goods.hs is None else "unread",
            gap=True,
        )
