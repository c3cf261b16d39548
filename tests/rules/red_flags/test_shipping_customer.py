from __future__ import annotations

import pytest

from rules.papers import LAW, found_by, one
from rules.red_flags.orders import CHIP, asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.shipping_customer import SLUG, lacking


@pytest.mark.parametrize(
    "trade", ["ship management", "Example shipping line", "ship chandler and store", "Reederei"]
)
def test_shipping_at_a_place_of_transshipment_is_told_once(trade: str) -> None:
    finding = one(SLUG, asked_of({"industry": trade}, to="AE", line=CHIP))
    assert (finding.facts["flags"], finding.level) == ("FIN22-01", Level.NOTE)


@pytest.mark.parametrize(("amount", "told"), [("24999", False), ("25000", True)])
def test_electronics_count_from_the_policys_line_on(amount: str, told: bool) -> None:
    line = {"hs": "8544.42", "value": {"amount": amount, "currency": "EUR"}}
    assert bool(found_by(SLUG, asked_of({"industry": "shipping line"}, line=line))) is told


@pytest.mark.parametrize("trade", ["shipping cartons", "dairy", "free shipping of flowers"])
def test_who_ships_parcels_is_silent(trade: str) -> None:
    assert found_by(SLUG, asked_of({"industry": trade}, to="AE", line=CHIP)) == ()


def test_without_a_trade_it_is_not_evaluated() -> None:
    assert lacking(asked_of(), LAW) == "/parties (industry)"
