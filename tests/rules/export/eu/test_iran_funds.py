"""export/eu/iran_funds: who pays, by which bank, and how much, on the days of the amounts."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/iran_funds"


def _worth(*amounts: float, currency: str = "EUR") -> list[dict[str, Any]]:
    return [
        {"description": "Sealing jaw", "hs": "8422.90", "value": {"amount": amount, "currency": currency}}
        for amount in amounts
    ]


@pytest.mark.parametrize(
    ("amounts", "answer"),
    [
        ((9999.99,), (Level.NOTE, "below", False)),
        ((5000, 5000), (Level.REVIEW, "notice", False)),
        ((399999.99,), (Level.REVIEW, "notice", False)),
        ((200000, 200000), (Level.LICENCE_REQUIRED, "", False)),
    ],
)
def test_the_amounts_that_were_read(amounts: tuple[float, ...], answer: tuple[Level, str, bool]) -> None:
    finding = one(SLUG, shipped("2014-01-20", home="DE", to="IR", goods=_worth(*amounts)))
    assert (finding.level, finding.variant, finding.gap) == answer


@pytest.mark.parametrize(
    ("day", "variants"),
    [
        ("2012-12-22", []),
        ("2012-12-23", ["unread"]),
        ("2014-01-19", ["unread"]),
        ("2016-01-15", ["notice"]),
        ("2016-01-16", []),
        ("2025-09-29", []),
        ("2025-09-30", ["unread"]),
    ],
)
def test_the_days_of_the_articles(day: str, variants: list[str]) -> None:
    found = found_by(SLUG, shipped(day, home="DE", to="IR", goods=_worth(20000)))
    assert [f.variant for f in found] == variants


@pytest.mark.parametrize(
    ("to", "payment", "subjects"),
    [
        ("IR", None, ["/parties/0"]),
        ("TR", None, []),
        ("TR", {"payer_country": "IR"}, ["/payment/payer_country"]),
        ("TR", {"bank": "BMJIIRTHXXX"}, ["/payment/bank"]),
        ("TR", {"bank": "Example Bank, Iran"}, ["/payment/bank"]),
        ("TR", {"bank": "DEUTDEFFXXX"}, []),
    ],
)
def test_who_pays(to: str, payment: dict[str, Any] | None, subjects: list[str]) -> None:
    brief = shipped("2015-03-02", home="DE", to=to, goods=_worth(20000), payment=payment)
    assert [f.subject for f in found_by(SLUG, brief)] == subjects


def test_a_bank_in_iran_needs_an_authorisation_whatever_the_amount() -> None:
    brief = shipped("2015-03-02", home="DE", to="IR", goods=_worth(10), payment={"bank": "BMJIIRTH"})
    finding = one(SLUG, brief)
    assert (finding.level, finding.variant, finding.gap) == (Level.LICENCE_REQUIRED, "bank", False)


def test_another_currency_leaves_the_amount_open() -> None:
    finding = one(SLUG, shipped("2015-03-02", home="DE", to="IR", goods=_worth(10, currency="USD")))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "amount_unknown", True)


@pytest.mark.parametrize(("home", "variants"), [("JP", []), ("nowhere", ["nexus_unknown"])])
def test_whom_it_binds(home: str, variants: list[str]) -> None:
    goods = [{**line, "origin": "JP"} for line in _worth(20000)]
    found = found_by(SLUG, shipped("2015-03-02", home=home, to="IR", goods=goods))
    assert [f.variant for f in found] == variants
