"""export/eu/high_priority_russia: what probably is barred, though no row on file says so."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/high_priority_russia"


@pytest.mark.parametrize(
    ("hs", "found"),
    [("8482.10", [""]), ("8703.23", ["car"]), ("9603.29", []), ("8704.21", [])],
)
def test_items_of_high_priority_and_cars_are_a_review_and_a_gap(hs: str, found: list[str]) -> None:
    seen = found_by(SLUG, shipped("2026-08-01", home="DE", to="RU", line={"hs": hs}))
    assert [finding.variant for finding in seen] == found
    assert all((finding.level, finding.gap) == (Level.REVIEW, True) for finding in seen)


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("DE", "KZ"), ("DE", "DE")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2026-08-01", home=home, to=to, line={"hs": "8482.10"})) == ()


def test_it_cites_the_annexes_as_not_read() -> None:
    finding = one(SLUG, shipped("2026-08-01", home="DE", to="RU", line={"hs": "8482.10"}))
    assert not any(citation.verified for citation in finding.cited)
