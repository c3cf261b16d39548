"""export/eu/circumvention_12f: machine tools and radio equipment for Kyrgyzstan."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/circumvention_12f"


@pytest.mark.parametrize(("day", "count"), [("2026-04-23", 0), ("2026-04-24", 1)])
def test_a_machine_tool_is_looked_at_from_the_day(day: str, count: int) -> None:
    found = found_by(SLUG, shipped(day, home="DE", to="KG", line={"hs": "8457.10"}))
    assert [(f.level, f.variant, f.gap) for f in found] == [(Level.REVIEW, "ex", True)] * count


@pytest.mark.parametrize(
    ("hs", "caught"),
    [
        ("8455.10", False),
        ("8456.11", True),
        ("8466.93", True),
        ("8467.11", False),
        ("8517.62", True),
        ("8518.10", False),
        ("8524.11", False),
        ("8525.89", True),
        ("8529.90", True),
        ("8530.10", False),
        ("0901.11", False),
    ],
)
def test_the_headings_that_are_looked_at(hs: str, caught: bool) -> None:
    assert bool(found_by(SLUG, shipped("2026-08-01", home="DE", to="KG", line={"hs": hs}))) is caught


def test_no_code_is_a_gap() -> None:
    finding = one(SLUG, shipped("2026-08-01", home="DE", to="KG", line={"eccn": "EAR99"}))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "no_code", True)


@pytest.mark.parametrize(("home", "to"), [("US", "KG"), ("DE", "KZ"), ("DE", "DE")])
def test_it_binds_the_union_and_speaks_of_kyrgyzstan(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2026-08-01", home=home, to=to, line={"hs": "8457.10"})) == ()
