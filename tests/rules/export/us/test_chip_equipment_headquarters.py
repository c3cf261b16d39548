"""15 CFR 744.23(a)(4)(ii): listed items for firms elsewhere that make equipment for chips."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import said

SLUG = "export/us/chip_equipment_headquarters"
MAKING = "Development of lithography machines"
PART = {"eccn": "2A991", "hs": "8501.31"}
FROM_CHINA = {"owners": [{"name": "O", "country": "CN", "kind": "company", "share": 100}]}


def _says(
    to: str, user: dict[str, Any], *, use: str = MAKING, line: dict[str, Any] = PART, **fields: Any
) -> list[str]:
    return said(SLUG, to, line=line, end_use=use, user={"name": "Example Optics", **user}, **fields)


@pytest.mark.parametrize(
    ("user", "says"),
    [
        (FROM_CHINA, ["licence_required parent"]),
        ({"country": "CN"}, []),
        ({"address": "1 Example Road, Shenzhen, China"}, []),
        (
            {"owners": [{"name": "O", "country": "MO", "kind": "company", "share": 50}]},
            ["licence_required parent"],
        ),
        ({"owners": [{"name": "O", "country": "CN", "kind": "company", "share": 49}]}, ["review minority!"]),
        ({"owners": [{"name": "O", "country": "NL", "kind": "company", "share": 100}]}, []),
        ({}, ["incomplete parent_unknown!"]),
    ],
)
def test_the_seat_of_who_makes_the_equipment_counts(user: dict[str, Any], says: list[str]) -> None:
    assert _says("SG", user) == says


def test_a_buyer_of_the_place_counts_where_the_goods_stay_elsewhere() -> None:
    parties = [
        {"role": "buyer", "name": "Example Optics", "country": "CN"},
        {
            "role": "end_user",
            "name": "Works",
            "country": "SG",
            "owners": [{"name": "O", "country": "SG", "kind": "company"}],
        },
    ]
    assert said(SLUG, "SG", line=PART, end_use=MAKING, parties=parties) == ["licence_required"]


@pytest.mark.parametrize(
    ("use", "line", "says"),
    [
        ("Stock of lithography machines", PART, ["review hint!"]),
        ("Dairy", PART, []),
        (MAKING, {"eccn": "EAR99"}, []),
        (MAKING, {"eccn": None}, ["review item_unknown!"]),
        (MAKING, {**PART, "kind": "service"}, []),
    ],
)
def test_use_and_number_decide(use: str, line: dict[str, Any], says: list[str]) -> None:
    assert _says("SG", FROM_CHINA, use=use, line=line) == says


@pytest.mark.parametrize(
    ("answer", "says"), [("no", ["note answered"]), ("yes", ["licence_required parent"])]
)
def test_the_answer_settles_a_hint(answer: str, says: list[str]) -> None:
    assert _says("SG", FROM_CHINA, use="Stock of lithography machines", answers={SLUG: answer}) == says


def test_without_a_nexus_it_is_a_question_and_for_foreign_goods_nothing() -> None:
    foreign = {**PART, "origin": "DE", "us_content": 0.0}
    assert _says("SG", FROM_CHINA, line=foreign, home="DE") == []
    assert _says("SG", FROM_CHINA, line={**PART, "origin": None}, home="DE") == ["review nexus_unknown!"]


@pytest.mark.parametrize(("day", "says"), [("2024-12-01", []), ("2024-12-02", ["licence_required parent"])])
def test_it_counts_from_its_day(day: str, says: list[str]) -> None:
    assert _says("SG", FROM_CHINA, day=day) == says
