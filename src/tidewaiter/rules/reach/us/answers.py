"""Answers to the questions on US reach that an order may give, and under which id."""

from __future__ import annotations

from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Standing

__all__ = ["CONTENT", "DIRECT_PRODUCT", "DOLLAR", "OWNED", "PEOPLE", "answered"]

DIRECT_PRODUCT = "reach/us_direct_product"
CONTENT = "reach/us_content"
OWNED = "reach/us_owned"
DOLLAR = "reach/us_dollar"
PEOPLE = "reach/us_people"

_WORDS = {"yes": Standing.YES, "ja": Standing.YES, "no": Standing.NO, "nein": Standing.NO}


def answered(shipment: Shipment, question: str) -> Standing:
    """What the order's `answers` say to that question: yes or no by that one word, in English or German; unknown for any
    other text, since a sentence may take back what its first word says."""
    text = shipment.answers.get(question, "")
    return _WORDS.get(text.strip(" .!\t\n").casefold(), Standing.UNKNOWN)
