"""Occupied regions are found by words in city or region position, and by nothing else."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tidewaiter.law.load import load_law
from tidewaiter.model.shipment import Shipment
from tidewaiter.places.regions import RegionHint, region_hints

LAW = load_law()


def _at(address: Any, country: str | None = "UA") -> tuple[RegionHint, ...]:
    party = {"name": "Example", "role": "end_user", "address": address}
    if country:
        party["country"] = country
    papers = {"reference": "T-1", "parties": [party], "goods": [{"description": "a thing"}]}
    return region_hints(msgspec.convert(papers, Shipment), LAW)


@pytest.mark.parametrize(
    ("address", "country", "region", "whole"),
    [
        ("ul. Lenina 5, Sevastopol 299011", "RU", "crimea", False),
        ("ul. Lenina 5, 299011 Sevastopol, Russia", None, "crimea", False),
        ("Simferopol, Republic of Crimea, 295000", "UA", "crimea", True),
        ("г. Ялта, ул. Кирова 1", "UA", "crimea", False),
        ({"street": "Artema 1", "city": "Donetsk"}, "UA", "donetsk", False),
        ({"street": "Artema 1", "region": "Donetsk People's Republic"}, "RU", "donetsk", True),
        ("Lugansk, LNR", "RU", "luhansk", True),
        ("ул. Ленина 1, Мелитополь", "UA", "zaporizhzhia", False),
    ],
)
def test_a_town_or_region_is_found(address: Any, country: str | None, region: str, whole: bool) -> None:
    hints = _at(address, country)
    assert [(hint.region, hint.whole) for hint in hints] == [(region, whole)]
    assert hints[0].pointer == "/parties/0/address"


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
        ("UA-14", "UA"),
        ("Kherson, 73000", "UA"),
    ],
)
def test_a_street_or_another_country_is_not(address: Any, country: str | None) -> None:
    assert _at(address, country) == ()


@pytest.mark.parametrize(
    ("address", "word", "whole", "alone"),
    [
        ("Lenina 5, Yalta Krimea", "yalta krimea", True, True),
        ("Yalta 298600 Crimea Russia", "yalta crimea", True, True),
        ({"city": "Yalta Krimea"}, "yalta krimea", True, True),
        ("Simferopol Ukraine", "simferopol", False, True),
        ("ul. Lenina 5 Yalta Crimea", "yalta crimea", True, False),
        ("ul. Lenina 5 Yalta", "yalta", False, False),
        ("ul. Lenina 298600 Yalta", "yalta", False, False),
        ("ул. Кирова 1 г. Ялта", "ялта", False, False),
        ("299011 Sevastopol ul. Lenina 5", "sevastopol", False, False),
    ],
)
def test_an_address_without_commas_is_read_too(address: Any, word: str, whole: bool, alone: bool) -> None:
    (hint,) = _at(address, "UA")
    assert (hint.word, hint.whole, hint.alone) == (word, whole, alone)


@pytest.mark.parametrize(
    ("address", "region"),
    [
        ("Kramatorsk, Donetsk oblast, 84300", "donetsk"),
        ("Sievierodonetsk district, Luhanska oblast", "luhansk"),
        ("Zaporizhzhia, Zaporizhzhia Oblast", "zaporizhzhia"),
        ("Kherson, Kherson region", "kherson"),
    ],
)
def test_the_name_of_an_oblast_asks_and_settles_nothing(address: str, region: str) -> None:
    (hint,) = _at(address)
    assert (hint.region, hint.whole) == (region, False)


def test_a_destination_may_be_a_region() -> None:
    papers = {
        "reference": "T-1",
        "parties": [{"name": "Example", "role": "buyer"}],
        "goods": [{"description": "a thing"}],
        "destination": "Crimea",
    }
    hints = region_hints(msgspec.convert(papers, Shipment), LAW)
    assert [(hint.pointer, hint.region, hint.whole) for hint in hints] == [("/destination", "crimea", True)]
