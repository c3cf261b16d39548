"""export/eu/aviation_833_2014: goods for aviation and space from the Union to Russia."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one

SLUG = "export/eu/aviation_833_2014"


@pytest.mark.parametrize(
    ("day", "code", "found"),
    [
        ("2022-02-25", "8807.30", []),
        ("2022-10-06", "8807.30", ["state_unknown"]),
        ("2022-10-07", "8807.30", ["prohibited"]),
        ("2022-12-17", "8807.30", ["state_unknown"]),
        ("2022-10-07", "9026.80", ["prohibited"]),
        ("2022-10-07", "6813.20", ["ex"]),
        ("2022-10-07", "9025.80", []),
    ],
)
def test_codes_and_days(day: str, code: str, found: list[str]) -> None:
    brief = shipped(day, home="DE", to="RU", line={"hs": code})
    assert [finding.variant or finding.level for finding in found_by(SLUG, brief)] == found


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("CH", "RU"), ("DE", "TR"), ("DE", "BY")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2022-10-07", home=home, to=to, line={"hs": "8807.30"})) == ()


def test_it_cites_the_act_of_the_day_first() -> None:
    finding = one(SLUG, shipped("2022-10-07", home="DE", to="RU", line={"hs": "8807.30"}))
    assert finding.citations[0].instrument == "Regulation (EU) No 833/2014"
