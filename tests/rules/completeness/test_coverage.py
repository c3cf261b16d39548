from __future__ import annotations

import datetime

import msgspec
import pytest

from rules.papers import (
    KNOWN_AT,
    LAW,
    WATCHLISTS,
    brief_of,
    found_by,
    one,
    order,
    starter_status,
    with_exporter,
)
from tidewaiter.model.brief import Clocks
from tidewaiter.model.listing import Failure, ListState, ListStatus, Reject
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


def dated(state: ListState, day: str, *watchlists: str, **changes: object) -> ListStatus:
    held = msgspec.structs.replace(status(state, *watchlists), **changes)
    assert held.snapshot is not None
    snapshot = msgspec.structs.replace(held.snapshot, published=datetime.date.fromisoformat(day))
    return msgspec.structs.replace(held, snapshot=snapshot)


REST = tuple(slug for slug in WATCHLISTS if slug != "gb_sanctions")


def test_a_stale_chosen_list_whose_law_does_not_bind_is_a_note() -> None:
    others = status(ListState.CURRENT, *REST)
    closed = dated(ListState.STALE, "2022-05-04", "gb_sanctions", list="gb_ofsi", chosen=True)
    finding = one(SLUG, brief_of(CLEAN, coverage=(others, closed)))
    assert (finding.variant, finding.level, finding.gap) == ("stale", Level.NOTE, False)
    bound = brief_of(with_exporter(CLEAN, "GB"), coverage=(others, closed))
    assert [finding.gap for finding in found_by(SLUG, bound) if finding.variant == "stale"] == [True]
    usual = msgspec.structs.replace(closed, chosen=False)
    assert [finding.gap for finding in found_by(SLUG, brief_of(CLEAN, coverage=(others, usual)))] == [True]


def test_rejects_of_a_chosen_list_whose_law_does_not_bind_are_a_note() -> None:
    others = status(ListState.CURRENT, *REST)
    chosen = dated(ListState.CURRENT, "2026-07-31", "gb_sanctions", chosen=True)
    assert chosen.snapshot is not None
    torn = msgspec.structs.replace(chosen.snapshot, rejects=(Reject(place="row 7", why="no name"),))
    coverage = (others, msgspec.structs.replace(chosen, snapshot=torn))
    assert [(each.variant, each.gap) for each in found_by(SLUG, brief_of(CLEAN, coverage=coverage))] == [
        ("rejects", False)
    ]
    (finding,) = found_by(SLUG, brief_of(with_exporter(CLEAN, "GB"), coverage=coverage))
    assert (finding.variant, finding.gap) == ("rejects", True)


def test_a_closed_list_does_not_grow_old_beside_its_successor() -> None:
    others = status(ListState.CURRENT, *REST)
    closed = dated(ListState.STALE, "2022-05-04", "gb_sanctions", list="gb_ofsi", chosen=True)
    for state in (ListState.CURRENT, ListState.STALE):
        successor = dated(state, "2026-06-01", "gb_sanctions", list="gb_uksl")
        found = found_by(SLUG, brief_of(with_exporter(CLEAN, "GB"), coverage=(others, closed, successor)))
        told = {each.facts["list"]: each.gap for each in found if each.variant == "stale"}
        assert told == ({"gb_ofsi": False} | ({"gb_uksl": True} if state is ListState.STALE else {}))


def test_lists_that_are_not_there_and_not_wanted_are_told_in_a_note() -> None:
    others = status(ListState.CURRENT, *REST)
    absent = status(ListState.MISSING, "gb_sanctions", name="gb_uksl")
    finding = one(SLUG, brief_of(CLEAN, coverage=(others, absent)))
    assert (finding.variant, finding.level, finding.gap) == ("not_asked", Level.NOTE, False)
    assert finding.facts == {"lists": "gb_uksl"}
    (finding,) = found_by(
        SLUG, brief_of(with_exporter(CLEAN, "GB"), starter=False, coverage=(others, absent))
    )
    assert (finding.variant, finding.gap) == ("starter_alone", True)


def test_the_missing_lists_are_parted_by_semicolons() -> None:
    finding, _ = found_by(SLUG, brief_of(CLEAN, starter=False))
    titles = [LAW.effect(slug).title for slug in sorted(EU)]
    assert finding.facts["lists_en"] == "; ".join(title["en"] for title in titles)
    assert finding.facts["lists_de"] == "; ".join(title["de"] for title in titles)


def _asked(**fields: object) -> ListStatus:
    return msgspec.structs.replace(
        starter_status(ListState.CURRENT, list="some_list", watchlists=("w",)), **fields
    )


@pytest.mark.parametrize(("age", "due"), [(7, False), (8, True)])
def test_a_list_whose_next_issue_is_out_is_told_in_a_note(age: int, due: bool) -> None:
    found = found_by(SLUG, brief_of(CLEAN, coverage=(_asked(age_days=age, cadence_days=7),)))
    notes = [finding for finding in found if finding.variant == "due"]
    assert [(note.level, note.gap, note.facts["cadence"]) for note in notes] == [
        (Level.NOTE, False, "7")
    ] * due


def test_a_list_that_was_asked_for_and_did_not_come_is_told_in_a_note() -> None:
    failed = Failure(on=datetime.date(2026, 8, 2), error="the server answered 500")
    found = found_by(SLUG, brief_of(CLEAN, coverage=(_asked(failed=failed),)))
    (note,) = [finding for finding in found if finding.variant == "not_renewed"]
    assert (note.level, note.gap) == (Level.NOTE, False)
    assert (note.facts["day"], note.facts["error"]) == ("2026-08-02", "the server answered 500")
