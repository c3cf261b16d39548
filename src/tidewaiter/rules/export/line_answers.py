"""Yes or no to what a rule asks of a goods line, as the order's answers give it."""

from __future__ import annotations

from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Standing
from tidewaiter.rules.reach.us.answers import answered

__all__ = ["answer_for"]


def answer_for(brief: Brief, rule: str, line: int) -> Standing:
    """What the order answers to that rule's question for the line: under the rule's slug and the line's number from 1
    (`export/eu/annex/2`), or under the slug alone where the order has one line; unknown where it does not say."""
    of_line = answered(brief.shipment, f"{rule}/{line + 1}")
    if of_line is not Standing.UNKNOWN or len(brief.shipment.goods) > 1:
        return of_line
    return answered(brief.shipment, rule)
