"""Where the goods go, as the papers say it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tidewaiter.model.shipment import Shipment
from tidewaiter.places.destination import destination_of, reached

BUYER = {"name": "Example Trading", "role": "buyer", "country": "AE"}
USER = {"name": "Example User", "role": "end_user", "country": "Turkey"}
CONSIGNEE = {"name": "Example Store", "role": "ultimate_consignee", "country": "HK"}


def _order(**fields: Any) -> Shipment:
    papers = {"reference": "T-1", "parties": [BUYER], "goods": [{"description": "a thing"}], **fields}
    return msgspec.convert(papers, Shipment)


@pytest.mark.parametrize(
    ("fields", "country"),
    [
        ({"destination": "AE", "parties": [USER]}, "AE"),
        ({"destination": "United Arab Emirates"}, "AE"),
        ({"destination": "Jebel Ali, United Arab Emirates"}, "AE"),
        ({"parties": [BUYER, USER]}, "TR"),
        ({"parties": [USER, CONSIGNEE]}, "HK"),
        ({"route": [{"place": "DEFRA"}, {"place": "AEDXB"}]}, "AE"),
        ({"route": [{"place": "DE FRA"}, {"place": "Istanbul, Turkey"}]}, "TR"),
        ({}, None),
        ({"route": [{"place": "FRA"}, {"place": "Nowhere"}]}, None),
    ],
)
def test_the_destination(fields: dict[str, Any], country: str | None) -> None:
    assert destination_of(_order(**fields)) == country


def test_a_destination_that_is_not_understood_is_not_replaced_by_a_guess() -> None:
    assert destination_of(_order(destination="somewhere warm", parties=[USER])) is None


def test_an_end_user_elsewhere_is_reached_too() -> None:
    found = reached(_order(destination="AE", parties=[BUYER, {**USER, "country": "IR"}]))
    assert [(place.country, place.final) for place in found] == [("AE", True), ("IR", True)]
    assert found[1].pointer == "/parties/1/country"


def test_where_goods_only_pass_is_not_final_and_where_they_leave_is_left_out() -> None:
    route = [{"place": "USLAX"}, {"place": "RULED"}, {"place": "TRIST"}]
    found = reached(_order(destination="TR", parties=[{**BUYER, "country": "TR"}], route=route))
    assert [(place.country, place.final) for place in found] == [("TR", True), ("RU", False)]
