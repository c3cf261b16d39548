"""red_flags/vague_delivery: goods are to be delivered to a box or to a place that the papers leave open (15 CFR Part 732,
Supp. No. 3, flag 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.completeness.vague import is_vague
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/vague_delivery"
_BOX = re.compile(
    r"\b(?:p\.?\s?o\.?\s?box|post office box|postfach|postlagernd|poste restante|apartado|bo[iî]te postale|posta kutusu)\b"
    r"|\bа/я\b|абонентский ящик",
    re.IGNORECASE,
)
# Beside a box, these say that there is a door too.
_DOOR = re.compile(
    r"\b(?:street|st|road|rd|avenue|ave|lane|plot|unit|warehouse|building|bldg|tower|floor|industrial|zone|area|stra(?:ß|ss)e|str"
    r"|weg|gasse|cadde(?:si)?|sokak|mahallesi|rue|via|calle|ul)\b|улица|\bул\b|\bдом\b",
    re.IGNORECASE,
)


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    return None if brief.shipment.delivery and brief.shipment.delivery.place else "/delivery/place"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag where the place of delivery is a box without a street, or words that name no place."""
    delivery = brief.shipment.delivery
    place = (delivery.place if delivery else None) or ""
    if not place.strip():
        return
    if is_vague(place):
        yield raised(law.card(SLUG), "/delivery/place", {"place": place}, variant="open")
    elif _BOX.search(place) and not _DOOR.search(place):
        yield raised(law.card(SLUG), "/delivery/place", {"place": place})
