"""export/us/supp7: goods of Supplement No. 7 to Part 746 to Iran, Russia, Belarus or temporarily occupied Crimea.

15 CFR 746.6, 746.7(a)(1)(iii), 746.8; Supplement No. 7 to Part 746; foreign-made items: 734.9(f) and (j).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.law.at import State
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Card
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Control
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import reached
from tidewaiter.places.regions import region_hints
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.lines import controls_in, goods_facts, place_facts, subject_to_ear

__all__ = ["SLUG", "find"]

SLUG = "export/us/supp7"
_TABLE = "us_supp7"
# 88 FR 33422, effective on this day, brought temporarily occupied Crimea in.
_CRIMEA_FROM = date(2023, 5, 19)

Place = tuple[dict[str, str], bool]


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line that the supplement may catch on its way to one of its destinations.

    `licence_required` where the line is subject to the EAR and its code is listed, and a gap besides where the table
    of that day was not read, since the stricter answer governs; review and a gap where the code, its last digits, the
    place or the US nexus is not known. A foreign-made line that US law is not shown to reach is asked about its
    making, unless it leaves from a country that the rule excludes.
    """
    place = _place(brief, law)
    if place is None:
        return
    card = law.card(SLUG)
    hits = controls_in(brief, _TABLE)
    for line in dict.fromkeys(control.line for control in hits):
        control = next(control for control in hits if control.line == line)
        judged = _judged(control, subject_to_ear(brief, line), place[1], _is_excluded(brief, law))
        if judged is not None:
            yield _finding(brief, card, control, place, judged)
    if law.codes(_TABLE).at(brief.clocks.as_of).state is not State.NOT_YET:
        yield from _without_code(brief, card, place)


def _without_code(brief: Brief, card: Card, place: Place) -> Iterator[Finding]:
    for line, goods in enumerate(brief.shipment.goods):
        if goods.hs is None and subject_to_ear(brief, line) is not Standing.NO:
            yield Finding(
                card=card,
                level=Level.REVIEW,
                subject=f"/goods/{line}",
                regime=Regime.US,
                facts={**goods_facts(brief, line), **place[0]},
                variant="no_code",
                gap=True,
            )


def _place(brief: Brief, law: Law) -> Place | None:
    """The destination of the supplement that the order reaches, in words, and whether the goods are to stay there."""
    table = law.codes(_TABLE)
    for place in reached(brief.shipment):
        if place.country in table.destinations:
            return place_facts(place.country), place.final
    if brief.clocks.as_of < _CRIMEA_FROM:
        return None
    for hint in region_hints(brief.shipment, law):
        if hint.region == "crimea":
            title = law.region(hint.region).title
            return {"place": hint.region, "place_en": title["en"], "place_de": title["de"]}, hint.final
    return None


def _is_excluded(brief: Brief, law: Law) -> bool:
    """Whether the goods leave from a country of Supplement No. 3, whose foreign-made items these rules leave alone."""
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter else None
    return home is not None and home in law.places("coalition").at(brief.clocks.as_of)


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
    brief: Brief, card: Card, control: Control, place: Place, judged: tuple[Level, str, bool]
) -> Finding:
    level, variant, gap = judged
    facts = {**goods_facts(brief, control.line), **place[0]}
    return Finding(
        card=card,
        level=level,
        subject=f"/goods/{control.line}",
        regime=Regime.US,
        facts={**facts, "code": control.code, "entry": control.entry, "source": control.citation},
        variant=variant,
        gap=gap,
    )
