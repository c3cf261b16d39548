from __future__ import annotations

import pytest

from rules.papers import found_by, one
from rules.red_flags.orders import CHIP, asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.consigned_to_bank import SLUG


@pytest.mark.parametrize(
    "name",
    [
        "Example Trade Bank AG",
        "Bank of Example",
        "Örnek Bankası",
        "Ejemplo Bank SA",
        "Banco Ejemplo SA",
        "Banca Esempio SpA",
        "Banque Exemple",
        "示例银行",
        "Банк Пример",
    ],
)
def test_a_bank_with_chips_is_high(name: str) -> None:
    assert one(SLUG, asked_of({"name": name}, line=CHIP)).level is Level.REVIEW


def test_the_bank_that_pays_is_known_by_its_name() -> None:
    payment = {"bank": "Dairy Example", "method": "letter_of_credit", "letter_of_credit": "LC-1"}
    assert one(SLUG, asked_of(payment=payment)).variant == "credit"


@pytest.mark.parametrize(
    "name",
    [
        "Example Blood Bank",
        "West Bank Dairy",
        "Power Bank Ltd Example",
        "Banco de Alimentos Ejemplo",
        "Bankside Dairy",
    ],
)
def test_other_banks_are_none(name: str) -> None:
    assert found_by(SLUG, asked_of({"name": name}, line=CHIP)) == ()


def test_goods_of_every_office_and_goods_without_credit_are_silent() -> None:
    bank = {"name": "Example Trade Bank AG"}
    assert found_by(SLUG, asked_of(bank, line={"hs": "8471.50"})) == ()
    assert found_by(SLUG, asked_of(bank)) == ()


def test_a_bank_is_known_by_its_trade() -> None:
    assert one(SLUG, asked_of({"name": "Ejemplo SA", "industry": "bank"}, line=CHIP)).level is Level.REVIEW
    assert found_by(SLUG, asked_of({"name": "Ejemplo SA", "industry": "blood bank"}, line=CHIP)) == ()
