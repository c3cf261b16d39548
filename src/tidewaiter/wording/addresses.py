"""Parts of an address as words: what agrees, what differs, what is not stated."""

from __future__ import annotations

from collections.abc import Iterable

from tidewaiter.wording.labels import Lang

__all__ = ["parts_in_words"]

_PARTS = {
    "unit": ("unit", "Einheit"),
    "floor": ("floor", "Stockwerk"),
    "block": ("tower or block", "Turm oder Block"),
    "building": ("building", "Gebäude"),
    "number": ("number of the house", "Hausnummer"),
    "street": ("street", "Straße"),
    "box": ("post office box", "Postfach"),
    "district": ("district", "Stadtteil"),
    "city": ("district or city", "Stadtteil oder Stadt"),
    "region": ("region", "Region"),
    "postcode": ("postcode", "Postleitzahl"),
    "country": ("country", "Land"),
    "rest": ("the rest", "das Übrige"),
}


def parts_in_words(parts: Iterable[str], lang: Lang = Lang.EN) -> str:
    """The parts with commas between them, in their order; `nothing` where there is none."""
    told = ", ".join(_PARTS[part][lang is Lang.DE] for part in parts)
    return told or ("nichts" if lang is Lang.DE else "nothing")
