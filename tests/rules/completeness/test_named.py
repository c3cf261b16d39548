from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, one, order
from tidewaiter.model.party import Party
from tidewaiter.model.shipment import Assurance, Change, History, Shipment
from tidewaiter.model.words import AssuranceKind
from tidewaiter.rules.completeness.named import field_facts
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

CLEAN = order("c3-spindle")


def with_buyer(**changes: str) -> Shipment:
    buyer: Party = msgspec.structs.replace(CLEAN.parties[0], **changes)
    return msgspec.structs.replace(CLEAN, parties=(buyer, *CLEAN.parties[1:]))


def test_a_field_is_named_in_both_languages_beside_its_pointer() -> None:
    assert field_facts("/history/refused_before", CLEAN) == {
        "field": "/history/refused_before",
        "field_en": "history earlier refusal",
        "field_de": "Vorgeschichte frühere Ablehnung",
    }


@pytest.mark.parametrize(
    ("rule", "shipment"),
    [
        ("signs", msgspec.structs.replace(CLEAN, history=History(previous_orders=3, refused_before=True))),
        ("signs", msgspec.structs.replace(CLEAN, changes=(Change(field="end_user"),))),
        (
            "signs",
            msgspec.structs.replace(CLEAN, assurances=(Assurance(kind=AssuranceKind.INFORMED_LETTER),)),
        ),
        ("signs", with_buyer(website="https://www.example.ir/shop")),
        ("places", with_buyer(country="Irann")),
    ],
)
@pytest.mark.parametrize("lang", Lang)
def test_nobody_is_asked_about_a_pointer(rule: str, shipment: Shipment, lang: Lang) -> None:
    finding = one(f"completeness/{rule}", brief_of(shipment))
    said = f"{cards.summary(finding, lang)} {cards.question(finding, lang)}"
    assert finding.subject not in said
    assert "[" not in said
