from __future__ import annotations

import pytest

from rules.papers import found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.oil_field_reseller import SLUG


@pytest.mark.parametrize(
    "trade", ["petroleum products trading", "Mineralölhandel", "reseller: petroleum products trade house"]
)
def test_a_reseller_with_drilling_parts_is_a_note(trade: str) -> None:
    finding = one(SLUG, asked_of({"industry": trade}, line={"hs": "8431.43"}))
    assert (finding.facts["severity"], finding.level) == ("low", Level.NOTE)


def test_other_trades_and_other_goods_are_silent() -> None:
    assert found_by(SLUG, asked_of({"industry": "well drilling"}, line={"hs": "8431.43"})) == ()
    assert found_by(SLUG, asked_of({"industry": "petroleum products trading"}, line={"hs": "8422.90"})) == ()
