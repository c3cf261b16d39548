from __future__ import annotations

from typing import Any

import pytest

from rules.papers import found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.arms_goods_onward import SLUG

FITTING = {"eccn": "9A610.x", "hs": "8807.30", "description": "Fuel fitting"}


@pytest.mark.parametrize(
    "fields",
    [
        {"payment": {"payer_country": "CN"}},
        {"history": {"previous_destinations": ["BY"]}},
        {"route": [{"place": "USORD"}, {"place": "CNPVG"}, {"place": "NOOSL"}]},
    ],
)
def test_a_country_of_the_group_anywhere_is_told_once(fields: dict[str, Any]) -> None:
    assert one(SLUG, asked_of(to="NO", line=FITTING, **fields)).level is Level.REVIEW


@pytest.mark.parametrize("eccn", ["9A515.x", "0A606", "3A611.x"])
def test_both_series_count(eccn: str) -> None:
    assert len(found_by(SLUG, asked_of(to="NO", line={"eccn": eccn}, payment={"payer_country": "CN"}))) == 1


@pytest.mark.parametrize("eccn", ["EAR99", "9A991.d", "9A004"])
def test_other_goods_are_silent(eccn: str) -> None:
    assert found_by(SLUG, asked_of(to="NO", line={"eccn": eccn}, payment={"payer_country": "CN"})) == ()


def test_where_the_destination_is_of_the_group_the_control_list_speaks() -> None:
    assert found_by(SLUG, asked_of(to="CN", line=FITTING)) == ()
