from __future__ import annotations

import datetime

import msgspec
import pytest

from rules.papers import KNOWN_AT, WATCHLISTS, brief_of, found_by, one, order, starter_status, with_exporter
from tidewaiter.model.brief import Clocks
from tidewaiter.model.listing import ListState, ListStatus, Reject
from tidewaiter.model.words import Level, Regime

SLUG = "completeness/coverage"
CLEAN = order("c3-spindle")
EU = tuple(slug for slug in WATCHLISTS if slug.startswith("eu_"))


def status(state: ListState, *watchlists: str, name: str = "some_list") -> ListStatus:
    return starter_status(state, list=name, watchlists=watchlists, age_days=90)


def test_a_binding_regime_on_the_sample_alone_is_a_gap_that_names_its_lists() -> None:
    finding, united = found_by(SLUG, brief_of(CLEAN, starter=False))
    assert (united.regime, united.gap) == (Regime.UN, True)
    assert (finding.level, finding.gap, finding.regime) == (Level.INCOMPLETE, True, Regime.EU)
    assert finding.facts["lists"] == ", ".join(sorted(EU))
    assert "Annex I to Regulation (EU) No 269/2014" in finding.facts["lists_en"]
    assert "Anhang I der Verordnung (EU) Nr. 269/2014" in finding.facts["lists_de"]


def test_it_is_a_note_where_the_sample_was_accepted() -> None:
    for finding in found_by(SLUG, brief_of(CLEAN)):
        assert (finding.level, finding.gap, finding.variant) == (Level.NOTE, False, "starter_accepted")


def test_accepting_a_sample_that_is_not_there_changes_nothing() -> None:
    assert all(finding.gap for finding in found_by(SLUG, brief_of(CLEAN, coverage=())))


def test_imported_lists_that_serve_everything_leave_nothing_to_say() -> None:
    current = status(ListState.CURRENT, *EU, "un_sc")
    assert found_by(SLUG, brief_of(CLEAN, starter=False, coverage=(current,))) == ()


def test_only_the_lists_that_are_missing_are_named() -> None:
    current = status(ListState.CURRENT, *EU[1:], "un_sc")
    assert one(SLUG, brief_of(CLEAN, starter=False, coverage=(current,))).facts["lists"] == EU[0]


@pytest.mark.parametrize("state", [ListState.STALE, ListState.UNDATED, ListState.BROKEN])
def test_a_doubtful_list_is_a_gap(state: ListState) -> None:
    doubtful = status(state, *WATCHLISTS)
    findings = found_by(SLUG, brief_of(CLEAN, coverage=(doubtful, starter_status())))
    assert (findings[0].variant, findings[0].gap) == (state.value, True)


def test_a_stale_list_beside_a_current_one_of_the_same_watchlists_is_a_note() -> None:
    old = status(ListState.STALE, "us_sdn", name="old")
    new = status(ListState.CURRENT, "us_sdn", "us_entity_list", "un_sc", *EU, name="new")
    finding = one(SLUG, brief_of(CLEAN, coverage=(old, new)))
    assert (finding.level, finding.gap, finding.facts["list"]) == (Level.NOTE, False, "old")


def test_the_list_of_the_united_nations_is_wanted_whoever_exports() -> None:
    current = status(ListState.CURRENT, *(slug for slug in WATCHLISTS if slug != "un_sc"))
    for country in ("DE", "US", "TR"):
        brief = brief_of(with_exporter(CLEAN, country), starter=False, coverage=(current,))
        finding = one(SLUG, brief)
        assert (finding.regime, finding.facts["lists"], finding.gap) == (Regime.UN, "un_sc", True)


def test_a_list_that_was_published_long_before_the_order_s_day_is_a_gap() -> None:
    day = KNOWN_AT + datetime.timedelta(days=31)
    late = Clocks(as_of=day, as_of_from="date", known_at=KNOWN_AT)
    current = status(ListState.CURRENT, *WATCHLISTS)
    finding = one(SLUG, brief_of(CLEAN, coverage=(current,), clocks=late))
    assert (finding.variant, finding.gap, finding.facts["age"]) == ("before_the_day", True, "31")
    eve = Clocks(as_of=day - datetime.timedelta(days=1), as_of_from="date", known_at=KNOWN_AT)
    assert found_by(SLUG, brief_of(CLEAN, coverage=(current,), clocks=eve)) == ()


def test_entries_that_could_not_be_read_are_a_gap() -> None:
    current = status(ListState.CURRENT, *WATCHLISTS)
    assert current.snapshot is not None
    torn = msgspec.structs.replace(current.snapshot, rejects=(Reject(place="row 7", why="no name"),))
    finding = one(SLUG, brief_of(CLEAN, coverage=(msgspec.structs.replace(current, snapshot=torn),)))
    assert (finding.variant, finding.gap, finding.facts["count"]) == ("rejects", True, "1")
