"""Opened copies: the same entities, made once, made again when damaged, never waited for."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lists.fake_list import fake_store, options, tree, written
from tidewaiter.errors import SourceError
from tidewaiter.lists.entities import Entities
from tidewaiter.lists.opened import KEPT, Made, opened
from tidewaiter.lists.starter import starter

SNAPSHOT, ENTITIES = starter()
PLAIN = msgspec.msgpack.encode(ENTITIES)


class Maker:
    """Gives the starter list, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> Made:
        self.asked += 1
        return Made(plain=PLAIN, snapshot=SNAPSHOT)


def test_it_is_made_once_and_then_opened(home: Path) -> None:
    maker = Maker()
    for _ in range(2):
        packed, snapshot = opened(home, "a", maker)
        assert tuple(Entities.whole(packed)) == ENTITIES
        assert snapshot == SNAPSHOT
    assert maker.asked == 1
    opened(home, "b", maker)
    assert maker.asked == 2


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False))
def test_any_byte_changed_or_cut_off_makes_it_anew(home: Path, random: object) -> None:
    assert hasattr(random, "choice")
    opened(home, "a", Maker())
    path = home / "opened" / "a.entities"
    sound = path.read_bytes()
    at = random.choice(range(len(sound)))
    changed = sound[:at] + bytes([sound[at] ^ random.choice(range(1, 256))]) + sound[at + 1 :]
    path.write_bytes(random.choice([changed, sound[:at]]))
    maker = Maker()
    packed, _ = opened(home, "a", maker)
    assert tuple(Entities.whole(packed)) == ENTITIES
    assert maker.asked == 1
    assert path.read_bytes() == sound


def test_a_copy_under_another_key_is_not_taken(home: Path) -> None:
    opened(home, "a", Maker())
    (home / "opened" / "a.entities").rename(home / "opened" / "b.entities")
    maker = Maker()
    opened(home, "b", maker)
    assert maker.asked == 1


def test_a_home_that_cannot_be_written_costs_only_time(home: Path) -> None:
    (home / "opened").write_text("a file where the folder should be")
    packed, snapshot = opened(home, "a", Maker())
    assert (tuple(Entities.whole(packed)), snapshot) == (ENTITIES, SNAPSHOT)


def test_what_are_no_entities_is_an_error(home: Path) -> None:
    with pytest.raises(SourceError, match="damaged"):
        opened(home, "a", lambda: Made(plain=msgspec.msgpack.encode([1, 2])))
    assert tree(home) == {}


def test_only_the_copies_used_last_are_kept_and_nothing_of_one_cut_off(home: Path) -> None:
    maker = Maker()
    opened(home, "first", maker)
    folder = home / "opened"
    left = folder / ".making-1"
    left.write_bytes(b"")
    os.utime(left, (0, 0))
    for turn in range(KEPT):
        os.utime(folder / "first.entities", (turn, turn))
        opened(home, "first", maker)  # used again, so not the oldest
        opened(home, f"{turn}", maker)
        os.utime(folder / f"{turn}.entities", (turn, turn))
    names = {path.name for path in folder.iterdir()}
    assert names == {"first.entities", *(f"{turn}.entities" for turn in range(1, KEPT))}


def test_damage_of_the_kept_entities_is_found_though_a_copy_is_there(home: Path, tmp_path: Path) -> None:
    snapshot = fake_store(home).import_files("one", [written(tmp_path)], options=options()).snapshot
    assert len(fake_store(home).entities(snapshot)) == 20
    path = next(home.rglob("entities.msgpack.zz"))
    sound = path.read_bytes()
    path.write_bytes(sound[:-1] + bytes([sound[-1] ^ 1]))
    assert len(fake_store(home).entities(snapshot)) == 20  # from the files as received
    next(home.rglob("*.gz")).unlink()
    with pytest.raises(SourceError, match="damaged"):
        fake_store(home).entities(snapshot)


def test_the_starter_list_is_read_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = fake_store(home).starter()
    assert (first[0], tuple(first[1])) == (SNAPSHOT, ENTITIES)
    monkeypatch.setattr("tidewaiter.lists.store._starter", lambda: pytest.fail("it was read again"))
    again = fake_store(home).starter()
    assert (again[0], tuple(again[1])) == (SNAPSHOT, ENTITIES)
    assert tuple(fake_store(home).entities(SNAPSHOT)) == ENTITIES
