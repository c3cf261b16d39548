"""Which indexes are kept."""

from __future__ import annotations

import os
from pathlib import Path

from tidewaiter.catalogue.shelf import KEPT, index_of
from tidewaiter.lists.starter import starter

_, ENTITIES = starter()


def _digests(home: Path) -> set[str]:
    return {folder.name for folder in (home / "index").iterdir()}


def _age(folder: Path, seconds: int) -> None:
    then = folder.stat().st_mtime - seconds
    os.utime(folder, (then, then))


def test_only_the_indexes_used_last_are_kept(tmp_path: Path) -> None:
    for turn in range(KEPT + 2):
        index_of(ENTITIES[:1], digest=f"{turn}", home=tmp_path)
        _age(tmp_path / "index" / f"{turn}", 1000 - turn)
    assert _digests(tmp_path) == {f"{turn}" for turn in range(2, KEPT + 2)}


def test_opening_an_index_counts_as_using_it(tmp_path: Path) -> None:
    for turn in range(KEPT):
        index_of(ENTITIES[:1], digest=f"{turn}", home=tmp_path)
        _age(tmp_path / "index" / f"{turn}", 1000 - turn)
    index_of(ENTITIES[:1], digest="0", home=tmp_path)
    index_of(ENTITIES[:1], digest="new", home=tmp_path)
    assert "0" in _digests(tmp_path)
    assert "1" not in _digests(tmp_path)


def test_what_a_killed_build_left_is_removed_once_it_is_old(tmp_path: Path) -> None:
    index_of(ENTITIES[:1], digest="a", home=tmp_path)
    fresh, old = tmp_path / "index" / ".making-fresh", tmp_path / "index" / ".making-old"
    fresh.mkdir()
    old.mkdir()
    _age(old, 2 * 24 * 3600)
    index_of(ENTITIES[:1], digest="b", home=tmp_path)
    assert _digests(tmp_path) == {"a", "b", ".making-fresh"}
    assert index_of(ENTITIES[:1], digest="a", home=tmp_path).digest == "a"
