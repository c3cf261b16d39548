"""completeness/unread: texts of the order in which somebody may be named, and which no search and no rule reads."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Level
from tidewaiter.rules.completeness.named import field_facts

__all__ = ["SLUG", "find"]

SLUG = "completeness/unread"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One note that names every such text that the order gives."""
    given = [pointer for pointer, text in _texts(brief.shipment) if text and text.strip()]
    if given:
        named = [field_facts(pointer, brief.shipment) for pointer in given]
        facts = {
            "fields": ", ".join(given),
            "fields_en": ", ".join(each["field_en"] for each in named),
            "fields_de": ", ".join(each["field_de"] for each in named),
        }
        yield Finding(card=law.card(SLUG), level=Level.NOTE, subject="", facts=facts)


def _texts(shipment: Shipment) -> Iterator[tuple[str, str | None]]:
    delivery, payment = shipment.delivery, shipment.payment
    yield "/delivery/instructions", delivery.instructions if delivery else None
    yield "/payment/letter_of_credit", payment.letter_of_credit if payment else None
    yield "/packing", shipment.packing
    for at, paper in enumerate(shipment.documents):
        yield f"/documents/{at}", paper
    yield "/notes", shipment.notes
