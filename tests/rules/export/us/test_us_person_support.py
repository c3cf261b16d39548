"""15 CFR 744.6: what US persons do, beside the EAR."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import said

SLUG = "export/us/us_person_support"
FOREIGN = {"origin": "DE", "us_content": 0.0}
SERVICE = {"kind": "service"}


def _says(to: str, use: str, **fields: Any) -> list[str]:
    parties = [
        {"role": "end_user", "name": "User Example", "country": to},
        {"role": "agent", "name": "Agent Example", "country": "US", "us_person": True},
    ]
    given = {"home": "DE", "line": FOREIGN, "parties": parties, **fields}
    return said(SLUG, to, end_use=use, **given)


@pytest.mark.parametrize(
    ("to", "use", "says"),
    [
        ("CH", "Biological weapons", ["licence_required"]),
        ("KR", "Nuclear weapons", ["licence_required"]),
        ("GB", "Nuclear weapons", []),
        ("KR", "Uranium enrichment", []),
        ("AE", "Plant for chemical weapons precursors", ["licence_required"]),
        ("JP", "Plant for chemical weapons precursors", ["licence_required"]),
        ("CN", "Military intelligence", ["licence_required"]),
        ("NI", "Military intelligence", []),
        ("CN", "Military vehicles", []),
        ("SA", "Sounding rockets, range 300 km", ["licence_required"]),
        ("SA", "Sounding rockets, range 299 km", []),
        ("SA", "Sounding rockets", ["review payload!"]),
        ("SA", "Drones, range 400 km", ["review payload!"]),
        ("SA", "Drone show", ["review hint!"]),
        ("AE", "Sounding rockets, range 300 km", []),
        ("DE", "Dairy", []),
    ],
)
def test_each_end_use_counts_at_its_places(to: str, use: str, says: list[str]) -> None:
    assert _says(to, use) == says


def test_without_a_us_person_nothing_is_asked() -> None:
    parties = [{"role": "end_user", "name": "User Example", "country": "CH"}]
    assert _says("CH", "Biological weapons", parties=parties) == []


def test_where_it_is_not_known_who_exports_it_is_a_question() -> None:
    assert said(SLUG, "CH", home="nowhere", end_use="Biological weapons", line=SERVICE) == [
        "review nexus_unknown!"
    ]


def test_goods_under_the_ear_are_the_other_rules_business() -> None:
    assert said(SLUG, "CH", end_use="Biological weapons") == []
    assert said(SLUG, "CH", end_use="Biological weapons", line=SERVICE) == ["licence_required"]


@pytest.mark.parametrize(("day", "says"), [("2021-03-15", []), ("2021-03-16", ["licence_required"])])
def test_support_of_military_intelligence_counts_from_its_day(day: str, says: list[str]) -> None:
    assert _says("CN", "Military intelligence", day=day) == says


def test_the_gravest_of_several_uses_is_told() -> None:
    both = "Drone show and biological weapons"
    assert _says("SA", both) == ["licence_required"]
    assert _says("SA", "Sounding rockets, and a museum of nuclear weapons") == ["licence_required"]


@pytest.mark.parametrize(
    ("answer", "use", "says"),
    [
        ("yes", "Dairy", ["licence_required"]),
        ("yes, one of them", "Dairy", ["review hint!"]),
        ("no", "Dairy", []),
        ("Plant for biological weapons", "Dairy", ["licence_required"]),
        # The papers say which it is, and the rule leaves that one alone there.
        ("yes", "Nuclear weapons", []),
    ],
)
def test_a_bare_answer_is_heard(answer: str, use: str, says: list[str]) -> None:
    assert _says("GB", use, answers={SLUG: answer}) == says


def test_a_load_that_is_open_is_asked_without_a_word_of_a_us_person_who_is_not_known() -> None:
    found = said(SLUG, "SA", home="nowhere", end_use="Sounding rockets", line=SERVICE)
    assert found == ["review payload_person_unknown!"]
