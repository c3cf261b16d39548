"""export/us/chip_equipment_headquarters: listed items, wherever they go, for firms of Macau or group D:5 that make equipment
for chips.

15 CFR 744.23(a)(4)(ii): development or production, by an entity headquartered there or with an ultimate parent there, of
foreign-made items of the entries of (a)(4)(i), also where the item goes into another first.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Role, Standing
from tidewaiter.places.destination import FINAL_ROLES, reached
from tidewaiter.rules.export.lines import (
    goods_facts,
    nexus_variant,
    on_control_list,
    place_facts,
    subject_to_ear,
)
from tidewaiter.rules.export.us.advanced_chips_end_use import chip_places, equipment_signs
from tidewaiter.rules.export.us.seats import Seat, is_there, seat_of
from tidewaiter.rules.order import placed
from tidewaiter.rules.uses_stated import answer_of

__all__ = ["SLUG", "find"]

SLUG = "export/us/chip_equipment_headquarters"
# 89 FR 96790 made the paragraph; its day of effect.
_FROM = datetime.date(2024, 12, 2)
_MAKERS = (*FINAL_ROLES, Role.BUYER, Role.INTERMEDIATE_CONSIGNEE)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required for each line of the Control List that stays outside those places where the making of such
    equipment is stated and who receives it has its seat there, or a firm there owns half of it or more; review where the
    making is only hinted at, where a firm there owns less, or where nexus or number is open; incomplete where the
    making is stated and no seat of a parent is on file. A plain no to the question makes a hint a note."""
    if brief.clocks.as_of < _FROM:
        return
    places = chip_places(brief, law)
    if any(is_there(places, place.country) for place in reached(brief.shipment) if place.final):
        # There the paragraph before this one asks.
        return
    made = equipment_signs(brief, law, SLUG)
    if not made:
        return
    said = answer_of(brief, law, SLUG)
    stated = made[0].stated or said is Standing.YES
    seats = [(pointer, party, seat_of(party, places)) for pointer, party in placed(brief.shipment, *_MAKERS)]
    for line, goods in enumerate(brief.shipment.goods):
        asked = (on_control_list(goods), subject_to_ear(brief, line))
        if Standing.NO in asked or goods.kind is GoodsKind.SERVICE:
            continue
        for pointer, party, seat in seats:
            judged = _judged(seat, (*asked, nexus_variant(brief, line)), said=said, stated=stated)
            if judged is not None:
                level, variant, gap, country = judged
                yield Finding(
                    card=law.card(SLUG),
                    level=level,
                    subject=pointer,
                    regime=Regime.US,
                    facts={
                        **goods_facts(brief, line),
                        **place_facts(country),
                        "party": party.name,
                        "words": made[0].words,
                    },
                    variant=variant,
                    gap=gap,
                )


def _judged(
    seat: Seat | None, asked: tuple[Standing, Standing, str], *, said: Standing, stated: bool
) -> Seat | None:
    if seat is None:
        return None
    level, variant, gap, country = seat
    if not stated:
        if variant == "parent_unknown":
            return None
        denied = said is Standing.NO
        return (Level.NOTE, "answered", False, country) if denied else (Level.REVIEW, "hint", True, country)
    if level is Level.LICENCE_REQUIRED and Standing.UNKNOWN in asked:
        item, _, doubt = asked
        return Level.REVIEW, "item_unknown" if item is Standing.UNKNOWN else doubt, True, country
    return level, variant, gap, country
