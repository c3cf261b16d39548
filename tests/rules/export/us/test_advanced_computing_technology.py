"""15 CFR 744.23(a)(3)(ii): technology for advanced computing chips, by who developed it."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import said

SLUG = "export/us/advanced_computing_technology"
DESIGN = {"eccn": "3E001", "kind": "technology", "origin": "CN", "hs": None}


def _says(home: str, line: dict[str, Any] | None = None, **fields: Any) -> list[str]:
    return said(SLUG, "TW", home=home, line={**DESIGN, **(line or {})}, **fields)


@pytest.mark.parametrize(
    ("home", "says"),
    [
        ("CN", ["review open!"]),
        ("VN", ["review open!"]),
        ("AE", []),
        ("DE", []),
        ("IL", []),
        ("nowhere", ["review open!"]),
    ],
)
def test_where_it_leaves_from_decides(home: str, says: list[str]) -> None:
    assert _says(home) == says


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({"eccn": "3E002"}, []),
        ({"eccn": "EAR99"}, []),
        ({"origin": "US"}, []),
        ({"us_content": 0.0}, ["review open!"]),
    ],
)
def test_only_foreign_technology_of_the_entry_is_asked_about(line: dict[str, Any], says: list[str]) -> None:
    assert _says("CN", line) == says


@pytest.mark.parametrize(
    ("answer", "says"),
    [("yes", ["licence_required"]), ("no", ["note answered"]), ("perhaps", ["review open!"])],
)
def test_the_answer_settles_it(answer: str, says: list[str]) -> None:
    assert _says("CN", answers={SLUG: answer}) == says


@pytest.mark.parametrize(("day", "says"), [("2023-11-16", []), ("2023-11-17", ["review open!"])])
def test_it_counts_from_its_day(day: str, says: list[str]) -> None:
    assert _says("CN", day=day) == says
