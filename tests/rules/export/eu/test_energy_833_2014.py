"""export/eu/energy_833_2014: goods for oil and gas from the Union to Russia."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one

SLUG = "export/eu/energy_833_2014"


@pytest.mark.parametrize(
    ("day", "code", "found"),
    [
        ("2014-07-31", "8705.20", []),
        ("2022-03-15", "8705.20", ["state_unknown"]),
        ("2022-03-16", "8705.20", ["prohibited"]),
        ("2025-02-24", "8905.20", ["prohibited"]),
        ("2025-02-25", "8905.20", ["state_unknown"]),
        ("2024-01-10", "8431.49", ["ex"]),
        ("2024-01-10", "7304.29", ["wider"]),
        ("2024-01-10", "8705.30", []),
    ],
)
def test_codes_and_days(day: str, code: str, found: list[str]) -> None:
    brief = shipped(day, home="DE", to="RU", line={"hs": code})
    assert [finding.variant or finding.level for finding in found_by(SLUG, brief)] == found


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("CH", "RU"), ("DE", "TR"), ("DE", "BY")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2024-01-10", home=home, to=to, line={"hs": "8705.20"})) == ()


def test_it_cites_the_act_of_the_day_first() -> None:
    finding = one(SLUG, shipped("2024-01-10", home="DE", to="RU", line={"hs": "8705.20"}))
    assert finding.citations[0].instrument == "Regulation (EU) No 833/2014"
