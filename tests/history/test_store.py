from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from history.rows import RECEIVED, about, loaded, order, table
from tidewaiter.errors import InputError, SourceError
from tidewaiter.history.gather import History
from tidewaiter.history.store import HistoryStore


def digest(store: HistoryStore) -> str:
    history = History(store.path)
    try:
        return history.digest
    finally:
        history.close()


def test_bad_rows_keep_everything_out_and_leave_what_was_there(tmp_path: Path) -> None:
    store = loaded(tmp_path, table(tmp_path / "good.csv", {}))
    bad = table(tmp_path / "bad.csv", {}, {"date": "x"}, {"hs": "1"})
    with pytest.raises(InputError) as caught:
        store.load([bad], received=RECEIVED)
    assert "2 rows cannot be taken in" in caught.value.what
    assert (caught.value.file, caught.value.line, caught.value.field) == ("bad.csv", 3, "date")
    assert [file.file for file in store.files()] == ["good.csv"]
    assert not list(tmp_path.joinpath("kept").glob("*.new*"))


def test_accepted_bad_rows_are_kept_by_name_and_counted(tmp_path: Path) -> None:
    store = loaded(tmp_path, table(tmp_path / "a.csv", {}, {"date": "x"}), accept_bad=True)
    assert [str(row) for row in store.bad_rows()] == [
        "a.csv, line 3, date: not a date: 'x'; write YYYY-MM-DD"
    ]
    assert about(store, order()).unread == 1
    assert [(file.orders, file.refused) for file in store.files()] == [(1, 1)]


def test_the_digest_is_of_bytes_and_order_and_of_what_was_left_out(tmp_path: Path) -> None:
    one, two = table(tmp_path / "a.csv", {}), table(tmp_path / "b.csv", {"reference": "B"})
    first = digest(loaded(tmp_path / "1", one, two))
    assert first == digest(loaded(tmp_path / "2", one, two))
    assert first != digest(loaded(tmp_path / "3", two, one))
    assert first != digest(loaded(tmp_path / "4", one, two, accept_bad=True))
    assert first != digest(loaded(tmp_path / "5", one))


def test_a_load_adds_and_replaces_and_knows_what_it_has(tmp_path: Path) -> None:
    one, two = table(tmp_path / "a.csv", {}), table(tmp_path / "b.csv", {"reference": "B"})
    store = loaded(tmp_path, one)
    report = store.load([one, two], received=RECEIVED)
    assert (report.known, [file.file for file in report.files]) == (("a.csv",), ["b.csv"])
    assert about(store, order()).count == 2
    store.load([two], received=RECEIVED, replace=True)
    assert [file.file for file in store.files()] == ["b.csv"]


def test_an_order_that_a_later_file_tells_again_stands_as_there(tmp_path: Path) -> None:
    first = table(
        tmp_path / "a.csv", {"status": "approved", "quantity": "10", "hs": "854231"}, {"reference": "Z"}
    )
    later = table(tmp_path / "b.csv", {"status": "refused", "quantity": "7", "hs": "854231"})
    past = about(loaded(tmp_path, first, later), order())
    assert past.count == 2
    one = next(each for each in past.customer if each.reference == "P-1")
    assert (one.status, one.file, [line.quantity for line in one.lines]) == ("refused", "b.csv", [7.0])


def test_the_same_bytes_whether_loaded_at_once_or_in_turn(tmp_path: Path) -> None:
    one = table(tmp_path / "a.csv", {"hs": "854231", "quantity": "0.1"}, {"hs": "854231", "quantity": "0.2"})
    two = table(tmp_path / "b.csv", {"reference": "B", "hs": "854231", "quantity": "0.3"})
    store = loaded(tmp_path / "1", one)
    store.load([two], received=RECEIVED)
    assert about(store, order()) == about(loaded(tmp_path / "2", one, two), order())


def test_a_file_of_another_kind_or_version_is_refused(tmp_path: Path) -> None:
    store = HistoryStore(tmp_path)
    store.path.write_bytes(b"no database")
    with pytest.raises(SourceError, match="cannot be opened"):
        store.files()
    store.path.unlink()
    with duckdb.connect(str(store.path)) as session:
        session.execute("create table reader as select 0 as version")
    with pytest.raises(SourceError, match="another version"):
        store.files()


def test_nothing_there_is_no_error(tmp_path: Path) -> None:
    store = HistoryStore(tmp_path)
    assert (store.exists, store.files(), store.bad_rows()) == (False, (), ())


def test_what_stands_elsewhere_is_kept_by_its_bytes(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", {})
    store = HistoryStore.beside(tmp_path / "home", path)
    assert store.path == HistoryStore.beside(tmp_path / "home", path).path
    table(path, {"date": "2024-01-06"})
    assert store.path != HistoryStore.beside(tmp_path / "home", path).path
