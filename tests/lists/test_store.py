from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lists.fake_list import (
    JUNE_1,
    JUNE_2,
    JUNE_9,
    FakeReader,
    fake_source,
    fake_store,
    options,
    registry_of,
    tree,
    written,
)
from tidewaiter.errors import DriftError, InputError, SourceError
from tidewaiter.lists.store import Store
from tidewaiter.model.listing import ListState


def test_opening_a_store_does_nothing(tmp_path: Path) -> None:
    Store(tmp_path / "home")
    assert not (tmp_path / "home").exists()


def test_an_import_is_kept_with_its_dates_and_counts(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("published 2026-06-01\n1;A\n-\nnonsense\n2;B\nend 4\n")
    store = fake_store(home)
    report = store.import_files("one", [path], options=options())
    kept = store.in_force("one")
    assert kept == report.snapshot
    assert kept is not None
    assert (report.unchanged, report.in_force, report.notes) == (False, True, ())
    assert (kept.published, kept.received, kept.files, kept.reader) == (
        JUNE_1,
        JUNE_2,
        ("list.txt",),
        "fake-1",
    )
    assert (kept.listings, kept.placeholders, kept.addresses, len(kept.rejects)) == (2, 1, 1, 1)
    assert [entity.primary_name for entity in store.entities(kept)] == ["A", "B"]


def test_weak_aliases_are_counted_apart(home: Path, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("undated\n1;A\nend 1\n")
    (tmp_path / "more.txt").write_text("x")
    (tmp_path / "names.txt").write_text("Also")
    store = fake_store(home, source=fake_source(several=True))
    snapshot = store.import_files("one", [tmp_path], options=options()).snapshot
    assert (snapshot.names, snapshot.aliases, snapshot.weak_aliases) == (2, 0, 1)
    assert snapshot.files == ("list.txt", "more.txt", "names.txt")


def test_the_same_bytes_again_change_nothing(home: Path, tmp_path: Path) -> None:
    store = fake_store(home)
    store.import_files("one", [written(tmp_path)], options=options())
    before = tree(home)
    report = store.import_files("one", [written(tmp_path)], options=options(JUNE_9))
    assert (report.unchanged, report.in_force, report.snapshot.received) == (True, True, JUNE_2)
    assert tree(home) == before


def test_nothing_kept_is_touched_by_later_imports(home: Path, tmp_path: Path) -> None:
    store = fake_store(home)
    store.import_files("one", [written(tmp_path)], options=options())
    before = tree(home)
    store.import_files("one", [written(tmp_path, JUNE_9, 21)], options=options(JUNE_9))
    assert before.items() <= tree(home).items()
    assert [snapshot.published for snapshot in store.snapshots("one")] == [JUNE_1, JUNE_9]


def test_an_older_publication_that_comes_late_is_kept_but_not_in_force(home: Path, tmp_path: Path) -> None:
    store = fake_store(home)
    store.import_files("one", [written(tmp_path, JUNE_2)], options=options())
    report = store.import_files("one", [written(tmp_path, JUNE_1)], options=options(JUNE_9))
    assert not report.in_force
    assert "2026-06-02 stays in force" in report.notes[0]
    assert [line.in_force for line in store.history("one")] == [True, False]


def test_known_at_hides_what_came_later(home: Path, tmp_path: Path) -> None:
    store = fake_store(home)
    for day in (JUNE_1, JUNE_9):
        store.import_files("one", [written(tmp_path, day)], options=options(day))
    then = store.in_force("one", JUNE_2)
    assert then is not None
    assert then.published == JUNE_1
    assert store.in_force("one", date(2026, 5, 31)) is None
    assert len(store.snapshots("one", JUNE_2)) == 1


def test_a_day_told_counts_where_the_file_states_none(home: Path, tmp_path: Path) -> None:
    store = fake_store(home)
    report = store.import_files("one", [written(tmp_path, None)], options=options(published=JUNE_1))
    assert report.snapshot.published == JUNE_1
    assert store.status(JUNE_9)[0].state is ListState.STALE


def test_the_day_in_the_file_wins_over_the_one_told(home: Path, tmp_path: Path) -> None:
    report = fake_store(home).import_files(
        "one", [written(tmp_path, JUNE_1)], options=options(published=JUNE_2)
    )
    assert report.snapshot.published == JUNE_1
    assert report.notes == ("the day of publication stays 2026-06-01; 2026-06-02 was not used",)


def test_a_list_can_be_dated_once_and_earlier_days_do_not_see_it(home: Path, tmp_path: Path) -> None:
    store = fake_store(home)
    paths = [written(tmp_path, None)]
    store.import_files("one", paths, options=options())
    assert store.status(JUNE_9)[0].state is ListState.UNDATED
    before = tree(home)
    report = store.import_files("one", paths, options=options(JUNE_9, JUNE_2))
    assert (report.unchanged, report.snapshot.published, report.snapshot.received) == (False, JUNE_2, JUNE_2)
    after = tree(home)
    assert {path for path in before if before[path] != after[path] and "/taken/" not in path} == set()
    assert store.status(JUNE_9)[0].state is ListState.CURRENT
    assert store.status(JUNE_2)[0].state is ListState.UNDATED
    again = store.import_files("one", paths, options=options(JUNE_9, JUNE_1))
    assert (again.unchanged, again.snapshot.published) == (True, JUNE_2)


def test_a_file_from_the_future_is_refused_and_leaves_nothing(home: Path, tmp_path: Path) -> None:
    store = fake_store(home)
    with pytest.raises(InputError, match="cannot have been received"):
        store.import_files("one", [written(tmp_path, JUNE_9)], options=options(JUNE_2))
    assert tree(home) == {}


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("another list\n", SourceError),
        ("published 2026-06-01\n1;A\n2;B\n", DriftError),
        ("published 2026-06-01\n1;A\nend 2\n", DriftError),
    ],
)
def test_a_file_that_cannot_be_read_leaves_the_last_good_one(
    home: Path, tmp_path: Path, text: str, error: type[SourceError]
) -> None:
    store = fake_store(home)
    good = store.import_files("one", [written(tmp_path)], options=options()).snapshot
    before = tree(home)
    (tmp_path / "bad.txt").write_text(text)
    with pytest.raises(error):
        store.import_files("one", [tmp_path / "bad.txt"], options=options(JUNE_9))
    assert tree(home) == before
    assert store.in_force("one") == good


