"""Indexes on disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from strategies import entity
from tidewaiter.errors import StaleIndexError
from tidewaiter.index.build import build
from tidewaiter.index.format import open_index
from tidewaiter.index.index import Index
from tidewaiter.index.saving import save
from tidewaiter.model.party import Party

ENTITIES = (entity("1", "Pishgam Electronic Safeh Company"), entity("2", "Шахед Авиэйшн", "Shahed Aviation"))


@pytest.fixture
def saved(tmp_path: Path) -> tuple[Index, Path]:
    index = build(ENTITIES)
    save(index, tmp_path / "index")
    return index, tmp_path / "index"


def test_an_opened_index_answers_as_the_built_one(saved: tuple[Index, Path]) -> None:
    index, folder = saved
    party = Party(name="Pishgam Elektronik Safe Co")
    opened = open_index(folder, digest=index.digest)
    assert opened.candidates(party, 0.55) == index.candidates(party, 0.55)
    assert opened.candidates(party, 0.55).total == 1
    assert not np.asarray(opened.arrays["posting_names"]).flags.writeable


def test_an_empty_index_is_saved_too(tmp_path: Path) -> None:
    index = build(())
    save(index, tmp_path / "index")
    assert open_index(tmp_path / "index", digest=index.digest).candidates(Party(name="A"), 0.5).total == 0


def test_saving_twice_changes_nothing_and_leaves_nothing_beside(saved: tuple[Index, Path]) -> None:
    index, folder = saved
    before = (folder / "manifest.json").stat().st_mtime_ns
    save(index, folder)
    assert (folder / "manifest.json").stat().st_mtime_ns == before
    assert [path.name for path in folder.parent.iterdir()] == ["index"]


def test_the_rest_of_a_broken_index_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    (folder / "tokens.content.npy").write_bytes(b"")
    index = build(ENTITIES)
    save(index, folder)
    assert open_index(folder, digest=index.digest).digest == index.digest


def test_another_digest_is_stale(saved: tuple[Index, Path]) -> None:
    with pytest.raises(StaleIndexError, match="other lists"):
        open_index(saved[1], digest="0" * 64)


def test_missing_and_damaged_indexes_are_stale(saved: tuple[Index, Path], tmp_path: Path) -> None:
    index, folder = saved
    with pytest.raises(StaleIndexError, match="no index"):
        open_index(tmp_path / "nowhere", digest=index.digest)
    array = folder / "posting_names.npy"
    array.write_bytes(array.read_bytes()[:-1] + b"\x01")
    with pytest.raises(StaleIndexError, match="damaged"):
        open_index(folder, digest=index.digest)
    array.unlink()
    with pytest.raises(StaleIndexError, match="cannot be read"):
        open_index(folder, digest=index.digest)
    (folder / "manifest.json").write_text("{")
    with pytest.raises(StaleIndexError, match="manifest"):
        open_index(folder, digest=index.digest)
