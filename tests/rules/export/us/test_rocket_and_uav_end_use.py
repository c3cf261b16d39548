"""15 CFR 744.3: three limbs, by country group, range and purpose."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import asked, said

SLUG = "export/us/rocket_and_uav_end_use"


def _says(to: str, use: str, **fields: Any) -> list[str]:
    return said(SLUG, to, end_use=use, **fields)


@pytest.mark.parametrize(
    ("use", "says"),
    [
        ("Agricultural survey drones", ["licence_required range_unknown"]),
        ("Survey drones, range 299.9 km", ["note short"]),
        ("Survey drones, range 300 km", ["licence_required"]),
        ("Survey drones, range less than 300 km", ["note short"]),
        ("Survey drones, range over 100 km", ["licence_required range_unknown"]),
        ("Survey drones, range up to 500 km", ["licence_required"]),
        ("Survey drones, combat radius 200 km", ["licence_required range_unknown"]),
        # A military word takes the civil purpose away.
        ("Survey drones of the army, range 100 km", ["licence_required use_unknown"]),
        ("Sounding rockets, range 90 km", ["licence_required use_unknown"]),
        ("Sounding rockets for weather research, range 90 km", ["note short"]),
        ("Cruise missiles", ["licence_required range_unknown"]),
        ("Rocket salad", []),
        ("Rockets", ["review hint!"]),
        ("Counter-drone radar", ["review hint!"]),
        ("Dairy machines", []),
    ],
)
def test_in_a_country_of_the_group_range_and_purpose_decide(use: str, says: list[str]) -> None:
    assert _says("SA", use) == says


@pytest.mark.parametrize("to", ["CN", "HK", "RU", "BY", "IR", "PK", "IL", "SA", "MO"])
def test_every_country_of_the_group_counts_and_hong_kong_as_china(to: str) -> None:
    assert _says(to, "Survey drones") == ["licence_required range_unknown"]


@pytest.mark.parametrize("to", ["AE", "DE", "IN", "TR", "KZ", "VN"])
def test_other_countries_do_not(to: str) -> None:
    assert _says(to, "Survey drones, range 900 km") == []


@pytest.mark.parametrize(
    ("to", "says"),
    [
        ("SA", ["licence_required state_unknown!"]),
        # By general knowledge in the group until then.
        ("AE", ["licence_required state_unknown!"]),
        # Nothing says so, and the day was not read.
        ("KE", ["review unread!"]),
        # A partner of the control regimes was never in it.
        ("DE", []),
        ("IN", []),
    ],
)
def test_a_day_before_the_issue_on_file_gives_both_answers(to: str, says: list[str]) -> None:
    assert _says(to, "Survey drones", day="2026-07-22") == says


def test_a_short_range_for_a_civil_purpose_needs_no_group() -> None:
    assert _says("AE", "Survey drones, range 50 km", day="2026-07-22") == ["note short"]


def test_the_goods_speak_for_themselves() -> None:
    assert said(SLUG, "SA", line={"hs": "8806.92"}) == ["licence_required range_unknown"]
    assert said(SLUG, "SA", line={"eccn": "9A012.b"}) == ["licence_required range_unknown"]
    assert said(SLUG, "SA", line={"description": "Servo for UAV EX-1"}) == ["licence_required range_unknown"]
    assert said(SLUG, "SA", line={"part_of": "Quadcopter EX-1, range 7 km"}) == [
        "licence_required use_unknown"
    ]
    assert said(SLUG, "SA", line={"hs": "8807.30"}) == []


def test_the_name_of_the_user_is_a_sign_and_its_trade_a_statement() -> None:
    assert said(SLUG, "SA", user={"name": "Sky Drones LLC"}) == ["review hint!"]
    assert said(SLUG, "SA", user={"industry": "maker of unmanned aircraft"}) == [
        "licence_required range_unknown"
    ]
    assert said(SLUG, "SA", notes="for a drone") == ["review hint!"]
    assert said(SLUG, "SA", documents=["Data sheet of UAV EX-1"]) == ["review hint!"]


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("no", ["note answered"]),
        ("civil", ["note answered"]),
        ("yes", ["licence_required range_unknown"]),
        ("we would rather not say", ["review hint!"]),
        ("refused", ["review hint!"]),
        ("UAV of 500 km range", ["licence_required"]),
    ],
)
def test_an_answer_settles_a_sign(answer: str, says: list[str]) -> None:
    assert said(SLUG, "SA", user={"name": "Sky Drones LLC"}, answers={SLUG: answer}) == says


def test_no_answer_takes_a_statement_away() -> None:
    assert _says("SA", "Survey drones", answers={SLUG: "no"}) == ["licence_required range_unknown"]


def test_a_place_on_the_way_is_for_a_person() -> None:
    parties = [
        {"role": "buyer", "name": "Buyer Example", "country": "SA"},
        {"role": "end_user", "name": "User Example", "country": "DE"},
    ]
    assert _says("DE", "Survey drones", parties=parties) == ["review passing!"]
    assert _says("DE", "Rockets", parties=parties) == []


def test_the_user_in_the_group_counts_wherever_the_goods_go() -> None:
    parties = [{"role": "end_user", "name": "User Example", "country": "SA"}]
    assert _says("DE", "Survey drones", parties=parties) == ["licence_required range_unknown"]


def test_delivery_of_such_weapons_counts_anywhere() -> None:
    assert _says("DE", "Drones for the delivery of sarin") == ["licence_required delivery"]
    assert _says("DE", "Drones against cbrn incidents") == ["review hint!"]
    assert _says("FR", "Missiles for nuclear warheads") == ["review nato!"]
    assert _says("FR", "Missiles for nerve agents") == ["licence_required delivery"]
    # The note on a government's own programme does not free another destination of the order.
    assert _says("FR", "Missiles for nuclear warheads", user={"country": "IN"}) == [
        "licence_required delivery"
    ]


@pytest.mark.parametrize(
    ("owner", "says"),
    [
        ({"kind": "company", "country": "OM", "share": 50}, ["review owner!"]),
        ({"country": "OM"}, ["review owner!"]),
        # Where a person is from says nothing.
        ({"kind": "person", "country": "OM", "share": 100}, []),
        ({"kind": "company", "country": "DE"}, []),
        ({"kind": "company"}, []),
    ],
)
def test_a_firm_of_the_group_that_owns_the_user_is_a_question(owner: dict[str, Any], says: list[str]) -> None:
    user = {"owners": [{"name": "Owner Example", **owner}]}
    assert _says("AE", "Survey drones", user=user) == says
    assert _says("AE", "Rockets", user=user) == []


def test_a_line_that_may_not_be_subject_is_a_question() -> None:
    line = {"origin": "DE"}
    assert _says("SA", "Survey drones", home="DE", line=line) == ["review nexus_unknown!"]
    assert _says("SA", "Survey drones", home="DE", line={**line, "us_content": 0.0}) == []


def test_the_words_and_the_range_stand_in_the_finding() -> None:
    (finding,) = asked(SLUG, "SA", end_use="Survey drones, range 450 km")
    assert finding.facts["words"] == "drones"
    assert finding.facts["range"] == "450 km"
    assert finding.subject == "/end_use"
    assert finding.facts["party"] == "User Example"
