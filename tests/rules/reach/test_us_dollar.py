"""reach/us_dollar: a payment in dollars, asked about where a US bank could not simply take part."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import brief_of, found_by, hit, listing, one
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import nexus_of
from tidewaiter.wording.cards import question, summary
from tidewaiter.wording.labels import Lang

SLUG = "reach/us_dollar"
CHAIR = {"hs": "9401.69", "eccn": "EAR99", "origin": "DE", "us_content": "0"}


def _brief(*, to: str = "IR", currency: str = "USD", home: str = "DE", **fields: Any) -> Brief:
    payment = {"currency": currency, **fields.pop("payment", {})}
    return shipped("2026-08-01", home=home, to=to, line=CHAIR, payment=payment, **fields)


def _persons(brief: Brief) -> Standing:
    nexus = nexus_of(brief, Regime.US)
    assert nexus is not None
    return nexus.persons


@pytest.mark.parametrize("to", ["IR", "KP", "CU"])
def test_dollars_for_a_place_under_embargo_are_a_question(to: str) -> None:
    finding = one(SLUG, _brief(to=to))
    assert (finding.level, finding.subject, finding.gap) == (Level.INCOMPLETE, "/payment/currency", True)


@pytest.mark.parametrize(("to", "currency"), [("ES", "USD"), ("TR", "USD"), ("IR", "EUR")])
def test_elsewhere_and_in_another_currency_they_are_none(to: str, currency: str) -> None:
    assert found_by(SLUG, _brief(to=to, currency=currency)) == ()


def test_a_listed_party_makes_them_a_question() -> None:
    shipment = _brief(to="TR").shipment
    assert found_by(SLUG, brief_of(shipment, hit("/parties/0", listing("us_sdn"))))
    assert found_by(SLUG, brief_of(shipment, hit("/parties/0", listing("us_entity_list")))) == ()


def test_a_us_person_who_acts_makes_the_question_idle() -> None:
    assert found_by(SLUG, _brief(home="US")) == ()
    assert found_by(SLUG, _brief(payment={"bank": "CHASUS33"})) == ()


@pytest.mark.parametrize(("bank", "standing"), [("CHASUS33", Standing.YES), ("DEUTDEFF", Standing.NO)])
def test_a_bank_in_the_united_states_is_a_us_person(bank: str, standing: Standing) -> None:
    assert _persons(_brief(to="ES", currency="EUR", payment={"bank": bank})) is standing


def test_the_answer_counts() -> None:
    yes, no = (_brief(answers={SLUG: answer, "reach/us_owned": "no"}) for answer in ("yes", "no"))
    assert (_persons(yes), _persons(no)) == (Standing.YES, Standing.NO)
    assert found_by(SLUG, yes) == found_by(SLUG, no) == ()


@pytest.mark.parametrize("lang", list(Lang))
def test_it_speaks_both_languages(lang: Lang) -> None:
    finding = one(SLUG, _brief())
    assert "{" not in summary(finding, lang) + (question(finding, lang) or "{")
