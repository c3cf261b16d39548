"""Which indexes are kept, and which are laid over another."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from strategies import entity
from tidewaiter.catalogue.shelf import KEPT, index_of
from tidewaiter.errors import StaleIndexError
from tidewaiter.index.format import base_of
from tidewaiter.index.layered import LayeredIndex
from tidewaiter.lists.entities import Entities
from tidewaiter.model.entity import Entity
from tidewaiter.model.party import Party

LISTED = tuple(entity(f"{at:03}", f"Azu International {at}", f"Himark Electron {at}") for at in range(100))
NEW = entity("new", "Pishgam Electronic Safeh")


def _apart(turn: int) -> tuple[Entity, ...]:
    """Entities of which no other turn has any."""
    return (entity(f"{turn}", f"Azu International {turn}"),)


def _digests(home: Path) -> set[str]:
    return {folder.name for folder in (home / "index").iterdir()}


def _age(folder: Path, seconds: int) -> None:
    then = folder.stat().st_mtime - seconds
    os.utime(folder, (then, then))


def _of(home: Path, digest: str, entities: Iterable[Entity], *, age: int = 0) -> bool:
    """Whether the index of that digest is laid over another; it is then so many seconds old."""
    index = index_of(Entities.of(tuple(entities)), digest=digest, home=home)
    _age(home / "index" / digest, age)
    assert index.digest == digest
    return isinstance(index, LayeredIndex)


def test_only_the_indexes_used_last_are_kept(tmp_path: Path) -> None:
    for turn in range(KEPT + 2):
        assert not _of(tmp_path, f"{turn}", _apart(turn), age=1000 - turn)
    assert _digests(tmp_path) == {f"{turn}" for turn in range(2, KEPT + 2)}


def test_opening_an_index_counts_as_using_it(tmp_path: Path) -> None:
    for turn in range(KEPT):
        _of(tmp_path, f"{turn}", _apart(turn), age=1000 - turn)
    index_of(_apart(0), digest="0", home=tmp_path)
    index_of(_apart(KEPT), digest="new", home=tmp_path)
    assert "0" in _digests(tmp_path)
    assert "1" not in _digests(tmp_path)


def test_what_a_killed_build_left_is_removed_once_it_is_old(tmp_path: Path) -> None:
    _of(tmp_path, "a", _apart(1))
    fresh, old = tmp_path / "index" / ".making-fresh", tmp_path / "index" / ".making-old"
    fresh.mkdir()
    old.mkdir()
    _age(old, 2 * 24 * 3600)
    _of(tmp_path, "b", _apart(2))
    assert _digests(tmp_path) == {"a", "b", ".making-fresh"}
    assert index_of(_apart(1), digest="a", home=tmp_path).digest == "a"


def test_where_little_has_changed_only_that_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not _of(tmp_path, "old", LISTED)
    changed = (*LISTED[3:], NEW)
    with monkeypatch.context() as patched:
        patched.setattr("tidewaiter.index.build.build", None)  # nothing is built as a whole
        assert _of(tmp_path, "new", changed)
        assert (
            index_of(changed, digest="new", home=tmp_path).candidates(Party(name="Pishgam Safeh"), 0.5).total
        )
    assert not _of(tmp_path, "newer", LISTED[50:])
    assert index_of(changed, digest="new", home=tmp_path).holders("number:1") == []


def test_entities_in_memory_are_the_same_as_packed_ones(tmp_path: Path) -> None:
    _of(tmp_path, "old", LISTED)
    assert isinstance(index_of((*LISTED, NEW), digest="new", home=tmp_path), LayeredIndex)


def test_of_several_the_nearest_is_the_base_and_none_that_is_laid_over_another(tmp_path: Path) -> None:
    _of(tmp_path, "a", LISTED[:92])
    _of(tmp_path, "b", (*LISTED[:80], *_apart(200), *_apart(201)))
    assert _of(tmp_path, "c", LISTED[:95])
    assert _of(tmp_path, "d", LISTED[:96])
    for digest in ("c", "d"):
        assert base_of(tmp_path / "index" / digest) == "a"


def test_the_base_of_an_index_that_is_kept_is_kept(tmp_path: Path) -> None:
    _of(tmp_path, "base", LISTED, age=5000)
    _of(tmp_path, "unused", _apart(200), age=4000)
    for turn in range(KEPT + 1):
        assert _of(tmp_path, f"{turn}", (*LISTED, *_apart(300 + turn)), age=1000 - turn)
    assert _digests(tmp_path) == {"base", *(f"{turn}" for turn in range(1, KEPT + 1))}
    for turn in range(KEPT):
        _of(tmp_path, f"other {turn}", _apart(400 + turn))
    assert _digests(tmp_path) == {f"other {turn}" for turn in range(KEPT)}


def test_without_its_base_an_index_is_built_anew_and_others_over_it_go(tmp_path: Path) -> None:
    _of(tmp_path, "base", LISTED)
    assert _of(tmp_path, "a", (*LISTED, NEW))
    assert _of(tmp_path, "b", LISTED[1:])
    (tmp_path / "index" / "base").rename(tmp_path / "elsewhere")
    assert not _of(tmp_path, "a", (*LISTED, NEW))
    assert _digests(tmp_path) == {"a"}
    assert _of(tmp_path, "b", LISTED[1:])


@pytest.mark.parametrize("array", ["name_words", "entity_sums"])
def test_over_a_damaged_base_nothing_is_laid(tmp_path: Path, array: str) -> None:
    _of(tmp_path, "base", LISTED)
    assert _of(tmp_path, "a", (*LISTED, NEW))
    path = tmp_path / "index" / "base" / f"{array}.npy"
    path.write_bytes(path.read_bytes()[:-1] + b"\xff")
    assert not _of(tmp_path, "a", (*LISTED, NEW))
    assert not _of(tmp_path, "base", LISTED[:10])
    found = index_of((*LISTED, NEW), digest="a", home=tmp_path)
    assert found.candidates(Party(name="Azu International 7"), 1.0).total == 1


def test_a_doubt_on_the_way_costs_only_the_time_to_build_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _of(tmp_path, "base", LISTED)
    for turn, doubt in enumerate((StaleIndexError("x"), OSError(), ValueError(), KeyError(), IndexError())):

        def fails(*_: object, doubt: Exception = doubt, **__: object) -> None:
            raise doubt

        monkeypatch.setattr("tidewaiter.index.delta.build_layered", fails)
        assert not _of(tmp_path, f"{turn}", (*LISTED, *_apart(200 + turn)))
