"""export/eu/maritime_833_2014: equipment for navigation and radio at sea from the Union to Russia."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one

SLUG = "export/eu/maritime_833_2014"


@pytest.mark.parametrize(
    ("day", "code", "found"),
    [
        ("2022-03-15", "8526.10", []),
        ("2022-03-16", "8526.10", ["ex"]),
        ("2026-08-01", "8526.10", ["ex"]),
        ("2024-01-10", "8527.10", []),
    ],
)
def test_codes_and_days(day: str, code: str, found: list[str]) -> None:
    brief = shipped(day, home="DE", to="RU", line={"hs": code})
    assert [finding.variant or finding.level for finding in found_by(SLUG, brief)] == found


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("CH", "RU"), ("DE", "TR"), ("DE", "BY")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2024-01-10", home=home, to=to, line={"hs": "8526.10"})) == ()


def test_it_cites_the_act_of_the_day_first() -> None:
    finding = one(SLUG, shipped("2024-01-10", home="DE", to="RU", line={"hs": "8526.10"}))
    assert finding.citations[0].instrument == "Regulation (EU) No 833/2014"


@pytest.mark.parametrize(
    ("words", "found"),
    [("Seenotfunkbake, Typ 2", ["words"]), ("Gyrocompass repeater", ["words"]), ("Gyroscope toy", [])],
)
def test_words_ask_where_no_code_does(words: str, found: list[str]) -> None:
    brief = shipped("2024-01-10", home="DE", to="RU", line={"description": words})
    assert [finding.variant for finding in found_by(SLUG, brief)] == found
