"""export/us/advanced_chips_end_use: items for supercomputers, for plants that make chips, and for making their equipment.

15 CFR 744.23(a)(1), (2), (4), (5), for Macau and countries of group D:5.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.eccn_tables import EccnsOnDay
from tidewaiter.law.eccns import read_eccn
from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.chip_nodes import Node, chip_node
from tidewaiter.rules.export.lines import on_control_list
from tidewaiter.rules.export.us.end_uses import Judged, Places, Ruling, gravest, in_tables, report, ruled
from tidewaiter.rules.export.us.numbers import us_numbers
from tidewaiter.rules.export.us.supp2 import in_table
from tidewaiter.rules.uses_stated import Sign, answered_signs, signs

__all__ = ["SLUG", "chip_places", "equipment_signs", "find", "is_category_3"]

SLUG = "export/us/advanced_chips_end_use"
# 87 FR 62186: equipment from the first of these days, supercomputers and chips from the second; 88 FR 73424 and 73458:
# every country of group D:5 from the third.
_EQUIPMENT_FROM = datetime.date(2022, 10, 7)
_CHIPS_FROM = datetime.date(2022, 10, 21)
_GROUP_FROM = datetime.date(2023, 11, 17)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required for items of (a)(1) where a supercomputer is stated; for any item where a plant is stated that makes
    advanced chips; for items of category 3, groups B to E, where it is not known what chips the plant makes; for items of
    the Control List where the making of equipment for such plants is stated. Else, where the papers hint at one of these, a
    question."""
    day = brief.clocks.as_of
    places = chip_places(brief, law)
    if day >= _CHIPS_FROM:
        yield from _supercomputers(brief, law, places)
        yield from _chips(brief, law, places)
    if day >= _EQUIPMENT_FROM:
        yield from _equipment(brief, law, places)


def chip_places(brief: Brief, law: Law) -> Places:
    """The places of 744.23 on the order's day."""
    named = law.places("us_advanced_chips")
    if brief.clocks.as_of < _GROUP_FROM:
        return in_tables(brief, law, named)
    return in_tables(brief, law, named, law.country_group("D:5"))


def _supercomputers(brief: Brief, law: Law, places: Places) -> Iterator[Finding]:
    found = signs(brief, law, EndUse.SUPERCOMPUTER, rule=SLUG)
    ruling = gravest(brief, law, SLUG, found, places)
    if ruling is not None:
        listed = law.eccns("us_supercomputer_items").at(brief.clocks.as_of)
        goods = brief.shipment.goods
        yield from report(brief, law, SLUG, _told(ruling), lambda line: _computes(goods[line], listed))


def _computes(goods: Goods, listed: EccnsOnDay) -> Standing:
    """Whether the line is an item of (a)(1): an entry that lists circuits among other things is settled by the customs
    heading of circuits."""
    by_number = in_table(goods, listed)
    in_part = any(row is not None and row.limited for row in map(listed.row, us_numbers(goods)))
    if by_number is Standing.UNKNOWN and in_part and listed.state is State.KNOWN and goods.hs is not None:
        return Standing.YES if hs_digits(goods.hs).startswith("8542") else Standing.NO
    return by_number


def _chips(brief: Brief, law: Law, places: Places) -> Iterator[Finding]:
    others = signs(brief, law, EndUse.SUPERCOMPUTER, EndUse.ADVANCED_NODE, EndUse.CHIP_EQUIPMENT, rule=SLUG)
    plants = (signs if others else answered_signs)(brief, law, EndUse.CHIP_FAB, rule=SLUG)
    advanced = signs(brief, law, EndUse.ADVANCED_NODE, rule=SLUG)
    node = chip_node(brief, SLUG)
    facts = {"node": node.words or "-"}
    sure = tuple(sign for sign in (*advanced, *plants) if sign.stated)
    if sure and (node.node is Node.ADVANCED or any(sign.stated for sign in advanced)):
        ruling = gravest(brief, law, SLUG, sure, places)
        if ruling is not None:
            yield from report(brief, law, SLUG, _told(ruling, facts))
        return
    ruling = gravest(brief, law, SLUG, (*plants, *advanced), places)
    if ruling is None:
        return
    ruling = _told(ruling, facts)
    if ruling.judged.level is Level.LICENCE_REQUIRED:
        if node.node is Node.MATURE:
            yield from report(brief, law, SLUG, ruled(ruling, Judged(level=Level.NOTE, variant="mature")))
            return
        gap = ruling.judged.gap
        strict = Judged(level=Level.LICENCE_REQUIRED, variant="node_unknown", gap=gap)
        yield from report(
            brief, law, SLUG, ruled(ruling, strict), lambda line: is_category_3(brief.shipment.goods[line])
        )
        asked = ruled(ruling, Judged(level=Level.REVIEW, variant="hint", gap=True))
        yield from report(brief, law, SLUG, asked, lambda line: _is_other(brief.shipment.goods[line]))
        return
    yield from report(brief, law, SLUG, ruling, lambda line: is_category_3(brief.shipment.goods[line]))


def is_category_3(goods: Goods) -> Standing:
    """Whether the line is of an entry of category 3, groups B to E; unknown without a number."""
    entries = [eccn for eccn in map(read_eccn, us_numbers(goods)) if eccn is not None]
    if not entries:
        return Standing.NO if on_control_list(goods) is Standing.NO else Standing.UNKNOWN
    inside = any(eccn.category == 3 and eccn.group in "BCDE" for eccn in entries)
    return Standing.YES if inside else Standing.NO


def _is_other(goods: Goods) -> Standing:
    return Standing.YES if is_category_3(goods) is Standing.NO else Standing.NO


def equipment_signs(brief: Brief, law: Law, rule: str) -> tuple[Sign, ...]:
    """The signs of equipment for making chips, statements first; one states it where the making of it is stated beside."""
    made = {sign.pointer for sign in signs(brief, law, EndUse.MAKING, rule=rule) if sign.stated}
    found = (
        Sign(
            use=sign.use,
            stated=sign.stated and sign.pointer in made,
            words=sign.words,
            pointer=sign.pointer,
            party=sign.party,
        )
        for sign in signs(brief, law, EndUse.CHIP_EQUIPMENT, rule=rule)
    )
    return tuple(sorted(found, key=lambda sign: not sign.stated))


def _equipment(brief: Brief, law: Law, places: Places) -> Iterator[Finding]:
    ruling = gravest(brief, law, SLUG, equipment_signs(brief, law, SLUG), places)
    if ruling is not None:
        goods = brief.shipment.goods
        yield from report(brief, law, SLUG, _told(ruling), lambda line: on_control_list(goods[line]))


def _told(ruling: Ruling, facts: dict[str, str] | None = None) -> Ruling:
    return Ruling(
        judged=ruling.judged,
        signs=ruling.signs,
        spot=ruling.spot,
        facts={"node": "-", **(facts or {})},
        citations=ruling.citations,
    )
