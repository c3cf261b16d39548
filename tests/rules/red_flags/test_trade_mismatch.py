from __future__ import annotations

import pytest

from rules.papers import LAW, found_by, one
from rules.red_flags.orders import CHIP, asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.trade_mismatch import SLUG, lacking


@pytest.mark.parametrize(
    "trade", ["bakery", "Small bakery.", "hair salon", "Bäckerei", "wine import", "пекарня"]
)
def test_trades_that_use_no_chips_are_told_once(trade: str) -> None:
    finding = one(SLUG, asked_of({"industry": trade}, line=CHIP))
    assert (finding.facts["severity"], finding.subject, finding.level) == (
        "medium",
        "/parties/0/industry",
        Level.NOTE,
    )


@pytest.mark.parametrize(
    "trade", ["bakery ovens", "bakery equipment maker", "restaurant point of sale systems", "electronics"]
)
def test_who_builds_for_them_is_silent(trade: str) -> None:
    assert found_by(SLUG, asked_of({"industry": trade}, line=CHIP)) == ()


def test_plain_goods_and_goods_of_every_shop_are_silent() -> None:
    assert found_by(SLUG, asked_of({"industry": "bakery"})) == ()
    assert found_by(SLUG, asked_of({"industry": "bakery"}, line={"hs": "8517.62"})) == ()


def test_without_a_trade_it_is_not_evaluated() -> None:
    assert lacking(asked_of(), LAW) == "/parties (industry)"
    assert lacking(asked_of({"industry": "dairy"}), LAW) is None
