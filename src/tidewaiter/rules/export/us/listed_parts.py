"""Whether a supplement of Part 746 by customs code lists a goods line: by its own code, or as a part of a listed item.

Paragraphs (a) and (b) of Supplements No. 2, 4, 5 and 7: a code of eight or ten digits that begins with a listed one is
within; parts, components, accessories and attachments modified or designed for a listed item are within whatever their
own code, save fasteners and similar small parts that have no listed code of their own.
"""

from __future__ import annotations

import re
from enum import StrEnum

from tidewaiter.goods.parts import Parent, parents, small_part
from tidewaiter.law.codes import CodeHit, CodeRow, CodesOnDay, CodeTable
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import GoodsKind, Standing

__all__ = ["Caught", "How", "caught"]

_SMALL_PARTS = "us_small_parts"


class How(StrEnum):
    """By what a line is listed: its own code, a shorter code of which a part is listed, as a part of a listed item; or
    what may make it so: another thing named with it, or a small part that may be none."""

    CODE = "code"
    WIDER = "wider"
    PART = "part"
    PART_HINTED = "part_hinted"
    SMALL_PART = "small_part"


class Caught(Value, frozen=True, kw_only=True):
    """Why a line is or may be listed. `standing` is unknown where the row was not read for that day; `parent` is the
    thing that it is said to be a part of, as the papers put it."""

    how: How
    row: CodeRow
    standing: Standing
    parent: str = ""


def caught(brief: Brief, law: Law, table: CodeTable, line: int) -> Caught | None:
    """How the list of the day catches the line, or may catch it; None where nothing on the papers says so."""
    goods = brief.shipment.goods[line]
    on_day = table.at(brief.clocks.as_of)
    own = _own(goods, on_day)
    if own is not None and own.how is How.CODE:
        return own
    part = _part_of(brief, law, table, line)
    return part if own is None or (part is not None and part.how is How.PART) else own


def _own(goods: Goods, on_day: CodesOnDay) -> Caught | None:
    if goods.hs is None:
        return None
    for hit in on_day.hits(hs_digits(goods.hs)):
        how = How.WIDER if hit.wider else How.CODE
        return Caught(how=how, row=hit.row, standing=hit.standing)
    return None


def _part_of(brief: Brief, law: Law, table: CodeTable, line: int) -> Caught | None:
    goods, on_day = brief.shipment.goods[line], table.at(brief.clocks.as_of)
    if goods.kind is GoodsKind.SERVICE:
        return None
    small = small_part(goods, law.words(_SMALL_PARTS))
    if small is Standing.YES:
        return None
    named = parents(goods, brief.shipment.goods)
    found = [one for each in named if (one := _as_part(each, table, on_day)) is not None]
    best = min(found, key=lambda one: one.how is not How.PART, default=None)
    if best is not None and small is Standing.UNKNOWN:
        return Caught(how=How.SMALL_PART, row=best.row, standing=best.standing, parent=best.parent)
    return best


def _as_part(parent: Parent, table: CodeTable, on_day: CodesOnDay) -> Caught | None:
    """The listed item that the parent is, by its code, else by a name that is its alone, else by one that may mean it."""
    for code in parent.codes:
        for hit in on_day.hits(code):
            return _part(parent, hit, sure=parent.stated and not hit.wider)
    for sure in (True, False):
        for code, names in table.named.items():
            if any(_names(parent.text, name) for name in (names.called if sure else names.hints)):
                for hit in on_day.hits(code):
                    return _part(parent, hit, sure=parent.stated and sure)
    return None


def _part(parent: Parent, hit: CodeHit, *, sure: bool) -> Caught:
    how = How.PART if sure else How.PART_HINTED
    return Caught(how=how, row=hit.row, standing=hit.standing, parent=parent.text)


def _names(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?:s|es|e|en|n)?(?!\w)", text) is not None
