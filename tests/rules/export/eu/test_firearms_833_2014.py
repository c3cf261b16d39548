"""export/eu/firearms_833_2014: firearms, their parts and ammunition from the Union to Russia."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one

SLUG = "export/eu/firearms_833_2014"


@pytest.mark.parametrize(
    ("day", "code", "found"),
    [
        ("2022-10-06", "9303.30", []),
        ("2022-10-07", "9303.30", ["ex"]),
        ("2026-08-01", "9306.21", ["ex"]),
        ("2022-10-07", "9208.90", []),
    ],
)
def test_codes_and_days(day: str, code: str, found: list[str]) -> None:
    brief = shipped(day, home="DE", to="RU", line={"hs": code})
    assert [finding.variant or finding.level for finding in found_by(SLUG, brief)] == found


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("CH", "RU"), ("DE", "TR"), ("DE", "BY")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2022-10-07", home=home, to=to, line={"hs": "9303.30"})) == ()


def test_it_cites_the_act_of_the_day_first() -> None:
    finding = one(SLUG, shipped("2022-10-07", home="DE", to="RU", line={"hs": "9303.30"}))
    assert finding.citations[0].instrument == "Regulation (EU) 2022/1904"
