"""completeness/past_orders: what the order says of this customer's history against what past orders on file say, and what of the
file was not read or not looked at."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.past import Past, PastStatus
from tidewaiter.model.shipment import History
from tidewaiter.model.words import Level
from tidewaiter.places.destination import place_country
from tidewaiter.rules.completeness.gap import gap

__all__ = ["SLUG", "find"]

SLUG = "completeness/past_orders"
_Contradiction = tuple[str, str, dict[str, str]]


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each statement that the file contradicts; notes for rows that could not be read and for what was more than is
    looked at one by one."""
    past, card = brief.past, law.card(SLUG)
    if past is None:
        return
    if brief.shipment.history is not None:
        for variant, field, facts in _contradicted(brief.shipment.history, past):
            yield gap(card, f"/history/{field}", facts, variant)
    if past.unread:
        facts = {"count": str(past.unread)}
        yield Finding(card=card, level=Level.NOTE, subject="", facts=facts, variant="unread")
    if past.cut:
        facts = {"what": ", ".join(past.cut)}
        yield Finding(card=card, level=Level.NOTE, subject="", facts=facts, variant="cut")


def _contradicted(stated: History, past: Past) -> Iterator[_Contradiction]:
    since = past.since.isoformat() if past.since else "-"
    facts = {"count": str(past.count), "since": since, "total": str(past.total)}
    said_first = stated.first_order or stated.previous_orders == 0
    said_known = stated.first_order is False or bool(stated.previous_orders)
    field = "first_order" if stated.first_order is not None else "previous_orders"
    if said_first and past.count:
        first = past.first.isoformat() if past.first else "-"
        yield "not_first", field, {**facts, "first": first}
    elif said_known and past.total and not past.count:
        yield "none_on_file", field, facts
    refused = [order for order in past.customer if order.status is PastStatus.REFUSED]
    if stated.refused_before is False and refused:
        named = ", ".join(f"{order.reference} ({order.place})" for order in refused[:3])
        yield "refused", "refused_before", {**facts, "orders": named}
    if stated.previous_destinations:
        said = {place_country(place) or place for place in stated.previous_destinations}
        more = sorted(set(past.destinations) - said)
        if more:
            yield "destinations", "previous_destinations", {**facts, "places": ", ".join(more)}
