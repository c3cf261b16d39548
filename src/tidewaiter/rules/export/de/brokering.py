"""export/de/brokering: arms that a German exporter sells from one third country to another.

AWV §§ 46, 47(1), 75; for arms that do not pass through Germany.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import departure_of, destination_of
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.de.lines import arms_numbers, departs_elsewhere
from tidewaiter.rules.export.lines import goods_facts, place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/de/brokering"
_BARRED = "de_brokering_embargo"
_Judged = tuple[Level, str, bool]


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For each line of section A that leaves a country outside the Union for another one: prohibited where § 75 names the
    country, else licence required; review and a gap where the destination is not known."""
    if standing(brief, Regime.DE, Binding.PERSONS) is not Standing.YES or not departs_elsewhere(brief):
        return
    day = brief.clocks.as_of
    union = law.places("eu_member_states").at(day)
    departs, destination = departure_of(brief.shipment), destination_of(brief.shipment)
    if departs in union or destination in union or departs == destination:
        return
    judged = _judged(brief, law, destination)
    for line, goods in enumerate(brief.shipment.goods):
        numbers = arms_numbers(goods, law)
        if not numbers:
            continue
        level, variant, gap = judged
        yield Finding(
            card=law.card(SLUG),
            level=level,
            subject=f"/goods/{line}",
            regime=Regime.DE,
            facts={
                **goods_facts(brief, line),
                **(place_facts(destination) if destination else {}),
                **_left(departs or ""),
                "number": ", ".join(each.text.strip() for each in numbers),
            },
            variant=variant,
            gap=gap,
        )


def _left(departs: str) -> dict[str, str]:
    """Facts that name the country from which the goods leave, in both languages."""
    named = place_facts(departs)
    return {"from_place_en": named["place_en"], "from_place_de": named["place_de"]}


def _judged(brief: Brief, law: Law, destination: str | None) -> _Judged:
    if destination is None:
        return Level.REVIEW, "nowhere", True
    row = law.places(_BARRED).at(brief.clocks.as_of).row(destination)
    if row is None:
        return Level.LICENCE_REQUIRED, "", False
    return (Level.PROHIBITED, "embargo", False) if row.verified else (Level.REVIEW, "embargo_unread", True)
