"""export/eu/jet_fuel_833_2014: jet fuel and fuel additives from the Union to Russia."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one

SLUG = "export/eu/jet_fuel_833_2014"


@pytest.mark.parametrize(
    ("day", "code", "found"),
    [
        ("2022-04-08", "2710.12.70", []),
        ("2022-04-09", "2710.12.70", ["prohibited"]),
        ("2022-04-09", "3811.90", ["prohibited"]),
        ("2022-04-09", "3811", ["wider"]),
        ("2026-04-23", "3811.29", ["prohibited"]),
        ("2026-04-24", "3811.29", ["state_unknown"]),
        ("2022-04-09", "2710.12.41", []),
    ],
)
def test_codes_and_days(day: str, code: str, found: list[str]) -> None:
    brief = shipped(day, home="DE", to="RU", line={"hs": code})
    assert [finding.variant or finding.level for finding in found_by(SLUG, brief)] == found


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("CH", "RU"), ("DE", "TR"), ("DE", "BY")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2022-04-09", home=home, to=to, line={"hs": "3811.90"})) == ()


def test_it_cites_the_act_of_the_day_first() -> None:
    finding = one(SLUG, shipped("2022-04-09", home="DE", to="RU", line={"hs": "3811.90"}))
    assert finding.citations[0].instrument == "Regulation (EU) No 833/2014"
