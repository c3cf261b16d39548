"""What came of asking for a list is remembered: when its publisher confirmed it, and that it did not come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lists.fake_list import JUNE_9, FakeReader, content, fake_source, options, registry_of, written
from lists.scripted_server import Reply, Script, serving
from tidewaiter.lists import download as download_module
from tidewaiter.lists.fetch import UpdateLine, update
from tidewaiter.lists.store import Store
from tidewaiter.model.listing import ListState, ListStatus

PATH, BODY = "/one/list.txt", content(JUNE_9, 21)
MARKED = {"ETag": '"abc"', "Last-Modified": "Tue, 09 Jun 2026 10:00:00 GMT"}


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Script]:
    monkeypatch.setattr(download_module, "pause", lambda seconds: None)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving() as playing:
        yield playing


@pytest.fixture
def store(home: Path, tmp_path: Path) -> Store:
    """One list with a state of 1 June in force."""
    found = Store(home, registry=registry_of((fake_source(), FakeReader())))
    found.import_files("one", [written(tmp_path)], options=options())
    return found


def fetched(store: Store, script: Script, on: date = JUNE_9) -> UpdateLine:
    (line,) = update(store, ["one"], received=on, base=script.base)
    return line


def status(store: Store, known_at: date | None = None) -> ListStatus:
    (found,) = store.status(known_at)
    return found


def test_a_failure_is_remembered_until_the_list_comes_again(store: Store, script: Script) -> None:
    script.play(PATH, Reply(status=404))
    assert fetched(store, script).error is not None
    failed = status(store).failed
    assert failed is not None
    assert (failed.on, "404" in failed.error) == (JUNE_9, True)
    assert status(store).confirmed is None
    script.play(PATH, Reply(BODY, headers=MARKED))
    fetched(store, script)
    assert (status(store).failed, status(store).confirmed) == (None, JUNE_9)


def test_a_list_that_has_not_changed_is_confirmed(store: Store, script: Script) -> None:
    script.play(PATH, Reply(BODY, headers=MARKED), Reply(status=304))
    fetched(store, script)
    (line,) = update(store, ["one"], received=date(2026, 6, 12), base=script.base)
    assert line.report is not None
    assert line.report.unchanged
    assert status(store).confirmed == date(2026, 6, 12)
    assert store.newest_received() == date(2026, 6, 12), (
        "lists are known up to the day on which they were asked for"
    )
    assert status(store, JUNE_9).confirmed is None, "and on the day before nobody knew"


def test_a_list_that_never_came_does_not_move_the_clock(home: Path, script: Script) -> None:
    store = Store(home, registry=registry_of((fake_source(), FakeReader())))
    script.play(PATH, Reply(status=404))
    assert fetched(store, script).error is not None
    assert store.newest_received() is None


def test_what_is_noted_of_attempts_may_be_damaged(store: Store, script: Script, home: Path) -> None:
    script.play(PATH, Reply(status=404))
    fetched(store, script)
    (home / "fetched" / "one.attempts.json").write_bytes(b"nothing")
    assert (status(store).failed, status(store).confirmed) == (None, None)


def test_an_older_file_confirms_nothing(store: Store, script: Script, tmp_path: Path) -> None:
    script.play(PATH, Reply(BODY), Reply(content(date(2026, 5, 25), 21, "Older")))
    fetched(store, script)
    (line,) = update(store, ["one"], received=date(2026, 6, 21), base=script.base)
    assert line.report is not None
    assert not line.report.in_force
    now = status(store)
    assert now.failed is not None
    assert "older than what is in force" in now.failed.error
    assert (now.confirmed, store.newest_received()) == (JUNE_9, date(2026, 6, 21)), (
        "it was received that day, and no more"
    )


def test_a_failure_moves_no_clock(store: Store, script: Script) -> None:
    before = store.newest_received()
    script.play(PATH, Reply(status=404))
    update(store, ["one"], received=date(2026, 7, 1), base=script.base)
    assert store.newest_received() == before
    assert status(store).failed is not None, "and is told all the same"
    assert status(store, before).failed is None, "but not of a day before it"


def test_a_confirmed_list_is_neither_stale_nor_due(store: Store, script: Script) -> None:
    script.play(PATH, Reply(BODY, headers=MARKED), Reply(status=304))
    fetched(store, script)
    later = date(2026, 6, 30)
    assert status(store, later).state is ListState.STALE
    update(store, ["one"], received=later, base=script.base)
    now = status(store, later)
    assert (now.state, now.age_days, now.due) == (ListState.CURRENT, 21, False)
    assert status(store, date(2026, 7, 2)).due


@pytest.mark.parametrize("code", [204, 206, 304])
def test_an_answer_to_what_nobody_asked_is_named(store: Store, script: Script, code: int) -> None:
    script.play(PATH, Reply(status=code))
    assert "no answer to what was asked" in str(fetched(store, script).error)


def test_every_failure_says_what_stays_in_force(store: Store, script: Script) -> None:
    script.play(PATH, Reply(content(date(2030, 1, 1), 21)))
    assert "last good list stays in force" in str(fetched(store, script).error)
