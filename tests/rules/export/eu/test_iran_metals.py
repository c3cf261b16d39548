"""export/eu/iran_metals: graphite and metals by code and grade."""

from __future__ import annotations

from typing import Any

import pytest

from rules.iran_orders import on_the_day
from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/eu/iran_metals"


@pytest.mark.parametrize(
    ("day", "line", "answers"),
    [
        ("2012-12-22", {"hs": "3801.10"}, []),
        ("2012-12-23", {"hs": "3801.10"}, [(Level.REVIEW, "contract_old", True)]),
        ("2013-04-16", {"hs": "3801.10"}, [(Level.PROHIBITED, "state_unknown", True)]),
        ("2016-01-16", {"hs": "3801.10"}, [(Level.LICENCE_REQUIRED, "licence", False)]),
        ("2016-01-16", {"hs": "0901.11"}, []),
        ("2016-01-16", {"hs": None}, [(Level.REVIEW, "no_code", True)]),
        (
            "2016-01-16",
            {"hs": "7604.10", "description": "Round bars of aluminium"},
            [(Level.LICENCE_REQUIRED, "licence", False)],
        ),
        (
            "2016-01-16",
            {"hs": "7604.10", "description": "Aluminium profiles"},
            [(Level.NOTE, "other_part", False)],
        ),
        (
            "2016-01-16",
            {"hs": "8108.90", "description": "Titanium screws"},
            [(Level.NOTE, "other_part", False)],
        ),
        (
            "2016-01-16",
            {"hs": "8108.90", "description": "Titanium tubes, grade 2"},
            [(Level.LICENCE_REQUIRED, "licence", False)],
        ),
        ("2025-09-29", {"hs": "7506.10"}, [(Level.LICENCE_REQUIRED, "licence", False)]),
        ("2025-09-30", {"hs": "7506.10"}, [(Level.PROHIBITED, "state_unknown", True)]),
        ("2025-09-30", {"hs": "0901.11"}, [(Level.REVIEW, "unread", True)]),
    ],
)
def test_the_days_of_the_list(day: str, line: dict[str, Any], answers: list[tuple[Level, str, bool]]) -> None:
    assert on_the_day(SLUG, day, line) == answers


@pytest.mark.parametrize(("home", "to"), [("JP", "IR"), ("DE", "TR")])
def test_it_binds_the_union_and_speaks_of_iran(home: str, to: str) -> None:
    line = {"hs": "3801.10", "origin": "JP"}
    assert found_by(SLUG, shipped("2025-10-01", home=home, to=to, line=line)) == ()
