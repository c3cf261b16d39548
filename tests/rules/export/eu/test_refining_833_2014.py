"""export/eu/refining_833_2014: goods for refining oil from the Union to Russia."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one

SLUG = "export/eu/refining_833_2014"


@pytest.mark.parametrize(
    ("day", "code", "found"),
    [
        ("2022-02-25", "8421.39.85", []),
        ("2022-04-08", "8421.39.85", ["ex"]),
        ("2022-07-22", "8421.39.85", ["ex"]),
        ("2022-07-22", "8421.39", ["wider"]),
        ("2026-04-24", "8414.10.81", ["ex"]),
        ("2022-07-22", "8414.20", []),
    ],
)
def test_codes_and_days(day: str, code: str, found: list[str]) -> None:
    brief = shipped(day, home="DE", to="RU", line={"hs": code})
    assert [finding.variant or finding.level for finding in found_by(SLUG, brief)] == found


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("CH", "RU"), ("DE", "TR"), ("DE", "BY")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2023-01-10", home=home, to=to, line={"hs": "8419.40"})) == ()


def test_it_cites_the_act_of_the_day_first() -> None:
    finding = one(SLUG, shipped("2023-01-10", home="DE", to="RU", line={"hs": "8419.40"}))
    assert finding.citations[0].instrument == "Regulation (EU) No 833/2014"
