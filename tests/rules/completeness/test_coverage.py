from __future__ import annotations

import pytest

from rules.papers import WATCHLISTS, brief_of, found_by, one, order, starter_status
from tidewaiter.model.listing import ListState, ListStatus
from tidewaiter.model.words import Level, Regime

SLUG = "completeness/coverage"
CLEAN = order("c3-spindle")
EU = tuple(slug for slug in WATCHLISTS if slug.startswith("eu_"))


def status(state: ListState, *watchlists: str, name: str = "some_list") -> ListStatus:
    return starter_status(state, list=name, watchlists=watchlists, age_days=90)


def test_a_binding_regime_on_the_sample_alone_is_a_gap_that_names_its_lists() -> None:
    finding = one(SLUG, brief_of(CLEAN, starter=False))
    assert (finding.level, finding.gap, finding.regime) == (Level.INCOMPLETE, True, Regime.EU)
    assert finding.facts["lists"] == ", ".join(sorted(EU))


def test_it_is_a_note_where_the_sample_was_accepted() -> None:
    finding = one(SLUG, brief_of(CLEAN))
    assert (finding.level, finding.gap, finding.variant) == (Level.NOTE, False, "starter_accepted")


def test_accepting_a_sample_that_is_not_there_changes_nothing() -> None:
    assert one(SLUG, brief_of(CLEAN, coverage=())).gap


def test_imported_lists_that_serve_everything_leave_nothing_to_say() -> None:
    current = status(ListState.CURRENT, *EU)
    assert found_by(SLUG, brief_of(CLEAN, starter=False, coverage=(current,))) == ()


def test_only_the_lists_that_are_missing_are_named() -> None:
    current = status(ListState.CURRENT, *EU[1:])
    assert one(SLUG, brief_of(CLEAN, starter=False, coverage=(current,))).facts["lists"] == EU[0]


@pytest.mark.parametrize("state", [ListState.STALE, ListState.UNDATED, ListState.BROKEN])
def test_a_doubtful_list_is_a_gap(state: ListState) -> None:
    doubtful = status(state, *WATCHLISTS)
    findings = found_by(SLUG, brief_of(CLEAN, coverage=(doubtful, starter_status())))
    assert (findings[0].variant, findings[0].gap) == (state.value, True)


def test_a_stale_list_beside_a_current_one_of_the_same_watchlists_is_a_note() -> None:
    old = status(ListState.STALE, "us_sdn", name="old")
    new = status(ListState.CURRENT, "us_sdn", "us_entity_list", *EU, name="new")
    finding = one(SLUG, brief_of(CLEAN, coverage=(old, new)))
    assert (finding.level, finding.gap, finding.facts["list"]) == (Level.NOTE, False, "old")
