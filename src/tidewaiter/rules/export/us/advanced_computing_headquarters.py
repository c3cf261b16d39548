"""export/us/advanced_computing_headquarters: advanced computing items for firms whose seat, or whose parent's, is elsewhere.

15 CFR 744.23(a)(3)(i): entities headquartered in Macau or a country of group D:5, or with an ultimate parent there, in any
other country.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Role, Standing
from tidewaiter.places.destination import FINAL_ROLES, reached
from tidewaiter.rules.export.lines import goods_facts, nexus_variant, place_facts, subject_to_ear
from tidewaiter.rules.export.us.advanced_chips_end_use import chip_places
from tidewaiter.rules.export.us.seats import is_there, seat_of
from tidewaiter.rules.export.us.supp2 import in_table
from tidewaiter.rules.order import placed

__all__ = ["SLUG", "find"]

SLUG = "export/us/advanced_computing_headquarters"
_FROM = datetime.date(2023, 11, 17)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required for such a line that stays outside those places where buyer or end user has its seat there or a firm
    there owns half of it or more; review where it owns less; incomplete where no seat of a parent is on file."""
    day = brief.clocks.as_of
    if day < _FROM:
        return
    places = chip_places(brief, law)
    final = [place.country for place in reached(brief.shipment) if place.final]
    if any(is_there(places, country) for country in final):
        # There the Control List asks for a licence by itself.
        return
    listed = law.eccns("us_advanced_computing").at(day)
    for line, goods in enumerate(brief.shipment.goods):
        item, subject = in_table(goods, listed), subject_to_ear(brief, line)
        if Standing.NO in (item, subject):
            continue
        for pointer, party in placed(brief.shipment, *FINAL_ROLES, Role.BUYER):
            seat = seat_of(party, places)
            if seat is None or (seat[1] == "parent_unknown" and item is not Standing.YES):
                continue
            level, variant, gap, country = seat
            if level is Level.LICENCE_REQUIRED and Standing.UNKNOWN in (item, subject):
                level, gap = Level.REVIEW, True
                variant = nexus_variant(brief, line) if subject is Standing.UNKNOWN else "item_unknown"
            yield Finding(
                card=law.card(SLUG),
                level=level,
                subject=pointer,
                regime=Regime.US,
                facts={**goods_facts(brief, line), **place_facts(country), "party": party.name},
                variant=variant,
                citations=(*law.card(SLUG).citations, listed.citation),
                gap=gap,
            )
