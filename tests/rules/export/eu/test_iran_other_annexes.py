"""export/eu/iran_other_annexes: nuclear, ship and software goods by their words."""

from __future__ import annotations

from typing import Any

import pytest

from rules.iran_orders import on_the_day
from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/eu/iran_other_annexes"


@pytest.mark.parametrize(
    ("day", "line", "answers"),
    [
        ("2012-03-23", {"description": "Gas centrifuge"}, []),
        ("2012-03-24", {"description": "Gas centrifuge"}, [(Level.REVIEW, "unverified", True)]),
        (
            "2016-01-16",
            {"description": "ERP software for military plants"},
            [(Level.LICENCE_REQUIRED, "state_unknown", True)],
        ),
        ("2016-01-16", {"description": "Marine diesel engine"}, [(Level.REVIEW, "unread", True)]),
        ("2025-09-30", {"description": "Marine diesel engine"}, [(Level.REVIEW, "unverified", True)]),
        (
            "2025-09-30",
            {"description": "ERP software for military plants"},
            [(Level.PROHIBITED, "state_unknown", True)],
        ),
        ("2025-09-30", {"description": "ERP software"}, [(Level.REVIEW, "by_words", True)]),
        ("2025-09-30", {"description": "Sealing jaw"}, [(Level.REVIEW, "unread", True)]),
    ],
)
def test_the_days_of_the_list(day: str, line: dict[str, Any], answers: list[tuple[Level, str, bool]]) -> None:
    assert on_the_day(SLUG, day, line) == answers


@pytest.mark.parametrize(("home", "to"), [("JP", "IR"), ("DE", "TR")])
def test_it_binds_the_union_and_speaks_of_iran(home: str, to: str) -> None:
    line = {"description": "Gas centrifuge", "origin": "JP"}
    assert found_by(SLUG, shipped("2025-10-01", home=home, to=to, line=line)) == ()
