"""Occupied regions are found by towns of the day, by their own names and by postcodes, and never by a street."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec
import pytest

from tidewaiter.law.load import load_law
from tidewaiter.model.shipment import Shipment
from tidewaiter.places.judging import Doubt
from tidewaiter.places.regions import RegionHint, Sign, region_hints

LAW = load_law()


def _order(**fields: Any) -> Shipment:
    party = {"name": "Example", "role": "end_user"}
    papers = {"reference": "T-1", "parties": [party], "goods": [{"description": "a thing"}], **fields}
    return msgspec.convert(papers, Shipment, strict=False)


def _hints(order: Shipment, day: str = "2025-06-30") -> tuple[RegionHint, ...]:
    return region_hints(order, LAW, datetime.date.fromisoformat(day))


def _at(
    address: Any, country: str | None = "UA", day: str = "2025-06-30", **fields: Any
) -> tuple[RegionHint, ...]:
    party = {"name": "Example", "role": "end_user", "address": address, **fields}
    if country:
        party["country"] = country
    return _hints(_order(parties=[party]), day)


@pytest.mark.parametrize(
    ("address", "country", "region", "sign"),
    [
        ("ul. Lenina 5, Sevastopol 299011", "RU", "crimea", "town"),
        ("ul. Lenina 5, 299011 Sevastopol, Russia", None, "crimea", "town"),
        ("г. Ялта, ул. Кирова 1", "UA", "crimea", "town"),
        ({"street": "Artema 1", "city": "Donetsk"}, "UA", "donetsk", "town"),
        ({"street": "Artema 1", "region": "Donetsk People's Republic"}, "RU", "donetsk", "whole"),
        ("Lugansk, LNR", "RU", "luhansk", "town"),
        ("ул. Ленина 1, Мелитополь", "UA", "zaporizhzhia", "town"),
        ("Нова Каховка", None, "kherson", "town"),
        ("м. Бахмут, вул. Миру 5", "UA", "donetsk", "town"),
        ("DAP Simferopol", None, "crimea", "town"),
        ("Simferopol raion, Dobre", "RU", "crimea", "town"),
        ("97501, Крым", "RU", "crimea", "whole"),
        ("ul. Mira 1, 295000", "RU", "crimea", "postcode"),
        ("乌克兰塞瓦斯托波尔市列宁街5号", None, "crimea", "town"),
        ("اوکراین، ملیتوپول، خیابان لنین ۵", None, "zaporizhzhia", "town"),
        ("Lenina 5, Yalta Krimea", "UA", "crimea", "town"),
        ("Yalta 298600 Crimea Russia", "UA", "crimea", "town"),
        ({"city": "Yalta Krimea"}, "UA", "crimea", "town"),
        ("Simferopol Ukraine", "UA", "crimea", "town"),
        ("ul. Lenina 5 Yalta", "UA", "crimea", "town"),
        ("ул. Кирова 1 г. Ялта", "UA", "crimea", "town"),
        ("299011 Sevastopol ul. Lenina 5", "UA", "crimea", "town"),
        ("Первомайськ, Луганська обл.", "UA", "luhansk", "town"),
    ],
)
def test_a_place_that_is_held_is_found_without_doubt(
    address: Any, country: str | None, region: str, sign: str
) -> None:
    (hint,) = _at(address, country)
    assert (hint.region, hint.sign, hint.held) == (region, Sign(sign), True)
    assert hint.pointer == "/parties/0/address"


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("Sevastopolskaya Street 12, Irkutsk 664000", "RU"),
        ("ul. Sevastopol 5, Irkutsk", "RU"),
        ("Krim 5, 1010 Wien", "AT"),
        ("Krim, 1010 Wien, Austria", None),
        ("Krymskaya nab. 3, Moscow", "RU"),
        ({"street": "Yalta", "city": "Kyiv"}, "UA"),
        ("Kramatorsk, 84300", "UA"),
        ("Prospekt Sevastopol, Irkutsk", "RU"),
        ("Sevastopol Street 5, Irkutsk", "RU"),
        ("Yalta Street 12 Chicago", "US"),
        ("Krim 5 Wien Austria", None),
        ("Florida, US", "US"),
        ("Kherson, 73000", "UA"),
        ("Kherson, Kherson region", "UA"),
        ("Zaporizhzhia, Zaporizhzhia Oblast", "UA"),
        ("Kramatorsk, Donetsk oblast, 84300", "UA"),
        ("Hotel Yalta, Moscow", "RU"),
        ("Sebastopol, CA 95472", None),
        ("Donetsk, Rostov oblast, 346330", "RU"),
        ("Belogorsk, Amur region", "RU"),
        ("Первомайськ, 55213", "UA"),
        ("克里米亚大街5号, 基辅", "UA"),
        ("Jining, Shandong 272000", "CN"),
        ("95032 Hof", "DE"),
    ],
)
def test_a_street_a_house_another_town_or_a_free_one_is_not(address: Any, country: str | None) -> None:
    assert _at(address, country) == ()


@pytest.mark.parametrize(
    ("address", "country", "region", "sign"),
    [
        ("Donetsk", None, "donetsk", "town"),
        ("Donetsk", "RU", "donetsk", "town"),
        ("Первомайск", "UA", "luhansk", "town"),
        ("Toretsk", "UA", "donetsk", "town"),
        ("Luhanska oblast", "UA", "luhansk", "oblast"),
        ("Main street 1, UA-43", "UA", "crimea", "oblast"),
        ("Main street 1, UA-14", "UA", "donetsk", "oblast"),
        ("Zaporizhzhia region", "UA", "zaporizhzhia", "oblast"),
        ("Shevchenka 1, 85200", "UA", "donetsk", "postcode"),
        ({"postcode": "295000"}, None, "crimea", "postcode"),
        ("Sevastopol, Irkutsk", "RU", "crimea", "town"),
    ],
)
def test_what_may_lie_there_asks(address: Any, country: str | None, region: str, sign: str) -> None:
    found = {(hint.region, hint.sign, hint.held) for hint in _at(address, country)}
    assert (region, Sign(sign), False) in found
    assert not any(hint.held for hint in _at(address, country))


def test_a_name_of_the_land_asks_for_both_oblasts_of_it() -> None:
    assert {(hint.region, hint.held) for hint in _at("Donbass")} == {("donetsk", False), ("luhansk", False)}


@pytest.mark.parametrize(
    ("town", "day", "held"),
    [
        ("Mariupol", "2022-05-15", None),
        ("Mariupol", "2022-05-16", True),
        ("Bakhmut", "2022-07-31", None),
        ("Bakhmut", "2022-08-01", False),
        ("Bakhmut", "2023-05-22", False),
        ("Bakhmut", "2023-05-23", True),
        ("Kherson", "2022-03-01", None),
        ("Kherson", "2022-03-02", True),
        ("Kherson", "2022-11-10", True),
        ("Kherson", "2022-11-11", None),
        ("Avdiivka", "2024-02-16", False),
        ("Avdiivka", "2024-02-17", True),
        ("Lyman", "2022-09-30", True),
        ("Lyman", "2022-10-01", None),
        ("Yalta", "2014-03-17", None),
        ("Yalta", "2014-03-18", True),
    ],
)
def test_the_day_decides(town: str, day: str, held: bool | None) -> None:
    address = {"city": town, "region": "Donetsk oblast"} if town == "Lyman" else {"city": town}
    found = [hint.held for hint in _at(address, "UA", day)]
    assert found == ([] if held is None else [held])


def test_a_free_town_silences_its_oblast_until_the_last_report_that_was_read() -> None:
    assert _at("Kramatorsk, Donetsk oblast", day="2026-03-02") == ()
    (hint,) = _at("Kramatorsk, Donetsk oblast", day="2026-03-03")
    assert (hint.sign, hint.held) == (Sign.OBLAST, False)


@pytest.mark.parametrize(
    ("phone", "regions"),
    [
        ("+7 978 123-45-67", {"crimea"}),
        ("8 (8692) 55-55-55", {"crimea"}),
        ("+7 365 2 60 00 00", {"crimea"}),
        ("00 380 62 305 00 00", {"donetsk"}),
        ("+7 949 300 00 00", {"donetsk"}),
        ("+7 857 250 00 00", {"luhansk"}),
        ("+380 626 40 00 00", set()),
        ("+380 44 200 00 00", set()),
        ("+7 495 123 45 67", set()),
        ("+49 30 123456", set()),
    ],
)
def test_a_telephone_number_only_asks(phone: str, regions: set[str]) -> None:
    found = _at(None, None, phone=phone)
    assert {hint.region for hint in found} == regions
    assert all(
        (hint.sign, hint.held, hint.pointer) == (Sign.PHONE, False, "/parties/0/phone") for hint in found
    )


@pytest.mark.parametrize(
    ("fields", "pointer", "region"),
    [
        ({"destination": "Crimea"}, "/destination", "crimea"),
        ({"route": [{"place": "DEHAM"}, {"place": "UASVP"}]}, "/route/1/place", "crimea"),
        ({"route": [{"place": "SIP", "mode": "air"}]}, "/route/0/place", "crimea"),
        ({"delivery": {"place": "DDP Berdyansk"}}, "/delivery/place", "zaporizhzhia"),
    ],
)
def test_destination_route_and_delivery_are_read_by_name_and_by_code(
    fields: dict[str, Any], pointer: str, region: str
) -> None:
    (hint,) = _hints(_order(**fields))
    assert (hint.pointer, hint.region, hint.held) == (pointer, region, True)


@pytest.mark.parametrize("address", ["Kirova 1, Simferopol, Republic of Crimea", "Kirova 1, Yalta, Crimea"])
def test_a_region_beside_which_another_country_is_stated_asks(address: str) -> None:
    (hint,) = _at(address, "TR")
    assert (hint.region, hint.sign, hint.held) == ("crimea", Sign.WHOLE, False)


def test_three_letters_of_an_airport_count_alone() -> None:
    assert _hints(_order(delivery={"place": "SIP CARGO CENTRE"})) == ()
    (hint,) = _hints(_order(route=[{"place": "UA SVP"}]))
    assert hint.region == "crimea"


def test_what_nobody_read_is_held_and_not_certain() -> None:
    (hint,) = _at("Skadovsk, Lazurne, 75705", "UA")
    assert hint.held
    (hint,) = _at({"city": "Kurakhove"}, "UA")
    assert (hint.held, hint.verified, hint.certain) == (True, False, False)


@pytest.mark.parametrize(
    ("address", "country", "region"),
    [
        ("Donetsk, Kyiv", "UA", "donetsk"),
        ("Donetsk, c/o Kyiv", "UA", "donetsk"),
        ("Mariupol, Dnipro region", "UA", "donetsk"),
        ("Donetsk Artema 5", "UA", "donetsk"),
        ("Sevastopol Lenin St 5", "UA", "crimea"),
        ("Sevastopol, ul. Lenina 5", "TR", "crimea"),
        ("Melitopol", "TR", "zaporizhzhia"),
    ],
)
def test_a_second_name_or_country_makes_a_town_a_question_and_not_silence(
    address: str, country: str, region: str
) -> None:
    assert [(hint.region, hint.held) for hint in _at(address, country)] == [(region, False)]


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("Yalta, Bagcilar, Istanbul", "TR"),
        ("Sebastopol, Port Louis", "MU"),
        ("Via Roma 5, Foros", "IT"),
        ("Yalta Hotel, Prague", "CZ"),
        ("Livadia 32100", "GR"),
        ("Mariupol Str. 5, Kyiv", "UA"),
        ("Donetsk National University, 600-richchia 21, Vinnytsia", "UA"),
        ("Pervomaisk, Mykolaiv region", "UA"),
    ],
)
def test_a_name_like_a_towns_is_no_town_elsewhere(address: str, country: str) -> None:
    assert _at(address, country) == ()


@pytest.mark.parametrize(
    ("address", "region"),
    [
        ("Warehouse Mariupol", "donetsk"),
        ("Sevastopol port warehouse 5", "crimea"),
        ("Склад Мариуполь", "donetsk"),
        ("Sevastopol Sea Port, Warehouse 5", "crimea"),
        ("Kerch ferry terminal", "crimea"),
        ("Lager Mariupol", "donetsk"),
        ("Melitopol depot, Ukraine", "zaporizhzhia"),
        ("Crimea warehouse", "crimea"),
    ],
)
def test_a_warehouse_or_port_that_bears_a_towns_name_asks(address: str, region: str) -> None:
    (hint,) = _at(address)
    assert (hint.region, hint.held, hint.doubt) == (region, False, Doubt.SHARED)


def test_a_warehouse_in_a_region_that_is_named_is_there() -> None:
    assert any(hint.held for hint in _at("Warehouse Mariupol, Donetsk region", "UA"))


@pytest.mark.parametrize(
    "address",
    ["Hotel Yalta", "Yalta Port Restaurant", "Mariupol street, warehouse 5, Kyiv",
     "ul. Sevastopolskaya, sklad 5, Irkutsk", "Krim Bank", "Werk Krim GmbH"],
)  # fmt: skip
def test_a_house_or_a_firm_that_bears_it_does_not(address: str) -> None:
    assert _at(address) == ()


@pytest.mark.parametrize("country", ["TR", "AE", "DE", "KZ", "CN"])
@pytest.mark.parametrize(
    "address",
    [
        "Donetsk",
        "Universytetska St 1, Donetsk",
        "ul. Artyoma 100, Donetsk",
        {"city": "Donetsk"},
        "Simferopol, 95000",
        "Yalta",
        "Mariupol warehouse",
    ],
)
def test_a_town_beside_a_country_that_has_none_of_that_name_asks_which_holds(
    address: Any, country: str
) -> None:
    given = {**address, "country": country} if isinstance(address, dict) else address
    (hint,) = _at(given, country)
    assert (hint.sign, hint.held, hint.doubt) == (Sign.TOWN, False, Doubt.CONFLICT)


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("Livadia", "CY"),
        ("12 Makariou Avenue, Livadia", "CY"),
        ("Sebastopol, Port Louis", "MU"),
        ("Sebastopol", "AU"),
        ("Sebastopol, Australia", None),
        ("Yalta", "AU"),
        ("Kaffa", "ET"),
        ("Kefe", "TR"),
        ("Sevastopol Cad. 12, Istanbul", "TR"),
        ("Sevastopol Tekstil, Organize Sanayi Bolgesi, Bursa", "TR"),
        ("Donetsk Street 5", "TR"),
        ("Hotel Donetsk", "TR"),
        ("Kherson", "DE"),
    ],
)
def test_a_name_of_other_places_beside_their_country_does_not(address: str, country: str | None) -> None:
    assert _at(address, country) == ()


def test_the_doubt_says_what_is_to_be_asked() -> None:
    assert [hint.doubt for hint in _at("Donetsk", "RU")] == [Doubt.SHARED]
    assert [hint.doubt for hint in _at("Sevastopol, Irkutsk", "RU")] == [Doubt.CONFLICT]
    assert [hint.doubt for hint in _at("Republic of Crimea", "TR")] == [Doubt.CONFLICT]
    assert [hint.doubt for hint in _at("Luhanska oblast", "UA")] == [Doubt.BORDER]
    assert [hint.doubt for hint in _at("Toretsk", "UA")] == [Doubt.BORDER]
