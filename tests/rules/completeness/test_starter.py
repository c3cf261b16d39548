from __future__ import annotations

from rules.papers import brief_of, found_by, one, order, starter_status
from tidewaiter.model.listing import ListState
from tidewaiter.model.words import Level

SLUG = "completeness/starter"


def test_the_sample_says_what_it_is_with_size_and_day() -> None:
    finding = one(SLUG, brief_of(order("c3-spindle")))
    assert finding.level is Level.NOTE
    assert finding.facts == {"listings": "534", "day": "2026-08-01"}


def test_an_official_list_says_nothing() -> None:
    current = starter_status(ListState.CURRENT, list="us_csl")
    assert found_by(SLUG, brief_of(order("c3-spindle"), coverage=(current,))) == ()
