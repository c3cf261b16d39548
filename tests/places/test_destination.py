"""Where the goods go, as the papers say it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tidewaiter.model.shipment import Shipment
from tidewaiter.places.destination import departure_of, destination_of, place_country, reached

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


@pytest.mark.parametrize(
    ("party", "found"),
    [
        (
            {"role": "end_user", "address": "No. 5, Azadi St, Tehran, Iran 11369"},
            ("IR", "/parties/0/address", True),
        ),
        (
            {"role": "end_user", "address": {"city": "Tehran", "country": "Iran"}},
            ("IR", "/parties/0/address", True),
        ),
        ({"role": "bank", "country": "IR"}, ("IR", "/parties/0/country", False)),
        ({"country": "IR"}, ("IR", "/parties/0/country", False)),
    ],
)
def test_an_address_and_any_other_party_bring_a_country_in(
    party: dict[str, Any], found: tuple[str, str, bool]
) -> None:
    places = reached(_order(destination="AE", parties=[{"name": "Example", **party}]))
    assert found in [(place.country, place.pointer, place.final) for place in places]


def test_a_stated_country_does_not_hide_the_one_of_the_address() -> None:
    user = {**USER, "country": "AE", "address": "Azadi St, Tehran, Islamic Republic of Iran"}
    assert {place.country for place in reached(_order(parties=[user]))} == {"AE", "IR"}


def test_where_the_payer_is_counts_and_where_the_maker_is_does_not() -> None:
    maker = {"name": "Maker", "role": "manufacturer", "country": "RU"}
    found = reached(_order(destination="AE", parties=[BUYER, maker], payment={"payer_country": "IR"}))
    assert [(place.country, place.final) for place in found] == [("AE", True), ("IR", False)]


@pytest.mark.parametrize(
    "address", ["12 Main St, Los Angeles, CA", "Damascus, MD 20872", "Musterweg 1, 10115 Berlin"]
)
def test_two_letters_at_the_end_of_an_address_are_no_country(address: str) -> None:
    user = {"name": "Example User", "role": "end_user", "address": address}
    assert destination_of(_order(parties=[user])) in (None, "DE")


def test_an_address_that_begins_with_its_country_is_there() -> None:
    user = {
        "name": "Example",
        "role": "end_user",
        "country": "AE",
        "address": "Iran, Tehran, Valiasr Street 12",
    }
    found = reached(_order(destination="AE", parties=[user]))
    assert {place.country for place in found} == {"AE", "IR"}


@pytest.mark.parametrize(
    ("fields", "country"),
    [
        ({"exporter": {"name": "Seller", "country": "DE"}}, "DE"),
        ({"exporter": {"name": "Seller", "country": "DE"}, "route": [{"place": "CNSHA"}]}, "CN"),
        ({"exporter": {"name": "Seller", "country": "DE"}, "route": [{"place": "Nowhere"}]}, "DE"),
        ({}, None),
    ],
)
def test_goods_leave_from_the_first_stop_else_from_the_exporter(
    fields: dict[str, Any], country: str | None
) -> None:
    assert departure_of(_order(**fields)) == country


@pytest.mark.parametrize(
    "address", ["12 Mill Road, Lebanon, NH 03766", "4 Main St, Cuba, MO", "Jordan Road 5, Bath"]
)
def test_a_town_or_a_street_that_bears_a_country_s_name_is_none(address: str) -> None:
    user = {"name": "Example", "role": "end_user", "country": "US", "address": address}
    assert {place.country for place in reached(_order(destination="US", parties=[user]))} == {"US"}


def test_the_only_stop_of_a_route_is_where_the_goods_go_unless_it_is_the_exporter_s() -> None:
    for country, found in (("DE", {"AE", "IR"}), ("IR", {"AE"})):
        papers = _order(
            destination="AE", exporter={"name": "X", "country": country}, route=[{"place": "IRTHR"}]
        )
        assert {place.country for place in reached(papers)} == found


@pytest.mark.parametrize("town", ["SOCHI", "TOMSK", "IDLIB", "BREST"])
def test_a_town_in_capitals_is_not_in_the_country_of_its_first_letters(town: str) -> None:
    assert place_country(town) is None
    assert place_country("SOMGQ") == "SO"


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("NAMPO", "KP"),
        ("IKA", "IR"),
        ("FRA", "DE"),
        ("Jebel Ali", "AE"),
        ("Port of Amirabad", "IR"),
        ("Бендер-Энзели", "IR"),
        ("上海港", "CN"),
        ("Brest, Belarus", "BY"),
        ("Brest, France", "FR"),
        ("Odessa, Texas", None),
        ("Primorsk", None),
    ],
)
def test_a_port_on_file_is_placed_by_code_and_name(place: str, country: str | None) -> None:
    assert place_country(place) == country
