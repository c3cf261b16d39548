from __future__ import annotations

from pathlib import Path

import pytest

from lists.fake_list import FakeReader, fake_store, options, tree, written
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists import recall
from tidewaiter.model.listing import ListState


class BrokenReader(FakeReader):
    """A newer reader that cannot read the old file."""

    def _lines(self, files: object) -> list[str]:
        raise DriftError("this reader knows another form")


def test_what_another_reader_version_compiled_is_never_used(home: Path, tmp_path: Path) -> None:
    old = fake_store(home).import_files("one", [written(tmp_path)], options=options()).snapshot
    before = tree(home)
    reader = FakeReader(version="fake/2", suffix=" Ltd")
    store = fake_store(home, reader)
    snapshot = store.in_force("one")
    assert snapshot is not None
    assert (snapshot.reader, snapshot.received, snapshot.sha256) == ("fake/2", old.received, old.sha256)
    assert store.entities(snapshot)[0].primary_name == "Example 0 Ltd"
    assert store.entities(old)[0].primary_name == "Example 0 Ltd"
    assert reader.reads == 1
    assert before.items() <= tree(home).items()
    fresh = FakeReader(version="fake/2", suffix=" Ltd")
    assert fake_store(home, fresh).in_force("one") == snapshot
    assert fresh.reads == 0


def test_the_files_as_received_are_kept_once(home: Path, tmp_path: Path) -> None:
    fake_store(home).import_files("one", [written(tmp_path)], options=options())
    report = fake_store(home, FakeReader(version="fake-2")).import_files(
        "one", [written(tmp_path)], options=options()
    )
    assert (report.unchanged, report.snapshot.reader) == (True, "fake-2")
    assert len(list(home.rglob("*.gz"))) == 1
    assert len(list(home.rglob("compiled-*"))) == 2


def test_an_import_beside_one_of_an_older_form_does_not_wait_for_itself(home: Path, tmp_path: Path) -> None:
    fake_store(home).import_files("one", [written(tmp_path)], options=options())
    for path in home.rglob("snapshot.json"):
        path.write_bytes(b'{"of": "another form"}')
    store = fake_store(home, FakeReader(version="fake-2"))
    assert store.import_files("one", [written(tmp_path, count=21)], options=options()).in_force
    assert len(store.snapshots("one")) == 2


def test_a_home_that_cannot_be_written_is_still_read(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_store(home).import_files("one", [written(tmp_path)], options=options())
    before = tree(home)

    def refuse(lock: Path) -> object:
        raise PermissionError(13, "Permission denied", str(lock))

    monkeypatch.setattr(recall, "exclusive", refuse)
    reader = FakeReader(version="fake-2", suffix=" Ltd")
    store = fake_store(home, reader)
    snapshot = store.in_force("one")
    assert snapshot is not None
    assert store.entities(snapshot)[0].primary_name == "Example 0 Ltd"
    assert reader.reads == 1
    assert tree(home) == before
    with pytest.raises(SourceError, match=r"permission denied.*TIDEWAITER_HOME"):
        store.import_files("one", [written(tmp_path, count=21)], options=options())


def test_a_reader_that_cannot_read_an_old_file_makes_the_list_broken(home: Path, tmp_path: Path) -> None:
    fake_store(home).import_files("one", [written(tmp_path)], options=options())
    store = fake_store(home, BrokenReader(version="fake-2"))
    assert store.status()[0].state is ListState.BROKEN
    with pytest.raises(DriftError, match="another form"):
        store.in_force("one")


@pytest.mark.parametrize("damage", [b"", b"x", None])
def test_damaged_entities_are_read_from_the_files_again_and_refused_where_those_are_damaged_too(
    home: Path, tmp_path: Path, damage: bytes | None
) -> None:
    store = fake_store(home)
    snapshot = store.import_files("one", [written(tmp_path)], options=options()).snapshot
    path = next(home.rglob("entities.msgpack.zz"))
    path.unlink() if damage is None else path.write_bytes(damage)
    assert len(fake_store(home).entities(snapshot)) == 20
    assert fake_store(home).in_force("one") == snapshot
    next(home.rglob("*.gz")).unlink()
    with pytest.raises(SourceError, match=r"damaged|gone"):
        fake_store(home).entities(snapshot)


def test_a_damaged_file_is_never_compiled_anew(home: Path, tmp_path: Path) -> None:
    fake_store(home).import_files("one", [written(tmp_path)], options=options())
    path = next(home.rglob("*.gz"))
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(SourceError, match="damaged"):
        fake_store(home, FakeReader(version="fake-2")).in_force("one")
