"""red_flags/resubmitted: goods that this customer was refused before come again, unchanged or with another code, share of US
content, place or end user (practice)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.past import PastLine, PastOrder, PastStatus
from tidewaiter.rules.order import RECEIVING
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.past import code_of, days_before, names_of, of_customer, same_goods, shown

__all__ = ["SLUG", "find"]

SLUG = "red_flags/resubmitted"
_CHANGES = {
    "code": ("the customs code", "die Warennummer"),
    "eccn": ("the ECCN", "die ECCN"),
    "us_content": ("the share of US content", "der US-Anteil"),
    "destination": ("the destination", "das Bestimmungsland"),
    "parties": ("who receives the goods", "die Empfänger"),
}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each line that was refused to this customer, or under this reference, or to one who shares a door, a
    telephone or a person with it, not too long ago: with what differs, or that nothing does."""
    past = brief.past
    if past is None:
        return
    known = dict.fromkeys((*past.refused, *past.same_reference, *past.customer, *past.near))
    refused = [
        order
        for order in known
        if order.status is PastStatus.REFUSED
        and days_before(past, order) <= brief.flag_limits.past.refused_days
        and of_customer(past, order)
    ]
    for at, goods in enumerate(brief.shipment.goods):
        again = [(order, line) for order in refused for line in order.lines if _again(goods, line)]
        if not again:
            continue
        changed = tuple(
            dict.fromkeys(name for order, line in again[:1] for name in _changed(brief, goods, order, line))
        )
        facts = {
            "line": str(at + 1),
            "goods": goods.part_number or goods.description or "-",
            "orders": shown(dict.fromkeys(order for order, _ in again)),
            "changed": ", ".join(changed) or "-",
            "changed_en": ", ".join(_CHANGES[name][0] for name in changed) or "-",
            "changed_de": ", ".join(_CHANGES[name][1] for name in changed) or "-",
        }
        yield raised(law.card(SLUG), f"/goods/{at}", facts, variant="changed" if changed else "")


def _again(goods: Goods, line: PastLine) -> bool:
    """Whether the line is the refused one: by number or words, or by code and quantity where it bears neither."""
    if same_goods(goods, line):
        return True
    code = code_of(goods)
    return (
        bool(code) and code == line.hs[:6] and goods.quantity is not None and goods.quantity == line.quantity
    )


def _changed(brief: Brief, goods: Goods, order: PastOrder, line: PastLine) -> Iterator[str]:
    code = hs_digits(goods.hs) if goods.hs else ""
    if code and line.hs and not (code.startswith(line.hs) or line.hs.startswith(code)):
        yield "code"
    if goods.eccn and line.eccn and goods.eccn.strip().upper() != line.eccn:
        yield "eccn"
    if goods.us_content is not None and line.us_content is not None and goods.us_content != line.us_content:
        yield "us_content"
    if order.destination and brief.destination and order.destination != brief.destination:
        yield "destination"
    mine = names_of(brief.shipment.in_role(*RECEIVING))
    theirs = names_of(order.in_role(*RECEIVING))
    if mine and theirs and mine != theirs:
        yield "parties"
