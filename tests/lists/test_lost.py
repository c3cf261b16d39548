"""States that are damaged or gone: the others go on, the loss is named, and the very files make it whole."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from lists.fake_list import JUNE_1, JUNE_2, JUNE_9, cut, fake_store, options, written
from tidewaiter.catalogue.loaded import load
from tidewaiter.errors import InputError, ShrinkError, SourceError
from tidewaiter.lists.store import ImportOptions
from tidewaiter.lists.timeline import changes_between
from tidewaiter.model.listing import ListState

MIDDLE = date(2026, 6, 5)
DAYS = (JUNE_1, MIDDLE, JUNE_9)
PARTS = ("received.json", "snapshot.json", "entities.msgpack.zz", "*.gz")


@pytest.fixture
def filled(home: Path, tmp_path: Path) -> Path:
    """A home with three states of the list, received on their days of publication."""
    for count, day in enumerate(DAYS, 20):
        fake_store(home).import_files("one", [written(tmp_path, day, count)], options=options(day))
    return home


def folder(home: Path, day: date) -> Path:
    """The folder of the state of that day."""
    found = next(one for one in fake_store(home).snapshots("one") if one.published == day)
    return home / "lists" / "one" / found.sha256


@pytest.mark.parametrize("how", ["gone", "cut"])
@pytest.mark.parametrize("part", ["snapshot.json", "entities.msgpack.zz"])
def test_a_damaged_older_state_is_read_from_its_files(
    filled: Path, tmp_path: Path, part: str, how: str
) -> None:
    path = next(folder(filled, MIDDLE).rglob(part))
    path.unlink() if how == "gone" else cut(path)
    store = fake_store(filled)
    assert [line.snapshot.published for line in store.history("one")] == list(DAYS)
    first, middle, last = store.snapshots("one")
    assert len(changes_between(store, first, middle).added) == 1
    assert store.status(JUNE_9)[0].state is ListState.CURRENT
    assert len(store.standing("one", JUNE_9).absent) == 2
    loaded = load(store, JUNE_9)
    assert last.listings == sum(uid.startswith("one:") for uid in loaded.entities.uids)
    assert len(store.verify()) == 1
    store.import_files("one", [written(tmp_path, MIDDLE, 21)], options=options(JUNE_9))
    assert store.verify() == ()
    assert [one.received for one in fake_store(filled).snapshots("one")] == list(DAYS)


@pytest.mark.parametrize("part", PARTS)
def test_the_state_in_force_is_searched_whatever_happened_to_an_older_one(filled: Path, part: str) -> None:
    for path in (*folder(filled, MIDDLE).rglob(part), *folder(filled, MIDDLE).rglob("entities*")):
        path.unlink(missing_ok=True)
    store = fake_store(filled)
    status = store.status(JUNE_9)[0]
    assert (status.state, status.snapshot and status.snapshot.published) == (ListState.CURRENT, JUNE_9)
    assert store.verify()


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("how", ["gone", "cut"])
def test_the_very_files_make_a_state_whole(filled: Path, tmp_path: Path, part: str, how: str) -> None:
    path = next(folder(filled, MIDDLE).rglob(part))
    path.unlink() if how == "gone" else cut(path)
    report = fake_store(filled).import_files("one", [written(tmp_path, MIDDLE, 21)], options=options(JUNE_9))
    assert (report.snapshot.received, report.in_force) == (MIDDLE, False)
    assert fake_store(filled).verify() == ()
    assert fake_store(filled).lost("one") == ()
    assert [one.received for one in fake_store(filled).snapshots("one")] == list(DAYS)


def test_a_newest_state_that_is_gone_is_named_and_the_list_is_broken(filled: Path, tmp_path: Path) -> None:
    shutil.rmtree(folder(filled, JUNE_9))
    store = fake_store(filled)
    assert ["was taken in, of 2026-06-09, is gone" in fault for fault in store.verify()] == [True]
    status = store.status(JUNE_9)[0]
    assert (status.state, status.snapshot and status.snapshot.published) == (ListState.BROKEN, MIDDLE)
    assert store.status(MIDDLE)[0].state is ListState.CURRENT
    assert len(load(store, JUNE_9).entities) >= 21
    with pytest.raises(SourceError, match="is gone"):
        store.in_force("one")
    store.import_files("one", [written(tmp_path, JUNE_9, 22)], options=options(date(2026, 7, 1)))
    assert (store.verify(), store.status(JUNE_9)[0].state) == ((), ListState.CURRENT)


def test_an_older_state_that_is_gone_is_named_and_the_list_still_serves(filled: Path) -> None:
    shutil.rmtree(folder(filled, JUNE_1))
    assert fake_store(filled).status(JUNE_9)[0].state is ListState.CURRENT
    assert len(fake_store(filled).verify()) == 1


def test_a_home_of_before_notes_were_kept_gets_them_at_the_next_import(filled: Path, tmp_path: Path) -> None:
    notes = filled / "lists" / "one" / "taken"
    shutil.rmtree(notes)
    assert fake_store(filled).verify() == ()
    fake_store(filled).import_files("one", [written(tmp_path, JUNE_9, 22)], options=options(JUNE_9))
    assert len(list(notes.iterdir())) == 3


def test_a_note_that_cannot_be_read_of_a_state_that_is_gone_makes_the_list_broken(filled: Path) -> None:
    first = folder(filled, JUNE_1)
    shutil.rmtree(first)
    (filled / "lists" / "one" / "taken" / f"{first.name}.json").write_text("{")
    assert fake_store(filled).status(JUNE_9)[0].state is ListState.BROKEN


def test_an_undated_list_that_is_far_smaller_needs_a_day_of_publication(home: Path, tmp_path: Path) -> None:
    store = fake_store(home)
    store.import_files("one", [written(tmp_path, JUNE_1, 40)], options=options(JUNE_2))
    small = [written(tmp_path, None, 20)]
    for accept in (False, True):
        with pytest.raises(ShrinkError, match="states no day of publication") as caught:
            store.import_files("one", small, options=options(JUNE_9, accept_shrink=accept))
        assert "--published DATE" in str(caught.value)
    old = store.import_files("one", small, options=options(JUNE_9, date(2026, 5, 1)))
    assert (old.in_force, old.snapshot.published) == (False, date(2026, 5, 1))


def test_an_undated_list_as_large_takes_its_place_and_says_so(home: Path, tmp_path: Path) -> None:
    store = fake_store(home)
    store.import_files("one", [written(tmp_path, JUNE_1, 20)], options=options(JUNE_2))
    report = store.import_files("one", [written(tmp_path, None, 20)], options=options(JUNE_9))
    assert report.in_force
    assert "the files state no day of publication" in report.notes[0]


def test_a_day_of_receipt_that_is_told_again_stays_and_an_impossible_one_is_refused(
    home: Path, tmp_path: Path
) -> None:
    store, paths = fake_store(home), [written(tmp_path)]
    store.import_files("one", paths, options=options())
    report = store.import_files("one", paths, options=ImportOptions(received=JUNE_9, told_received=True))
    assert report.notes == (f"the day of receipt stays {JUNE_2}; {JUNE_9} was not used",)
    with pytest.raises(InputError, match="cannot have been received"):
        store.import_files("one", paths, options=options(date(2026, 5, 1)))
