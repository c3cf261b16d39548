"""export/eu/iran_precious_metals: gold and the like by code, and who buys."""

from __future__ import annotations

from typing import Any

import pytest

from rules.iran_orders import on_the_day
from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/eu/iran_precious_metals"


@pytest.mark.parametrize(
    ("day", "line", "answers"),
    [
        ("2012-03-23", {"hs": "7108.12"}, []),
        ("2012-03-24", {"hs": "7108.12"}, [(Level.REVIEW, "ex", True)]),
        ("2016-01-15", {"hs": "7108.12"}, [(Level.REVIEW, "ex", True)]),
        ("2016-01-16", {"hs": "7108.12"}, []),
        ("2025-09-29", {"hs": "7108.12"}, []),
        ("2025-09-30", {"hs": "7108.12"}, [(Level.REVIEW, "ex", True)]),
        ("2025-09-30", {"hs": "0901.11"}, []),
    ],
)
def test_the_days_of_the_list(day: str, line: dict[str, Any], answers: list[tuple[Level, str, bool]]) -> None:
    assert on_the_day(SLUG, day, line) == answers


@pytest.mark.parametrize(("home", "to"), [("JP", "IR"), ("DE", "TR")])
def test_it_binds_the_union_and_speaks_of_iran(home: str, to: str) -> None:
    line = {"hs": "7108.12", "origin": "JP"}
    assert found_by(SLUG, shipped("2025-10-01", home=home, to=to, line=line)) == ()
