"""15 CFR 744.2: explosives and the fuel cycle, outside Supplement No. 3."""

from __future__ import annotations

import pytest

from rules.uses import said

SLUG = "export/us/nuclear_end_use"
SUPP3 = [
    "AU",
    "AT",
    "BE",
    "CA",
    "DK",
    "FI",
    "FR",
    "DE",
    "GR",
    "IS",
    "IE",
    "IT",
    "SM",
    "VA",
    "JP",
    "LU",
    "NL",
    "NZ",
    "NO",
    "PT",
    "ES",
    "SE",
    "TR",
    "GB",
]


@pytest.mark.parametrize("to", SUPP3)
def test_the_countries_of_the_supplement_are_left_alone(to: str) -> None:
    assert said(SLUG, to, end_use="Gas centrifuges for nuclear weapons", home="CH") == []


@pytest.mark.parametrize("to", ["KR", "CH", "PL", "IN", "PK", "CN", "AE", "BR"])
def test_all_others_are_not(to: str) -> None:
    assert said(SLUG, to, end_use="Uranium enrichment") == ["licence_required"]


@pytest.mark.parametrize(
    ("use", "says"),
    [
        ("Nuclear weapons laboratory", ["licence_required"]),
        ("Urananreicherungsanlage", ["licence_required"]),
        ("обогащение урана", ["licence_required"]),
        ("铀浓缩", ["licence_required"]),
        ("غنی‌سازی اورانیوم", ["licence_required"]),
        ("Spent fuel reprocessing", ["licence_required"]),
        ("Heavy water production", ["licence_required"]),
        ("Nuclear power plant", ["review hint!"]),
        ("АЭС", ["review hint!"]),
        ("Nuclear medicine clinic", []),
        ("Nuclear magnetic resonance", []),
        ("Not for any nuclear use", []),
        ("Dairy", []),
    ],
)
def test_what_the_goods_are_for_decides(use: str, says: list[str]) -> None:
    assert said(SLUG, "IN", end_use=use) == says


def test_a_day_before_the_supplement_was_read_is_no_ground_of_silence() -> None:
    assert said(SLUG, "DE", day="2001-04-08", end_use="Uranium enrichment") == [
        "licence_required state_unknown!"
    ]
    assert said(SLUG, "DE", day="2001-04-09", end_use="Uranium enrichment") == []


def test_one_final_place_outside_is_enough() -> None:
    parties = [{"role": "end_user", "name": "User Example", "country": "IN"}]
    assert said(SLUG, "DE", end_use="Uranium enrichment", parties=parties) == ["licence_required"]
