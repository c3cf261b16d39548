"""reach/us_incorporation: foreign-made items that go into others."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import said

SLUG = "reach/us_incorporation"
CHIP = {
    "eccn": "3A991",
    "hs": "8542.31",
    "origin": "KR",
    "us_content": 0.0,
    "part_of": "Controller board EX-1",
}
OWN = {"reach/us_owned": "no"}


def _says(
    line: dict[str, Any], *, to: str = "DE", answers: dict[str, str] | None = None, **fields: Any
) -> list[str]:
    return said(SLUG, to, home="KR", line={**CHIP, **line}, answers={**OWN, **(answers or {})}, **fields)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({}, ["incomplete!"]),
        ({"eccn": "EAR99"}, ["incomplete!"]),
        ({"eccn": "EAR99", "hs": "8482.10"}, []),
        ({"eccn": "5A991", "hs": "8482.10"}, ["incomplete!"]),
        ({"eccn": "2A991", "hs": "8482.10"}, []),
        ({"part_of": None}, []),
        ({"origin": "US"}, []),
        ({"origin": None}, []),
        ({"us_content": 0.3}, []),
        ({"kind": "service"}, []),
    ],
)
def test_electronic_parts_of_other_things_are_asked_about(line: dict[str, Any], says: list[str]) -> None:
    assert _says(line) == [one.replace("incomplete!", "incomplete!") for one in says]


def test_the_end_use_may_say_that_it_is_built_in() -> None:
    assert _says({"part_of": None}, end_use="To be built into packing machines") == ["incomplete!"]
    assert _says({"part_of": None}, end_use="Not to be built in; spare part") == []


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({SLUG: "no"}, []),
        ({SLUG: "yes"}, ["review confirmed!"]),
        ({"reach/us_direct_product": "no"}, []),
        ({"reach/us_direct_product": "yes"}, ["incomplete!"]),
    ],
)
def test_the_answers_settle_it(answers: dict[str, str], says: list[str]) -> None:
    assert _says({}, answers=answers) == says


@pytest.mark.parametrize(("day", "says"), [("2020-08-16", []), ("2020-08-17", ["incomplete!"])])
def test_it_counts_from_the_first_such_rule(day: str, says: list[str]) -> None:
    assert _says({}, day=day) == says
