from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from lists.fake_list import JUNE_1, JUNE_2, JUNE_9, fake_source
from tidewaiter.lists.force import before, newest, status_of
from tidewaiter.model.listing import ListState, Snapshot

SOURCE = fake_source()


def state(sha256: str, published: date | None, received: date) -> Snapshot:
    return Snapshot(
        list="one",
        sha256=sha256,
        files=("list.txt",),
        published=published,
        received=received,
        reader="fake-1",
        listings=1,
        names=1,
        addresses=0,
        entities_sha256="",
    )


DAYS = st.dates(date(2026, 1, 1), date(2026, 3, 1))
STATES = st.lists(
    st.builds(state, st.text("abcdef", min_size=1, max_size=4), st.none() | DAYS, DAYS), max_size=8
).map(lambda states: sorted(states, key=lambda snapshot: snapshot.received))


@pytest.mark.parametrize(
    ("states", "chosen"),
    [
        ([], None),
        ([("a", JUNE_1, JUNE_1), ("b", JUNE_2, JUNE_2)], "b"),
        ([("b", JUNE_2, JUNE_2), ("a", JUNE_1, JUNE_9)], "b"),
        ([("a", JUNE_1, JUNE_1), ("b", JUNE_1, JUNE_2)], "b"),
        ([("a", JUNE_1, JUNE_2), ("b", JUNE_1, JUNE_2)], "b"),
        ([("a", JUNE_1, JUNE_1), ("b", None, JUNE_2)], "b"),
        ([("a", None, JUNE_1), ("b", JUNE_9, JUNE_9), ("c", None, JUNE_2)], "b"),
    ],
)
def test_the_last_published_is_in_force(
    states: list[tuple[str, date | None, date]], chosen: str | None
) -> None:
    found = newest([state(*parts) for parts in states], None)
    assert (found and found.sha256) == chosen


@given(STATES, DAYS)
def test_what_comes_later_never_changes_what_was_in_force_then(states: list[Snapshot], day: date) -> None:
    then = [snapshot for snapshot in states if snapshot.received <= day]
    assert newest(states, day) == newest(then, None)
    found = newest(states, day)
    assert (found is None) == (not then)


@given(STATES, STATES)
def test_nothing_older_ever_replaces_what_is_in_force(states: list[Snapshot], late: list[Snapshot]) -> None:
    found = newest(states, None)
    if found is None:
        return
    day = found.published or found.received
    older = [s for s in late if (s.published or s.received) < day]
    assert newest([*states, *older], None) == found


@given(STATES, st.builds(state, st.just("new"), st.none() | DAYS, DAYS))
def test_what_a_new_one_follows_is_not_published_later(states: list[Snapshot], new: Snapshot) -> None:
    found = before(states, new)
    if found is not None:
        assert (found.published or found.received) <= (new.published or new.received)


@pytest.mark.parametrize(
    ("age", "expected"),
    [(0, ListState.CURRENT), (7, ListState.CURRENT), (8, ListState.STALE), (-1, ListState.CURRENT)],
)
def test_a_list_is_stale_past_its_limit(age: int, expected: ListState) -> None:
    status = status_of(SOURCE, state("a", JUNE_1, JUNE_1), JUNE_1 + timedelta(days=age))
    assert (status.state, status.age_days, status.max_age_days) == (expected, age, 7)


@pytest.mark.parametrize(
    ("age", "due"), [(-1, False), (0, False), (1, False), (2, True), (7, True), (8, False)]
)
def test_a_newer_one_is_due_past_the_cadence_until_the_list_is_stale(age: int, due: bool) -> None:
    daily = structs.replace(SOURCE, cadence_days=1)
    status = status_of(daily, state("a", JUNE_1, JUNE_1), JUNE_1 + timedelta(days=age))
    assert status.due is due
    assert not status_of(daily, state("a", None, JUNE_1), JUNE_9).due
    assert not status_of(daily, None, JUNE_9).due


def test_a_list_without_a_day_of_publication_has_no_age() -> None:
    status = status_of(SOURCE, state("a", None, JUNE_1), JUNE_2)
    assert (status.state, status.age_days) == (ListState.UNDATED, None)


def test_a_list_never_received_is_missing() -> None:
    status = status_of(SOURCE, None, JUNE_2)
    assert (status.state, status.snapshot, status.watchlists) == (ListState.MISSING, None, ("w",))
