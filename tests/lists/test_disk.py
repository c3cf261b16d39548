"""Faults and kills at every step of an import: what was in force before is in force after, or the new list is, whole."""

from __future__ import annotations

import errno
import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lists.fake_list import JUNE_9, FakeReader, content, fake_store, options, tree, written
from tidewaiter.errors import SourceError
from tidewaiter.lists.disk import folder_in_making, write_new

# From Python 3.12 on a fork beside other threads is warned of; the children here only write files and end.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")

STEPS = ("mkdir", "open", "fsync", "rename", "fdopen", "close")


def break_at(monkeypatch: pytest.MonkeyPatch, step: int, action: Callable[[], None]) -> list[str]:
    """From now on the `step`-th call that changes the disk does `action` first; gives the calls seen so far."""
    seen: list[str] = []

    def breaking(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def stepping(*args: Any, **named: Any) -> Any:
            seen.append(name)
            if len(seen) == step:
                action()
            return call(*args, **named)

        return stepping

    for name in STEPS:
        monkeypatch.setattr(os, name, breaking(name, getattr(os, name)))
    return seen


def no_room() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "list.txt.gz")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def killed_import(home: Path, path: Path, step: int) -> bool:
    """Whether a child process that imports `path` was killed at this step; False when it came to its end."""
    child = os.fork()
    if child == 0:
        try:
            break_at(pytest.MonkeyPatch(), step, die)
            fake_store(home).import_files("one", [path], options=options(JUNE_9))
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.fixture
def old(home: Path, tmp_path: Path) -> str:
    """The digest of a list that is in force."""
    return fake_store(home).import_files("one", [written(tmp_path)], options=options()).snapshot.sha256


def steps_of_an_import(home: Path, path: Path) -> int:
    with pytest.MonkeyPatch.context() as patch:
        seen = break_at(patch, 0, no_room)
        fake_store(home).import_files("one", [path], options=options(JUNE_9))
        return len(seen)


def test_a_kill_at_any_step_leaves_a_whole_list_in_force(home: Path, tmp_path: Path, old: str) -> None:
    states = []
    for step in range(1, 99):
        path = written(tmp_path, JUNE_9, 21, name=f"Step{step}")
        expected = old
        killed = killed_import(home, path, step)
        store = fake_store(home)
        snapshot = store.in_force("one")
        assert snapshot is not None
        assert store.verify() == ()
        assert store.entities(snapshot)
        if snapshot.sha256 != expected:
            assert store.entities(snapshot)[0].primary_name == f"Step{step} 0"
            states.append(step)
            old = snapshot.sha256
        if not killed:
            break
    else:
        pytest.fail("the import never came to its end")
    assert step > 15
    assert states[-1] == step


def test_what_a_kill_left_is_cleared_by_the_next_import(home: Path, tmp_path: Path, old: str) -> None:
    step = steps_of_an_import(tmp_path / "elsewhere", written(tmp_path, JUNE_9, 21))
    assert killed_import(home, written(tmp_path, JUNE_9, 21), step // 2)
    assert list(home.rglob(".partial-*"))
    assert fake_store(home).verify() == ()
    fake_store(home).import_files("one", [written(tmp_path, JUNE_9, 22)], options=options(JUNE_9))
    assert not list(home.rglob(".partial-*"))


def refused_import(home: Path, path: Path) -> str | None:
    """Why an import was refused, or None if it was not."""
    try:
        fake_store(home).import_files("one", [path], options=options(JUNE_9))
    except SourceError as error:
        return str(error)
    return None


@pytest.mark.parametrize("first", [True, False])
def test_a_refusal_at_any_step_changes_nothing(home: Path, tmp_path: Path, first: bool) -> None:
    path = written(tmp_path, JUNE_9, 21)
    total = steps_of_an_import(tmp_path / "elsewhere", path)
    if not first:
        fake_store(home).import_files("one", [written(tmp_path)], options=options())
    for step in range(1, total + 1):
        before = tree(home)
        with pytest.MonkeyPatch.context() as patch:
            seen = break_at(patch, step, no_room)
            refusal = refused_import(home, path)
        if refusal is None or "rename" in seen[: step - 1]:
            break  # the new list stands; only the folder above it had still to be flushed
        assert "disk of the list store is full" in refusal
        assert "$TIDEWAITER_HOME" in refusal
        assert tree(home) == before
        assert fake_store(home).verify() == ()
    else:
        pytest.fail("no step succeeded")
    assert fake_store(home).import_files("one", [path], options=options(JUNE_9)).in_force


def test_a_refusal_while_compiling_anew_is_survived_in_memory(home: Path, old: str) -> None:
    for step in range(1, 12):
        with pytest.MonkeyPatch.context() as patch:
            break_at(patch, step, no_room)
            store = fake_store(home, FakeReader(version="fake-2", suffix=" Ltd"))
            snapshot = store.in_force("one")
            assert snapshot is not None
            assert store.entities(snapshot)[0].primary_name == "Example 0 Ltd"
        assert fake_store(home).verify() == ()


def test_kills_at_random_moments_leave_a_whole_list_in_force(home: Path, tmp_path: Path, old: str) -> None:
    dice = random.Random(7)
    paths = [written(tmp_path, JUNE_9, 21, name=f"N{number}") for number in range(200)]
    for _ in range(50):
        child = os.fork()
        if child == 0:
            try:
                for path in paths:
                    fake_store(home).import_files("one", [path], options=options(JUNE_9))
            finally:
                os._exit(0)
        time.sleep(dice.uniform(0.002, 0.06))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        store = fake_store(home)
        snapshot = store.in_force("one")
        assert snapshot is not None
        assert store.entities(snapshot)
    assert fake_store(home).verify() == ()


def test_imports_at_the_same_time_wait_for_each_other(home: Path, tmp_path: Path) -> None:
    children = []
    for number in range(4):
        path = written(tmp_path, JUNE_9, 21, name=f"N{number}")
        child = os.fork()
        if child == 0:
            try:
                for _ in range(3):
                    fake_store(home).import_files("one", [path], options=options(JUNE_9))
            except BaseException:
                os._exit(1)
            os._exit(0)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0, 0]
    assert len(fake_store(home).snapshots("one")) == 4
    assert fake_store(home).verify() == ()


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_a_home_without_permission_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    home = tmp_path / "home"

    def refuse(path: object, *_: object) -> None:
        raise OSError(code, os.strerror(code), str(path))

    path = written(tmp_path)
    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(SourceError, match="permission denied") as caught:
        fake_store(home).import_files("one", [path], options=options())
    assert str(home) in str(caught.value)
    assert "$TIDEWAITER_HOME" in str(caught.value)


def test_a_file_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    write_new(tmp_path / "a", b"first")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a", b"second")
    assert (tmp_path / "a").read_bytes() == b"first"


def test_a_folder_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "a").write_bytes(content())
    with pytest.raises(OSError, match="not empty"), folder_in_making(tmp_path / "there") as partial:
        write_new(partial / "b", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
