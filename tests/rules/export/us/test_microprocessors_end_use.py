"""15 CFR 744.17: microprocessors for military uses in group D:1."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import said

SLUG = "export/us/microprocessors_end_use"
FAST = {"eccn": "3A991.a.1", "hs": "8542.31"}


def _says(to: str, line: dict[str, Any] | None = None, **fields: Any) -> list[str]:
    return said(SLUG, to, end_use="Military vehicles", line=FAST if line is None else line, **fields)


@pytest.mark.parametrize("to", ["VN", "KZ", "AM", "CN", "RU", "GE"])
def test_every_country_of_the_group_counts(to: str) -> None:
    assert _says(to) == ["licence_required"]


@pytest.mark.parametrize("to", ["DE", "IN", "SA", "PE"])
def test_others_do_not(to: str) -> None:
    assert _says(to) == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({"eccn": "3A991.a.2", "hs": "8542.31"}, []),
        ({"eccn": "3A991", "hs": "8542.31"}, ["review item_unknown!"]),
        ({"eccn": "3A991", "hs": "8542.32"}, []),
        ({"eccn": "5A992.c", "description": "Secure microcontroller"}, ["review item_unknown!"]),
        ({"eccn": "5A992.c", "description": "Router"}, []),
        ({"eccn": None, "hs": "8542.31"}, ["review item_unknown!"]),
        ({"eccn": None, "hs": "8422.90"}, []),
        ({"eccn": "EAR99", "hs": "8542.31"}, []),
        ({"eccn": "3A991.a.1", "origin": "DE", "us_content": 0.0}, ["licence_required"]),
    ],
)
def test_what_is_no_processor_is_left_alone(line: dict[str, Any], says: list[str]) -> None:
    assert _says("VN", line) == says


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2002-12-31", []),
        ("2010-01-01", ["review item_unknown!"]),
        # The group of that day was not read, and the country stands in the issue on file.
        ("2020-01-01", ["licence_required state_unknown!"]),
    ],
)
def test_the_law_of_the_day_counts(day: str, says: list[str]) -> None:
    assert _says("VN", day=day) == says


def test_a_dairy_is_left_alone_and_a_hint_is_a_question() -> None:
    assert said(SLUG, "VN", line=FAST, end_use="Dairy") == []
    assert said(SLUG, "VN", line=FAST, end_use="Dairy", user={"name": "Army Dairy"}) == ["review hint!"]
