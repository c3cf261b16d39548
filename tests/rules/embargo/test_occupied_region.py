"""embargo/occupied_region: an address that may lie in an occupied part of Ukraine."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime

SLUG = "embargo/occupied_region"
PUMP = {"hs": "8413.50", "eccn": "EAR99", "origin": "US"}


def _at(
    address: Any, *, home: str = "US", day: str = "2025-01-01", country: str = "UA"
) -> tuple[Finding, ...]:
    user = {"role": "end_user", "name": "User Example", "country": country, "address": address}
    return found_by(SLUG, shipped(day, home=home, to=country, line=PUMP, parties=[user]))


def test_a_us_exporter_may_not_supply_crimea() -> None:
    found = _at("Kirova 1, Simferopol, Republic of Crimea")
    assert [f.level for f in found if f.regime is Regime.US] == [Level.PROHIBITED, Level.LICENCE_REQUIRED]


def test_a_town_of_crimea_settles_it() -> None:
    assert Level.PROHIBITED in {
        finding.level for finding in _at("ul. Lenina 5, Sevastopol 299011", country="RU")
    }


def test_a_town_that_is_held_settles_it_and_one_fought_over_is_a_question() -> None:
    assert Level.PROHIBITED in {finding.level for finding in _at("Artema 1, Donetsk")}
    found = _at("Tsentralna 1, Toretsk")
    assert {(f.level, f.variant, f.gap) for f in found} == {(Level.REVIEW, "place_unsure", True)}


def test_a_town_whose_capture_was_not_read_again_is_a_question() -> None:
    found = _at("Kurakhove", day="2025-06-30")
    assert {(f.level, f.variant, f.gap) for f in found} == {(Level.REVIEW, "place_unsure", True)}


def test_a_number_of_the_region_is_a_question() -> None:
    user = {"role": "end_user", "name": "User Example", "country": "RU", "phone": "+7 978 000 00 00"}
    found = found_by(SLUG, shipped("2025-01-01", home="US", to="RU", line=PUMP, parties=[user]))
    assert {(f.level, f.variant) for f in found} == {(Level.REVIEW, "place_unsure")}


def test_a_region_named_by_its_masters_name_is_no_question() -> None:
    found = _at("Artema 1, Donetsk, Donetsk People's Republic", country="RU")
    assert Level.PROHIBITED in {finding.level for finding in found}


@pytest.mark.parametrize(
    ("hs", "day", "answer"),
    [
        ("8413.50", "2025-01-01", (Level.PROHIBITED, "prohibited", False)),
        ("8413.50", "2025-02-25", (Level.PROHIBITED, "state_unknown", True)),
        ("0901.11", "2025-02-25", (Level.REVIEW, "unread_rows", True)),
        ("8207", "2025-01-01", (Level.REVIEW, "wider", True)),
        (None, "2025-01-01", (Level.REVIEW, "no_code", True)),
    ],
)
def test_the_union_bars_the_goods_of_its_annex(
    hs: str | None, day: str, answer: tuple[Level, str, bool]
) -> None:
    user = {"role": "end_user", "name": "User", "country": "UA", "address": "Kirova 1, Simferopol, Crimea"}
    brief = shipped(day, home="DE", to="UA", line={"hs": hs}, parties=[user])
    found = [f for f in found_by(SLUG, brief) if f.regime is Regime.EU]
    assert [(f.level, f.variant, f.gap) for f in found] == [answer]


def test_the_union_says_nothing_of_goods_outside_its_annex() -> None:
    user = {"role": "end_user", "name": "User", "country": "UA", "address": "Kirova 1, Simferopol, Crimea"}
    brief = shipped("2020-03-01", home="DE", to="UA", line={"hs": "0901.11"}, parties=[user])
    assert [f.variant for f in found_by(SLUG, brief) if f.regime is Regime.EU] == []


def test_a_town_in_doubt_is_asked_before_its_goods() -> None:
    user = {"role": "end_user", "name": "User", "country": "UA", "address": "Tsentralna 1, Toretsk"}
    brief = shipped("2025-01-01", home="DE", to="UA", line={"hs": "8413.50"}, parties=[user])
    found = [f for f in found_by(SLUG, brief) if f.regime is Regime.EU]
    assert {(f.level, f.variant) for f in found} == {(Level.REVIEW, "place_unsure")}


def test_an_exporter_whom_nothing_binds_is_looked_at_all_the_same() -> None:
    line = {"hs": "8413.50", "origin": "JP", "us_content": "0"}
    user = {"role": "end_user", "name": "User", "country": "UA", "address": "Simferopol, Crimea"}
    found = found_by(SLUG, shipped("2025-01-01", home="JP", to="UA", line=line, parties=[user]))
    assert [(f.level, f.variant, f.gap) for f in found] == [(Level.REVIEW, "no_measure", True)]


@pytest.mark.parametrize("address", ["Sevastopolskaya Street 12, Irkutsk", "Khreshchatyk 1, Kyiv"])
def test_a_street_is_not_a_region(address: str) -> None:
    assert _at(address, country="RU" if "Irkutsk" in address else "UA") == ()


def test_a_buyer_there_of_goods_for_elsewhere_is_looked_at() -> None:
    buyer = {"role": "buyer", "name": "Buyer", "country": "UA", "address": "Simferopol, Crimea"}
    found = found_by(SLUG, shipped("2025-01-01", home="US", to="TR", line=PUMP, parties=[buyer]))
    assert {(finding.level, finding.variant) for finding in found} == {(Level.REVIEW, "passing")}


def test_an_address_without_commas_is_read_by_the_number_behind_its_street() -> None:
    for address in ("Lenina 5, Yalta Krimea", "ul. Lenina 5 Yalta Crimea"):
        assert Level.PROHIBITED in {finding.level for finding in _at(address, country="RU")}


def test_a_free_town_is_silent_and_the_name_of_its_oblast_asks() -> None:
    assert _at("Kramatorsk, 84300") == ()
    assert _at("Kramatorsk, Donetsk oblast, 84300") == ()
    found = _at("Shevchenka 1, Donetsk oblast")
    assert {(finding.level, finding.variant) for finding in found} == {(Level.REVIEW, "place_unsure")}


def _us(address: str, day: str, line: dict[str, str] = PUMP) -> list[str]:
    user = {"role": "end_user", "name": "User Example", "country": "UA", "address": address}
    found = found_by(SLUG, shipped(day, home="US", to="UA", line=line, parties=[user]))
    return [f.variant for f in found if f.regime is Regime.US]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2014-12-18", []),
        ("2014-12-19", ["prohibited"]),
        ("2015-01-28", ["prohibited"]),
        ("2015-01-29", ["prohibited", "licence_required"]),
    ],
)
def test_crimea_came_under_the_order_and_then_under_the_ear(day: str, said: list[str]) -> None:
    assert _us("Kirova 1, Simferopol, Republic of Crimea", day) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2022-02-20", []),
        ("2022-02-21", ["prohibited"]),
        ("2022-02-23", ["prohibited"]),
        ("2022-02-24", ["prohibited", "licence_required"]),
    ],
)
@pytest.mark.parametrize("region", ["Donetsk People's Republic", "LNR"])
def test_the_so_called_republics_came_under_both_within_days(region: str, day: str, said: list[str]) -> None:
    assert _us(f"Lenina 1, {region}", day) == said


def test_food_of_the_regions_is_for_a_person_and_spirits_are_none() -> None:
    meat = {"hs": "0201.30", "eccn": "EAR99", "origin": "US"}
    assert _us("Simferopol, Crimea", "2025-01-01", meat) == ["prohibited", "food_or_medicine"]
    whisky = {"hs": "2208.30", "eccn": "EAR99", "origin": "US"}
    assert _us("Simferopol, Crimea", "2025-01-01", whisky) == ["prohibited", "licence_required"]


@pytest.mark.parametrize("text", ["Zaporizhzhia oblast", "Kherson oblast"])
def test_the_united_states_speak_of_no_whole_oblast(text: str) -> None:
    assert _us(f"Main street 1, {text}", "2025-01-01") == []


@pytest.mark.parametrize("text", ["UA-43", "UA-14", "Donetsk oblast"])
def test_the_code_or_name_of_an_oblast_only_asks(text: str) -> None:
    assert set(_us(f"Main street 1, {text}", "2025-01-01")) == {"place_unsure"}


def test_names_that_do_not_fit_each_other_are_asked_about_as_such() -> None:
    found = _at("ul. Artyoma 100, Donetsk", country="TR")
    assert {(f.level, f.variant, f.gap) for f in found} == {(Level.REVIEW, "names_conflict", True)}


def test_a_name_that_other_places_bear_is_asked_about_as_such() -> None:
    for address, country in (("Donetsk", "RU"), ("Warehouse Mariupol", "UA")):
        found = _at(address, country=country)
        assert {(f.level, f.variant, f.gap) for f in found} == {(Level.REVIEW, "name_shared", True)}
