from __future__ import annotations

import pytest

from rules.papers import LAW, found_by, one
from rules.red_flags.orders import CHIP, asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.distributor_as_user import SLUG, lacking


@pytest.mark.parametrize(
    "trade", ["electronics trading", "import-export", "Großhandel", "distributor", "оптовая торговля"]
)
def test_a_trader_as_end_user_of_chips_is_told(trade: str) -> None:
    finding = one(SLUG, asked_of({"industry": trade}, line=CHIP))
    assert (finding.subject, finding.level) == ("/parties/1/industry", Level.NOTE)


def test_makers_and_plain_goods_are_silent() -> None:
    assert found_by(SLUG, asked_of({"industry": "washing machine maker"}, line=CHIP)) == ()
    assert found_by(SLUG, asked_of({"industry": "trading"})) == ()


@pytest.mark.parametrize(
    ("firm", "wanted"), [({}, "/parties (industry of the end user)"), ({"industry": "dairy"}, None)]
)
def test_without_the_trade_it_is_not_evaluated(firm: dict[str, str], wanted: str | None) -> None:
    assert lacking(asked_of(firm), LAW) == wanted
