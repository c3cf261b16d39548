"""A field of the order as sentences call it, in both languages."""

from __future__ import annotations

from tidewaiter.model.shipment import Shipment
from tidewaiter.wording.labels import Lang
from tidewaiter.wording.places import place

__all__ = ["field_facts"]


def field_facts(pointer: str, shipment: Shipment) -> dict[str, str]:
    """Facts that name the field: its JSON pointer, and what a reader of the order calls it."""
    return {
        "field": pointer,
        "field_en": place(pointer, shipment, Lang.EN),
        "field_de": place(pointer, shipment, Lang.DE),
    }
