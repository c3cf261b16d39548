from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lists.fake_list import JUNE_9, FakeReader, content, fake_store, options, tree, written


@pytest.fixture
def filled(home: Path, tmp_path: Path) -> Path:
    """A home with two states of the list, one of them compiled by two reader versions."""
    for version in ("fake-0", "fake-1"):
        fake_store(home, FakeReader(version=version)).import_files(
            "one", [written(tmp_path)], options=options()
        )
    fake_store(home).import_files("one", [written(tmp_path, JUNE_9, 21)], options=options(JUNE_9))
    return home


def test_what_is_sound_has_no_fault_and_verifying_writes_nothing(filled: Path) -> None:
    before = tree(filled)
    assert fake_store(filled).verify() == ()
    assert tree(filled) == before


def test_an_empty_home_has_no_fault(home: Path) -> None:
    assert fake_store(home).verify() == ()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False))
def test_any_byte_changed_in_a_kept_file_or_its_entities_is_found(filled: Path, random: object) -> None:
    assert hasattr(random, "choice")
    paths = sorted(path for path in filled.rglob("*") if path.suffix in {".gz", ".zz"})
    path = random.choice(paths)
    sound = path.read_bytes()
    at = random.choice(range(len(sound)))
    changed = sound[:at] + bytes([sound[at] ^ random.choice(range(1, 256))]) + sound[at + 1 :]
    path.write_bytes(changed)
    try:
        same = path.suffix == ".gz" and _plain(changed) == _plain(sound)
        assert same or fake_store(filled).verify()
    finally:
        path.write_bytes(sound)


def _plain(packed: bytes) -> bytes | None:
    try:
        return gzip.decompress(packed)
    except Exception:
        return None


@pytest.mark.parametrize("name", ["received.json", "snapshot.json", "entities.msgpack.zz", "list.txt.gz"])
@pytest.mark.parametrize("how", ["gone", "cut", "empty"])
def test_every_kept_part_is_missed(filled: Path, name: str, how: str) -> None:
    path = sorted(filled.rglob(name))[0]
    if how == "gone":
        path.unlink()
    else:
        path.write_bytes(b"" if how == "empty" else path.read_bytes()[:-3])
    faults = fake_store(filled).verify()
    assert len(faults) >= 1
    assert str(path.parent) in faults[0]


def test_a_file_put_in_place_of_another_is_found(filled: Path) -> None:
    next(filled.rglob("list.txt.gz")).write_bytes(gzip.compress(content(name="Other")))
    assert any("not the one that was received" in fault for fault in fake_store(filled).verify())


def test_a_state_under_the_wrong_digest_is_found(filled: Path) -> None:
    folder = next(path for path in (filled / "lists" / "one").iterdir() if len(path.name) == 64)
    folder.rename(folder.parent / ("0" * 64))
    assert any("belongs to another folder" in fault for fault in fake_store(filled).verify())


def test_what_does_not_belong_here_is_named(filled: Path) -> None:
    (filled / "lists" / "one" / "notes").mkdir()
    assert any("notes: this does not belong here" in fault for fault in fake_store(filled).verify())


def test_a_count_that_was_altered_is_found(filled: Path) -> None:
    for path in filled.rglob("snapshot.json"):
        path.write_text(path.read_text().replace('"listings": 20', '"listings": 19'))
    assert any(
        "listings were kept as 19, and reading again gives 20" in f for f in fake_store(filled).verify()
    )


def test_a_reader_changed_without_a_new_version_is_found(filled: Path) -> None:
    faults = fake_store(filled, FakeReader(suffix=" Ltd")).verify()
    assert len(faults) == 2
    assert "gives other entities" in faults[0]
