"""A field of the order as sentences call it, in both languages."""

from __future__ import annotations

from tidewaiter.model.shipment import Shipment
from tidewaiter.wording.labels import Lang
from tidewaiter.wording.places import place

__all__ = ["changed_facts", "field_facts"]


def field_facts(pointer: str, shipment: Shipment) -> dict[str, str]:
    """Facts that name the field: its JSON pointer, and what a reader of the order calls it."""
    return {
        "field": pointer,
        "field_en": place(pointer, shipment, Lang.EN),
        "field_de": place(pointer, shipment, Lang.DE),
    }


def changed_facts(field: str, shipment: Shipment) -> dict[str, str]:
    """What a change calls its field, in words where it is one of the order file's, as `delivery/place`; else as it is written."""
    steps = field.strip().strip("/").replace(".", "/").split("/")
    pointer = "/" + "/".join(steps)
    known = steps[0] in Shipment.__struct_fields__
    english, german = (place(pointer, shipment, lang) if known else field for lang in (Lang.EN, Lang.DE))
    return {"changed_en": english[:1].upper() + english[1:], "changed_de": german[:1].upper() + german[1:]}
