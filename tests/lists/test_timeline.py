"""The states of a list through time, on a list of our own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lists.fake_list import FakeReader, fake_source, registry_of
from tidewaiter.errors import InputError
from tidewaiter.lists.store import ImportOptions, Store
from tidewaiter.lists.timeline import changed_since, changes_between, dated, events, state_on, states

DAYS = (date(2026, 6, 1), date(2026, 6, 8), date(2026, 6, 15))
ROWS = (
    ("1;Firm One", "2;Firm Two"),
    ("2;Firm Two Ltd", "3;Firm Three"),
    ("1;Firm One", "2;Firm Two Ltd", "3;Firm Three"),
)


@pytest.fixture
def store(home: Path, tmp_path: Path) -> Store:
    """Three states, the middle one imported last: 1 goes and comes back, 2 is amended, 3 comes."""
    found = Store(home, registry=registry_of((fake_source(), FakeReader())))
    for at in (0, 2, 1):
        lines = [f"published {DAYS[at]}", *ROWS[at], f"end {len(ROWS[at])}"]
        (tmp_path / "list.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        options = ImportOptions(received=date(2026, 6, 20), accept_shrink=True)
        found.import_files("one", [tmp_path / "list.txt"], options=options)
    return found


def test_states_stand_in_the_order_of_their_publication(store: Store) -> None:
    assert [dated(one) for one in states(store, "one")] == list(DAYS)


def test_a_day_means_the_state_published_last_by_then(store: Store) -> None:
    assert dated(state_on(store, "one", "2026-06-01")) == DAYS[0]
    assert dated(state_on(store, "one", "2026-06-14")) == DAYS[1]
    assert dated(state_on(store, "one", "2030-01-01")) == DAYS[2]


def test_a_state_is_named_by_the_digits_of_its_checksum_too(store: Store) -> None:
    for one in states(store, "one"):
        assert state_on(store, "one", one.sha256[:8].upper()) == one


@pytest.mark.parametrize("named", ["2026-05-31", "yesterday", "abc", "0000000000", "2026-13-01"])
def test_what_names_no_state_is_refused_with_those_that_are_there(store: Store, named: str) -> None:
    with pytest.raises(InputError) as caught:
        state_on(store, "one", named)
    assert "2026-06-08" in (caught.value.todo or "")


def test_what_became_of_an_entry(store: Store) -> None:
    def told(entry: str) -> list[tuple[str, date]]:
        return [(one.what.value, dated(one.state)) for one in events(store, "one", entry)]

    assert told("1") == [("first_seen", DAYS[0]), ("gone", DAYS[1]), ("back", DAYS[2])]
    assert told("one:w:2") == [("first_seen", DAYS[0]), ("amended", DAYS[1]), ("stands", DAYS[2])]
    assert told("3") == [("first_seen", DAYS[1]), ("stands", DAYS[2])]
    (change,) = events(store, "one", "2")[1].fields
    assert (change.field, change.gone, change.come) == ("names", ("Firm Two",), ("Firm Two Ltd",))
    with pytest.raises(InputError, match="no state of one has an entry '4'"):
        events(store, "one", "4")


def test_between_two_states(store: Store) -> None:
    first, middle, last = states(store, "one")
    there = changes_between(store, first, middle)
    assert ([e.uid for e in there.added], [e.uid for e in there.removed]) == (["one:w:3"], ["one:w:1"])
    back = changes_between(store, middle, last)
    assert ([e.uid for e in back.added], back.removed, back.same) == (["one:w:1"], (), 2)


def test_what_changed_since_a_day(store: Store) -> None:
    def uids(day: date, known_at: date | None = None) -> list[str]:
        return [entity.uid for entity in changed_since(store, "one", day, known_at)]

    assert uids(DAYS[0]) == ["one:w:3", "one:w:2"]
    assert uids(DAYS[1]) == ["one:w:1"]
    assert uids(DAYS[2]) == []
    # No state is as old as that: everything counts. And nothing had been received then.
    assert uids(date(2026, 5, 1)) == ["one:w:1", "one:w:2", "one:w:3"]
    assert uids(DAYS[0], date(2026, 6, 19)) == []
