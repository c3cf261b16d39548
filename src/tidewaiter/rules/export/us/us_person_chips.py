"""export/us/us_person_chips: what US persons do with items that are not subject to the EAR, for plants that make chips.

15 CFR 744.6(c)(2)(i) to (iii), (c)(3), (d)(3) and (5), to or within Macau or a country of group D:5.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.eccn_tables import EccnsOnDay
from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import GoodsKind, Level, Standing
from tidewaiter.places.destination import reached
from tidewaiter.rules.chip_nodes import Node, chip_node
from tidewaiter.rules.export.lines import subject_to_ear
from tidewaiter.rules.export.us.advanced_chips_end_use import chip_places, is_category_3
from tidewaiter.rules.export.us.end_uses import (
    Items,
    Judged,
    Places,
    Ruling,
    Spot,
    finding,
    gravest,
    ruled,
)
from tidewaiter.rules.export.us.groups import Membership
from tidewaiter.rules.export.us.numbers import us_numbers
from tidewaiter.rules.export.us.supp2 import in_table
from tidewaiter.rules.export.us.us_person_support import us_persons
from tidewaiter.rules.uses_stated import Sign, answered_signs, signs

__all__ = ["SLUG", "find"]

SLUG = "export/us/us_person_chips"
# 87 FR 62186: the paragraph took effect on this day.
_FROM = datetime.date(2022, 10, 12)
_EQUIPMENT = "us_person_chip_items"
_HS = "8486"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required where a US person takes part, for a line that is not subject to the EAR: any for a plant that is
    stated to make advanced chips; one of category 3, groups B to E, for a plant of which it is not known what it makes;
    equipment of (c)(2)(iii) whatever it is for. Services count for such a plant alone. A question where one of these, or
    whether a US person takes part, is open."""
    if brief.clocks.as_of < _FROM or us_persons(brief) is Standing.NO:
        return
    places = chip_places(brief, law)
    yield from _plants(brief, law, places)
    yield from _equipment(brief, law, places)


def _plants(brief: Brief, law: Law, places: Places) -> Iterator[Finding]:
    advanced = signs(brief, law, EndUse.ADVANCED_NODE, rule=SLUG)
    asked = signs if advanced else answered_signs
    plants = asked(brief, law, EndUse.CHIP_FAB, rule=SLUG)
    ruling = gravest(brief, law, SLUG, (*advanced, *plants), places)
    if ruling is None:
        return
    node = chip_node(brief, SLUG)
    goods = brief.shipment.goods
    ruling = _with_node(ruling, node.words)
    if ruling.judged.level is not Level.LICENCE_REQUIRED:
        yield from _report(brief, law, ruling, lambda line: is_category_3(goods[line]))
        return
    if node.node is Node.ADVANCED or any(sign.stated for sign in advanced):
        yield from _report(brief, law, ruling)
    elif node.node is Node.UNKNOWN:
        gap = ruling.judged.gap
        strict = Judged(level=Level.LICENCE_REQUIRED, variant="node_unknown", gap=gap)
        yield from _report(brief, law, ruled(ruling, strict), lambda line: _is_product_of_3(goods[line]))
        asks = Judged(level=Level.REVIEW, variant="hint", gap=True)
        yield from _report(brief, law, ruled(ruling, asks), lambda line: _is_other(goods[line]))


def _is_product_of_3(goods: Goods) -> Standing:
    """Whether the line is an item of category 3; a service is none."""
    return Standing.NO if goods.kind is GoodsKind.SERVICE else is_category_3(goods)


def _is_other(goods: Goods) -> Standing:
    return Standing.YES if _is_product_of_3(goods) is Standing.NO else Standing.NO


def _with_node(ruling: Ruling, words: str) -> Ruling:
    return Ruling(
        judged=ruling.judged,
        signs=ruling.signs,
        spot=ruling.spot,
        facts={**ruling.facts, "node": words or "-"},
        citations=ruling.citations,
    )


def _equipment(brief: Brief, law: Law, places: Places) -> Iterator[Finding]:
    """Paragraph (c)(2)(iii): by the number alone; asked where there is none and the customs code is that of such machines."""
    spot = _there(brief, places)
    if spot is None:
        return
    goods = brief.shipment.goods
    listed = law.eccns(_EQUIPMENT).at(brief.clocks.as_of)
    meant = [line for line in range(len(goods)) if _of_equipment(goods[line], listed) is not Standing.NO]
    if meant:
        first = goods[meant[0]]
        field, words = ("eccn", first.eccn) if us_numbers(first) else ("hs", first.hs)
        sign = Sign(
            use=EndUse.CHIP_EQUIPMENT, stated=True, words=words or "-", pointer=f"/goods/{meant[0]}/{field}"
        )
        gap = spot.membership is Membership.PERHAPS
        judged = Judged(level=Level.LICENCE_REQUIRED, variant="equipment", gap=gap)
        sources = (spot.citation, listed.citation)
        ruling = Ruling(judged=judged, signs=(sign,), spot=spot, facts={"node": "-"}, citations=sources)
        yield from _report(brief, law, ruling, lambda line: _of_equipment(goods[line], listed))


def _of_equipment(goods: Goods, listed: EccnsOnDay) -> Standing:
    machine = goods.hs is not None and hs_digits(goods.hs).startswith(_HS)
    if goods.kind is GoodsKind.SERVICE or (not us_numbers(goods) and not machine):
        return Standing.NO
    return in_table(goods, listed)


def _there(brief: Brief, places: Places) -> Spot | None:
    """The first final place of the order that the paragraph names, or perhaps names."""
    for place in reached(brief.shipment):
        membership, citation = places(place.country)
        if place.final and membership in (Membership.IN, Membership.PERHAPS):
            return Spot(country=place.country, membership=membership, final=True, citation=citation)
    return None


def _report(brief: Brief, law: Law, ruling: Ruling, items: Items | None = None) -> Iterator[Finding]:
    """The ruling for the lines that are not shown to be subject to the EAR, or are services, as far as they are items of
    it; a question where that, or whether a US person takes part, is not known."""
    sure: list[int] = []
    open_: list[int] = []
    for line, goods in enumerate(brief.shipment.goods):
        beside = goods.kind is GoodsKind.SERVICE or subject_to_ear(brief, line) is not Standing.YES
        item = items(line) if items is not None else Standing.YES
        if beside and item is not Standing.NO:
            (sure if item is Standing.YES else open_).append(line)
    strict = ruling.judged.level is Level.LICENCE_REQUIRED
    if sure:
        doubt = strict and us_persons(brief) is Standing.UNKNOWN
        asks = Judged(level=Level.REVIEW, variant="nexus_unknown", gap=True)
        yield finding(brief, law, SLUG, ruled(ruling, asks) if doubt else ruling, tuple(sure))
    if open_:
        asks = Judged(level=Level.REVIEW, variant="item_unknown", gap=True)
        yield finding(brief, law, SLUG, ruled(ruling, asks) if strict else ruling, tuple(open_))