def test_progress_ends_with_the_total(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("undated\n" + "".join(f"{n};N\n" for n in range(300)) + "end 300\n")
    seen: list[tuple[int, int | None]] = []
    source = fake_source()
    fake_store(home, source=source).import_files(
        "one", [path], options=options(), progress=lambda done, total: seen.append((done, total))
    )
    assert seen == [(250, None), (300, 300)]


def test_status_tells_of_every_list_by_the_newest_day_received(home: Path, tmp_path: Path) -> None:
    registry = registry_of(
        (fake_source(), FakeReader()),
        (fake_source("two"), FakeReader("two")),
        (fake_source("three"), FakeReader("three")),
    )
    store = Store(home, registry=registry)
    assert [status.state for status in store.status()] == [ListState.MISSING] * 3
    assert store.newest_received() is None
    store.import_files("one", [written(tmp_path, JUNE_1)], options=options(JUNE_1))
    store.import_files("two", [written(tmp_path, JUNE_9)], options=options(JUNE_9))
    assert store.newest_received() == JUNE_9
    assert [(status.state, status.age_days) for status in store.status()] == [
        (ListState.STALE, 8),
        (ListState.CURRENT, 0),
        (ListState.MISSING, None),
    ]
    assert store.status(JUNE_2)[1].state is ListState.MISSING


@pytest.mark.parametrize("part", ["received.json", "*.gz"])
def test_a_damaged_list_is_broken_and_the_others_are_not(home: Path, tmp_path: Path, part: str) -> None:
    registry = registry_of((fake_source(), FakeReader()), (fake_source("two"), FakeReader("two")))
    store = Store(home, registry=registry)
    for list_id in ("one", "two"):
        store.import_files(list_id, [written(tmp_path)], options=options())
    next((home / "lists" / "one").rglob(part)).unlink()
    for path in (home / "lists" / "one").rglob("entities.msgpack.zz"):
        path.unlink()
    assert [status.state for status in store.status()] == [ListState.BROKEN, ListState.CURRENT]
    with pytest.raises(SourceError, match=r"is gone|or gone") as caught:
        store.in_force("one")
    assert "Import the very files" in str(caught.value)


def test_entities_of_a_snapshot_that_is_not_kept_are_refused(home: Path, tmp_path: Path) -> None:
    other = (
        fake_store(tmp_path / "other").import_files("one", [written(tmp_path)], options=options()).snapshot
    )
    with pytest.raises(SourceError, match="does not hold"):
        fake_store(home).entities(other)


def test_a_list_that_is_not_known_is_refused(home: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no list called 'two'"):
        fake_store(home).import_files("two", [written(tmp_path)], options=options())


@pytest.mark.parametrize("where", ["home", "lists"])
def test_a_home_that_is_a_file_is_refused_by_name(tmp_path: Path, where: str) -> None:
    home = tmp_path / "home"
    if where == "lists":
        home.mkdir()
    (home if where == "home" else home / "lists").write_text("")
    with pytest.raises(SourceError, match="must be a folder") as caught:
        fake_store(home).import_files("one", [written(tmp_path)], options=options())
    assert str(home) in str(caught.value)
    assert "$TIDEWAITER_HOME" in str(caught.value)
    with pytest.raises(SourceError, match="must be a folder"):
        fake_store(home).in_force("one")
