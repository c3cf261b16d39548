from __future__ import annotations

from typing import Any

import pytest

from rules.papers import LAW, found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.payment_method import SLUG, lacking


def paid(method: str, amount: str = "20000", currency: str = "EUR", **more: str) -> Any:
    line = {"value": {"amount": amount, "currency": currency}}
    return asked_of(line=line, payment={"method": method, **more})


@pytest.mark.parametrize(
    "method", ["cash", "Barzahlung", "наличными", "cash on delivery", "prepaid card", "USDT", "Bitcoin"]
)
def test_costly_goods_are_told(method: str) -> None:
    assert one(SLUG, paid(method)).level is Level.REVIEW


@pytest.mark.parametrize(
    "method",
    [
        "wire",
        "cash against documents",
        "cash in advance by wire",
        "wire, freight prepaid",
        "letter of credit",
        "bank transfer",
    ],
)
def test_ways_of_banks_are_not(method: str) -> None:
    assert found_by(SLUG, paid(method)) == ()


def test_the_line_is_the_policys() -> None:
    assert found_by(SLUG, paid("cash", "9999.99")) == ()
    assert one(SLUG, paid("cash", "10000")).facts["worth"] == "10,000 EUR"


def test_a_currency_that_is_not_worth_about_a_dollar_may_be_costly() -> None:
    assert one(SLUG, paid("cash", "5000", "KZT")).level is Level.REVIEW


def test_an_exchange_house_counts_whatever_the_worth() -> None:
    finding = one(SLUG, paid("wire", "100", payer="Gulf Example Exchange House"))
    assert (finding.variant, finding.level, finding.subject) == (
        "exchange_house",
        Level.NOTE,
        "/payment/payer",
    )


def test_without_a_method_it_is_not_evaluated() -> None:
    assert lacking(asked_of(), LAW) == "/payment/method"
    assert lacking(paid("wire"), LAW) is None
