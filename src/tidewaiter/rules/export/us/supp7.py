"""export/us/supp7: goods of Supplement No. 7 to Part 746 to Iran, Russia, Belarus or temporarily occupied Crimea.

15 CFR 746.6, 746.7(a)(1)(iii), 746.8; Supplement No. 7 to Part 746; foreign-made items: 734.9(f) and (j).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.law.at import State
from tidewaiter.law.codes import CodeTable
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Card, Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Control
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import departure_of, reached
from tidewaiter.places.regions import region_hints
from tidewaiter.rules.export.lines import controls_in, goods_facts, list_facts, place_facts, subject_to_ear

__all__ = ["SLUG", "find"]

SLUG = "export/us/supp7"
_TABLE = "us_supp7"
# 88 FR 33422, effective on this day, brought temporarily occupied Crimea in.
_CRIMEA_FROM = date(2023, 5, 19)


class _Where(Value, frozen=True, kw_only=True):
    """The place that the order reaches and the list on that day, as facts; the day's act first among the sources."""

    facts: dict[str, str]
    final: bool
    citations: tuple[Citation, ...] = ()


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line that the supplement may catch on its way to one of its destinations.

    `licence_required` where the line is subject to the EAR and its code is listed, and a gap besides where the table
    of that day was not read, since the stricter answer governs; review and a gap where the code, its last digits, the
    place or the US nexus is not known. A foreign-made line that US law is not shown to reach is asked about its
    making, unless it leaves from a country that the rule excludes.
    """
    where = _where(brief, law)
    if where is None:
        return
    card = law.card(SLUG)
    hits = controls_in(brief, _TABLE)
    excluded = _is_excluded(brief, law)
    for line in dict.fromkeys(control.line for control in hits):
        control = next(control for control in hits if control.line == line)
        judged = _judged(control, subject_to_ear(brief, line), where.final, excluded)
        if judged is not None:
            yield _finding(brief, card, control, where, judged)
    for line, goods in enumerate(brief.shipment.goods):
        if goods.hs is None and subject_to_ear(brief, line) is not Standing.NO:
            yield Finding(
                card=card,
                level=Level.REVIEW,
                subject=f"/goods/{line}",
                regime=Regime.US,
                facts={**goods_facts(brief, line), **where.facts},
                variant="no_code",
                citations=where.citations,
                gap=True,
            )


def _where(brief: Brief, law: Law) -> _Where | None:
    """The destination of the supplement that the order reaches, a last stop before a passing one; None where there
    is none, or where there was no supplement yet."""
    table = law.codes(_TABLE)
    on_day = table.at(brief.clocks.as_of)
    if on_day.state is State.NOT_YET:
        return None
    places = sorted(_places(brief, law, table), key=lambda place: not place.final)
    if not places:
        return None
    return _Where(
        facts={**places[0].facts, **list_facts(table, on_day)},
        final=places[0].final,
        citations=tuple(dict.fromkeys((on_day.citation, *law.card(SLUG).citations))),
    )


def _places(brief: Brief, law: Law, table: CodeTable) -> Iterator[_Where]:
    for place in reached(brief.shipment):
        if place.country in table.destinations:
            yield _Where(facts=place_facts(place.country), final=place.final)
    if brief.clocks.as_of < _CRIMEA_FROM:
        return
    title = law.region("crimea").title
    for hint in region_hints(brief.shipment, law):
        if hint.region == "crimea":
            facts = {"place": hint.region, "place_en": title["en"], "place_de": title["de"]}
            yield _Where(facts=facts, final=hint.final)


def _is_excluded(brief: Brief, law: Law) -> bool:
    """Whether the goods leave from a country of Supplement No. 3, whose foreign-made items these rules leave alone."""
    left = departure_of(brief.shipment)
    return left is not None and left in law.places("coalition").at(brief.clocks.as_of)


def _judged(
    control: Control, subject: Standing, final: bool, excluded: bool
) -> tuple[Level, str, bool] | None:
    if subject is Standing.NO:
        return None if excluded else (Level.REVIEW, "foreign_made", True)
    if subject is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if control.wider:
        return Level.REVIEW, "wider", True
    if not final:
        return Level.REVIEW, "passing", True
    if control.standing is Standing.UNKNOWN:
        return Level.LICENCE_REQUIRED, "state_unknown", True
    return Level.LICENCE_REQUIRED, "", False


def _finding(
    brief: Brief, card: Card, control: Control, where: _Where, judged: tuple[Level, str, bool]
) -> Finding:
    level, variant, gap = judged
    facts = {**goods_facts(brief, control.line), **where.facts}
    return Finding(
        card=card,
        level=level,
        subject=f"/goods/{control.line}",
        regime=Regime.US,
        facts={**facts, "code": control.code, "entry": control.entry},
        variant=variant,
        citations=where.citations,
        gap=gap,
    )
