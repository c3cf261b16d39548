"""15 CFR 744.23(a)(3)(i): the seat of the firm or of its parent."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import said

SLUG = "export/us/advanced_computing_headquarters"
ITEM = {"eccn": "3A090.c", "hs": "8542.32"}


def _says(user: dict[str, Any], *, to: str = "SG", **fields: Any) -> list[str]:
    return said(SLUG, to, user=user, **{"line": ITEM, **fields})


@pytest.mark.parametrize(
    ("owner", "says"),
    [
        ({"country": "CN", "share": 100, "kind": "company"}, ["licence_required parent"]),
        ({"country": "HK", "share": 50}, ["licence_required parent"]),
        ({"country": "CN", "share": 49.99}, ["review minority!"]),
        ({"country": "CN"}, ["review minority!"]),
        # A person has no seat of a firm.
        ({"country": "CN", "share": 100, "kind": "person"}, []),
        ({"country": "US", "share": 100}, []),
        ({"share": 100}, ["incomplete parent_unknown!"]),
    ],
)
def test_the_owner_decides(owner: dict[str, Any], says: list[str]) -> None:
    assert _says({"owners": [{"name": "Owner Example", **owner}]}) == says


def test_a_firm_that_sits_there_and_buys_for_elsewhere() -> None:
    parties = [
        {"role": "buyer", "name": "Buyer Example", "country": "CN"},
        {
            "role": "end_user",
            "name": "User Example",
            "country": "SG",
            "owners": [{"name": "X", "country": "US"}],
        },
    ]
    assert said(SLUG, "SG", line=ITEM, parties=parties) == ["licence_required"]


def test_goods_that_stay_there_are_the_control_lists_business() -> None:
    assert _says({"country": "CN"}, to="CN") == []


@pytest.mark.parametrize(
    ("eccn", "says"),
    [
        ("3A090.b", ["licence_required parent"]),
        ("3A090.a", []),
        ("3A090", ["review item_unknown!"]),
        ("3A001.a.1", []),
        ("3A001", ["review item_unknown!"]),
        ("EAR99", []),
    ],
)
def test_the_paragraph_decides(eccn: str, says: list[str]) -> None:
    user = {"owners": [{"name": "Owner Example", "country": "CN", "share": 100}]}
    assert _says(user, line={"eccn": eccn}) == says


def test_an_unknown_parent_is_asked_of_sure_items_alone() -> None:
    assert _says({}) == ["incomplete parent_unknown!"]
    assert _says({}, line={"eccn": "3A001"}) == []
    assert _says({"kind": "person"}) == []


def test_a_line_that_may_not_be_subject_is_a_question() -> None:
    user = {"owners": [{"name": "Owner Example", "country": "CN", "share": 100}]}
    assert _says(user, home="DE", line={**ITEM, "origin": "DE"}) == ["review nexus_unknown!"]


@pytest.mark.parametrize(("day", "says"), [("2023-11-16", []), ("2023-11-17", ["review item_unknown!"])])
def test_the_paragraph_has_its_day(day: str, says: list[str]) -> None:
    user = {"owners": [{"name": "Owner Example", "country": "MO", "share": 100}]}
    assert _says(user, day=day) == says


def test_one_of_two_places_there_is_enough_for_it() -> None:
    parties = [
        {"role": "ultimate_consignee", "name": "Store Example", "country": "CN"},
        {"role": "end_user", "name": "User Example", "country": "SG"},
    ]
    assert said(SLUG, "SG", line=ITEM, parties=parties) == []
