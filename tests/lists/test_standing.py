"""Who stood on a list when, told from its kept states; and the steps between these, written down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lists.fake_list import FakeReader, cut, fake_source, registry_of
from tidewaiter.errors import SourceError
from tidewaiter.lists.standing import Standing, ended, held
from tidewaiter.lists.store import ImportOptions, Store
from tidewaiter.model.entity import Entity
from tidewaiter.model.when import Interval, in_force

MONDAYS = tuple(date(2026, 6, 1) + timedelta(days=7 * week) for week in range(4))
REST = tuple(f"{number};Firm number {number}" for number in range(10, 40))


class Weeks:
    """A list of our own whose states are imported in any order, each published on its Monday."""

    def __init__(self, home: Path, folder: Path, suffix: str = "", version: str = "fake-1") -> None:
        reader = FakeReader(version=version, suffix=suffix)
        self.store = Store(home, registry=registry_of((fake_source(watchlists=("w", "v")), reader)))
        self.reader = reader
        self.folder = folder

    def take(
        self, week: int, rows: Iterable[str], received: date | None = None, rest: Sequence[str] = REST
    ) -> None:
        lines = [*rows, *rest]
        text = "\n".join([f"published {MONDAYS[week]}", *lines, f"end {len(lines)}"]) + "\n"
        path = self.folder / f"week-{week}.txt"
        path.write_text(text, encoding="utf-8")
        options = ImportOptions(received=received or date(2026, 7, 1), accept_shrink=True)
        self.store.import_files("one", [path], options=options)

    def told(self, known_at: date | None = None) -> Standing:
        return self.store.standing("one", known_at)

    def entity(self, number: str) -> Entity:
        state = self.store.in_force("one")
        assert state is not None
        return self.store.entities(state).by_uid(f"one:w:{number}")

    def held_on(self, number: str) -> list[bool]:
        """Whether the entry counts as in force on each Monday, by what its list shows."""
        told = self.told()
        for one in told.former:
            if one.listing.entry == number:
                return [in_force(one.listing.in_force, day) for day in MONDAYS]
        entity = self.entity(number)
        shown = held(entity, told.absent.get(entity.uid, ())).listing.in_force
        return [in_force(shown, day) for day in MONDAYS]


@pytest.fixture
def weeks(home: Path, tmp_path: Path) -> Weeks:
    return Weeks(home, tmp_path)


def test_one_state_tells_nothing_of_other_days(weeks: Weeks) -> None:
    weeks.take(0, ["1;Zebra"])
    assert weeks.told() == Standing()


def test_who_went_stays_with_the_day_of_the_first_state_without_it(weeks: Weeks) -> None:
    weeks.take(0, ["1;Zebra"])
    weeks.take(1, [])
    weeks.take(2, [])
    (one,) = weeks.told().former
    assert one.primary_name == "Zebra"
    assert one.listing.in_force == (Interval(end=MONDAYS[1]),)


def test_who_came_was_not_there_before_and_counts_between_the_two_states(weeks: Weeks) -> None:
    weeks.take(0, [])
    weeks.take(1, [])
    weeks.take(2, ["1;Zebra"])
    assert weeks.told().absent == {
        "one:w:1": (Interval(start=MONDAYS[0], end=MONDAYS[1] + timedelta(days=1)),)
    }
    assert weeks.held_on("1") == [False, False, True, True]
    before_the_first = held(weeks.entity("1"), weeks.told().absent["one:w:1"]).listing.in_force
    assert in_force(before_the_first, MONDAYS[0] - timedelta(days=1)), (
        "of days before the first state nothing is known"
    )
    assert in_force(before_the_first, MONDAYS[1] + timedelta(days=1)), (
        "it came on some day between two states"
    )


def test_who_went_and_came_back(weeks: Weeks) -> None:
    for week, rows in enumerate((["1;Zebra"], [], ["1;Zebra"], ["1;Zebra"])):
        weeks.take(week, rows)
    assert weeks.told().former == ()
    assert weeks.held_on("1") == [True, False, True, True]


def test_who_came_went_and_is_gone(weeks: Weeks) -> None:
    for week, rows in enumerate(([], ["1;Zebra"], [], [])):
        weeks.take(week, rows)
    assert weeks.held_on("1") == [False, True, False, False]


def test_a_new_number_is_no_end(weeks: Weeks) -> None:
    weeks.take(0, [])
    weeks.take(1, ["1;Zebra"])
    weeks.take(2, ["2;Zebra"])
    told = weeks.told()
    assert told.former == ()
    assert set(told.absent) == {"one:w:2"}
    assert weeks.held_on("2") == [False, True, True, True]


def test_nor_is_a_new_number_two_states_later(weeks: Weeks) -> None:
    weeks.take(0, ["1;Zebra"])
    weeks.take(1, [])
    weeks.take(2, ["2;Zebra"])
    assert weeks.told().former == ()


def test_the_order_of_publication_counts_and_not_that_of_import(weeks: Weeks) -> None:
    weeks.take(2, [])
    weeks.take(0, ["1;Zebra"])
    assert weeks.told().former[0].listing.in_force == (Interval(end=MONDAYS[2]),)
    weeks.take(1, ["1;Zebra", "2;Yak"])
    assert {one.primary_name: one.listing.in_force[-1].end for one in weeks.told().former} == {
        "Zebra": MONDAYS[2],
        "Yak": MONDAYS[2],
    }


def test_what_came_later_is_not_known_before(weeks: Weeks) -> None:
    weeks.take(0, ["1;Zebra"], received=date(2026, 6, 2))
    weeks.take(1, [], received=date(2026, 6, 9))
    assert weeks.told(date(2026, 6, 8)) == Standing()
    assert len(weeks.told(date(2026, 6, 9)).former) == 1


def test_a_watchlist_that_a_file_lacks_came_and_went_with_nobody(weeks: Weeks) -> None:
    weeks.take(0, ["v;1;Zebra"])
    weeks.take(1, [])
    weeks.take(2, ["v;1;Zebra"])
    assert weeks.told() == Standing()


def test_a_state_with_rejects_cannot_say_who_was_not_there(weeks: Weeks) -> None:
    weeks.take(0, ["a line without a number"])
    weeks.take(1, ["1;Zebra"])
    assert weeks.told().absent == {}


def test_states_that_are_numbered_in_another_way_tell_nothing(weeks: Weeks) -> None:
    weeks.take(0, ["1;Zebra"])
    weeks.take(1, [], rest=[f"{number};Another {number}" for number in range(50, 80)])
    assert weeks.told() == Standing()


def test_a_step_is_worked_out_once(weeks: Weeks, home: Path, tmp_path: Path) -> None:
    weeks.take(0, ["1;Zebra"])
    weeks.take(1, [])
    told = weeks.told()
    (kept,) = (home / "steps" / "one").iterdir()
    written = kept.read_bytes()
    assert Weeks(home, tmp_path).told() == told
    assert kept.read_bytes() == written


@pytest.mark.parametrize("damage", [b"", b"nothing of the kind", None])
def test_a_damaged_step_is_worked_out_anew(weeks: Weeks, home: Path, damage: bytes | None) -> None:
    weeks.take(0, ["1;Zebra"])
    weeks.take(1, [])
    told = weeks.told()
    (kept,) = (home / "steps" / "one").iterdir()
    kept.write_bytes(kept.read_bytes()[:-3] if damage is None else damage)
    assert weeks.told() == told


def test_another_code_of_the_same_reader_need_not_read_old_states_again(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weeks = Weeks(home, tmp_path)
    weeks.take(0, ["1;Zebra"])
    weeks.take(1, [])
    monkeypatch.setattr("tidewaiter.lists.compiled.fingerprint", lambda *rooms: "another code")
    later = Weeks(home, tmp_path)
    assert [one.primary_name for one in later.told().former] == ["Zebra"]
    assert later.reader.reads == 0


def test_another_version_of_the_reader_reads_them_again(home: Path, tmp_path: Path) -> None:
    weeks = Weeks(home, tmp_path)
    weeks.take(0, ["1;Zebra"])
    weeks.take(1, [])
    later = Weeks(home, tmp_path, suffix=" renamed", version="fake-2")
    assert [one.primary_name for one in later.told().former] == ["Zebra renamed"]


def test_a_damaged_state_is_said_to_be_damaged(weeks: Weeks, home: Path) -> None:
    weeks.take(0, ["1;Zebra"])
    weeks.take(1, [])
    for path in home.glob("lists/one/*/compiled-*/entities.msgpack.zz"):
        cut(path)
    for path in home.glob("lists/one/*/raw/*"):
        cut(path)
    with pytest.raises(SourceError):
        Weeks(home, weeks.folder).told()


def test_an_end_before_the_first_day_leaves_nobody(weeks: Weeks) -> None:
    weeks.take(0, ["1;Zebra"])
    entity = held(weeks.entity("1"), (Interval(end=MONDAYS[2]),))
    assert entity.listing.in_force == (Interval(start=MONDAYS[2]),)
    assert ended(entity, MONDAYS[1]) is None
    assert held(entity, (Interval(start=MONDAYS[1]),)) == entity


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    there=st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=1, max_size=3),
    order=st.permutations(range(4)),
)
def test_every_entry_is_held_on_exactly_the_days_whose_states_have_it(
    tmp_path_factory: pytest.TempPathFactory, there: list[list[bool]], order: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("weeks")
    weeks = Weeks(folder / "home", folder)
    for week in order:
        weeks.take(
            week, [f"{number};Firm of kind {number}" for number, days in enumerate(there) if days[week]]
        )
    for number, days in enumerate(there):
        if any(days):
            assert weeks.held_on(str(number)) == days
