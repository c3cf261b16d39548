"""export/eu/korea_goods: goods for North Korea by code and day."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/eu/korea_goods"


@pytest.mark.parametrize(
    ("day", "line", "answers"),
    [
        ("2018-02-27", {"hs": "8422.90"}, []),
        ("2018-02-28", {"hs": "8422.90"}, [(Level.PROHIBITED, "state_unknown", True)]),
        ("2025-12-16", {"hs": "8422.90"}, [(Level.PROHIBITED, "state_unknown", True)]),
        ("2025-12-17", {"hs": "8422.90"}, [(Level.PROHIBITED, "", False)]),
        ("2026-03-02", {"hs": "2710.19"}, [(Level.PROHIBITED, "", False)]),
        ("2026-03-02", {"hs": "9102.11"}, [(Level.PROHIBITED, "", False)]),
        ("2026-03-02", {"hs": "5702.31"}, [(Level.REVIEW, "wider", True)]),
        ("2026-03-02", {"hs": "4202.21"}, [(Level.REVIEW, "ex", True)]),
        ("2026-03-02", {"hs": "1001.99"}, []),
        ("2026-03-02", {"hs": None}, [(Level.REVIEW, "no_code", True)]),
    ],
)
def test_the_annexes_with_codes(
    day: str, line: dict[str, Any], answers: list[tuple[Level, str, bool]]
) -> None:
    found = found_by(SLUG, shipped(day, home="DE", to="KP", line=line))
    assert [(f.level, f.variant, f.gap) for f in found] == answers


@pytest.mark.parametrize(("home", "to"), [("JP", "KP"), ("DE", "KR")])
def test_it_binds_the_union_and_speaks_of_north_korea(home: str, to: str) -> None:
    line = {"hs": "8422.90", "origin": "JP"}
    assert found_by(SLUG, shipped("2026-03-02", home=home, to=to, line=line)) == ()
