"""export/eu/luxury_833_2014: luxury goods from the Union to Russia."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one

SLUG = "export/eu/luxury_833_2014"
VALUE = {"amount": 9000, "currency": "EUR"}


@pytest.mark.parametrize(
    ("day", "code", "found"),
    [
        ("2022-03-15", "9102.11", []),
        ("2022-03-16", "9102.11", ["state_unknown"]),
        ("2022-04-09", "9102.11", ["prohibited"]),
        ("2022-04-09", "8201.10", []),
        ("2023-06-23", "9701.21", ["prohibited"]),
        ("2023-06-24", "9701.21", ["state_unknown"]),
        ("2022-04-09", "71.13", ["prohibited"]),
        ("2022-04-09", "7102.31", ["ex"]),
    ],
)
def test_codes_and_days(day: str, code: str, found: list[str]) -> None:
    brief = shipped(day, home="DE", to="RU", line={"hs": code, "value": VALUE})
    assert [finding.variant or finding.level for finding in found_by(SLUG, brief)] == found


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("CH", "RU"), ("DE", "TR"), ("DE", "BY")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert (
        found_by(SLUG, shipped("2022-04-09", home=home, to=to, line={"hs": "9102.11", "value": VALUE})) == ()
    )


def test_it_cites_the_act_of_the_day_first() -> None:
    finding = one(SLUG, shipped("2022-04-09", home="DE", to="RU", line={"hs": "9102.11", "value": VALUE}))
    assert finding.citations[0].instrument == "Regulation (EU) No 833/2014"
