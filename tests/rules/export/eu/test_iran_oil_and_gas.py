"""export/eu/iran_oil_and_gas: key equipment by its words."""

from __future__ import annotations

from typing import Any

import pytest

from rules.iran_orders import on_the_day
from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/eu/iran_oil_and_gas"


@pytest.mark.parametrize(
    ("day", "line", "answers"),
    [
        ("2012-03-23", {"description": "Blowout preventer"}, []),
        ("2012-03-24", {"description": "Blowout preventer"}, [(Level.PROHIBITED, "state_unknown", True)]),
        ("2016-01-16", {"description": "Blowout preventer"}, []),
        ("2016-01-16", {"hs": None}, []),
        ("2025-09-29", {"description": "Blowout preventer"}, []),
        ("2025-09-30", {"description": "Blowout preventer"}, [(Level.PROHIBITED, "state_unknown", True)]),
        ("2025-09-30", {"description": "Steam cracker"}, [(Level.REVIEW, "unverified", True)]),
        ("2025-09-30", {"description": "Drill press for workshops"}, [(Level.REVIEW, "by_words", True)]),
        ("2025-09-30", {"description": "Sealing jaw"}, [(Level.REVIEW, "unread", True)]),
    ],
)
def test_the_days_of_the_list(day: str, line: dict[str, Any], answers: list[tuple[Level, str, bool]]) -> None:
    assert on_the_day(SLUG, day, line) == answers


@pytest.mark.parametrize(("home", "to"), [("JP", "IR"), ("DE", "TR")])
def test_it_binds_the_union_and_speaks_of_iran(home: str, to: str) -> None:
    line = {"description": "Blowout preventer", "origin": "JP"}
    assert found_by(SLUG, shipped("2025-10-01", home=home, to=to, line=line)) == ()
