from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.papers import LAW, brief_of, found_by, one, order
from tidewaiter.model.party import Party
from tidewaiter.model.shipment import Payment
from tidewaiter.model.words import Level, Role
from tidewaiter.rules.red_flags.payer_not_buyer import SLUG, lacking

CLEAN = order("c3-spindle")


def paid(**payment: Any) -> Any:
    return msgspec.structs.replace(CLEAN, payment=Payment(**payment))


@pytest.mark.parametrize(
    "payer", ["Beispiel Motor Korea Co Ltd", "BEISPIEL MOTOR KOREA CO., LTD.", "Beispiel Motor Korea"]
)
def test_the_buyer_who_pays_is_no_flag(payer: str) -> None:
    assert found_by(SLUG, brief_of(paid(payer=payer, payer_country="KR"))) == ()


def test_somebody_else_who_pays_is_high() -> None:
    finding = one(SLUG, brief_of(paid(payer="Third Firm Ltd", payer_country="TR")))
    assert (finding.level, finding.subject) == (Level.REVIEW, "/payment/payer")


def test_the_buyers_name_from_another_country_is_somebody_else() -> None:
    assert (
        one(SLUG, brief_of(paid(payer="Beispiel Motor Korea Co Ltd", payer_country="AE"))).level
        is Level.REVIEW
    )


def test_an_end_user_who_pays_weighs_less() -> None:
    parties = (*CLEAN.parties[:1], Party(role=Role.END_USER, name="Werk Zwei AG", country="KR"))
    shipment = msgspec.structs.replace(paid(payer="Werk Zwei", payer_country="KR"), parties=parties)
    finding = one(SLUG, brief_of(shipment))
    assert (finding.level, finding.facts["severity"]) == (Level.NOTE, "medium")


def test_a_third_country_counts_without_a_name() -> None:
    assert one(SLUG, brief_of(paid(payer_country="TR"))).variant == "country"
    assert found_by(SLUG, brief_of(paid(payer_country="DE"))) == ()


def test_a_party_in_the_role_of_payer_counts() -> None:
    parties = (*CLEAN.parties, Party(role=Role.PAYER, name="Third Firm Ltd", country="TR"))
    assert one(SLUG, brief_of(msgspec.structs.replace(CLEAN, parties=parties))).subject == "/parties/2"


def test_without_payment_it_is_not_evaluated() -> None:
    brief = brief_of(msgspec.structs.replace(CLEAN, payment=None))
    assert lacking(brief, LAW) == "/payment/payer"
    assert found_by(SLUG, brief) == ()


@pytest.mark.parametrize(("country", "shown"), [("TR", "TR"), (None, "-")])
def test_the_flag_names_the_payers_country_where_it_is_given(country: str | None, shown: str) -> None:
    facts = one(SLUG, brief_of(paid(payer="Third Firm Ltd", payer_country=country))).facts
    assert (facts["payer"], facts["country"]) == ("Third Firm Ltd", shown)
