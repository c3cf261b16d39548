"""Durable writing: what is there under its final name is whole and on disk, whenever the machine stops."""

from __future__ import annotations

import errno
import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tidewaiter.errors import SourceError
from tidewaiter.lists.home import HOME_VARIABLE

__all__ = [
    "PARTIAL",
    "exclusive",
    "folder_in_making",
    "make_folders",
    "reported",
    "sweep",
    "sync_folder",
    "write_new",
    "write_over",
]

PARTIAL = ".partial-"
"""How the name of a folder begins that was not finished; nothing in it counts."""


@contextmanager
def reported(home: Path) -> Iterator[None]:
    """Turns a refusal of the operating system into a SourceError that names the folder and what to do."""
    try:
        yield
    except OSError as error:
        place = error.filename2 or error.filename or home
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            what, todo = (
                "the list store cannot be used: permission denied",
                f"Make {home} readable and writable",
            )
        elif error.errno in (errno.ENOTDIR, errno.EEXIST, errno.ELOOP):
            what, todo = (
                "the list store must be a folder, and this is something else",
                f"Move it away from {home}",
            )
        elif error.errno in (errno.ENOSPC, errno.EDQUOT):
            what, todo = "the disk of the list store is full", "Make room"
        else:
            what, todo = f"the list store failed: {error.strerror or error}", f"Look at the disk of {home}"
        raise SourceError(
            what, file=os.fsdecode(place), todo=f"{todo}, or point ${HOME_VARIABLE} at another folder"
        ) from error


def make_folders(folder: Path) -> None:
    """The folder exists, and so do its parents, and all of them are on disk."""
    if folder.is_dir():
        return
    make_folders(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir()
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """The names in the folder are on disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_new(path: Path, content: bytes) -> None:
    """A new file holds `content` and is on disk. Raises FileExistsError rather than replace one."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def write_over(path: Path, content: bytes) -> None:
    """The file holds `content`, in one step, whatever it held before; its folder is made if need be."""
    make_folders(path.parent)
    fresh = path.with_name(f".{path.name}-{os.getpid()}-{secrets.token_hex(4)}")
    write_new(fresh, content)
    os.replace(fresh, path)


@contextmanager
def folder_in_making(target: Path) -> Iterator[Path]:
    """A folder beside `target`, to be filled; on leaving it becomes `target` in one step, or it was never there.

    Raises OSError rather than replace a `target` that holds something.
    """
    partial = target.parent / f"{PARTIAL}{os.getpid()}-{secrets.token_hex(4)}"
    partial.mkdir()
    try:
        yield partial
        for folder in (*(path for path in partial.iterdir() if path.is_dir()), partial):
            sync_folder(folder)
        os.rename(partial, target)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    sync_folder(target.parent)


def sweep(folder: Path) -> None:
    """No unfinished folder is left in `folder` or one below it. Only for whoever holds the lock."""
    for pattern in (f"{PARTIAL}*", f"*/{PARTIAL}*"):
        for path in folder.glob(pattern):
            shutil.rmtree(path)


@contextmanager
def exclusive(lock: Path) -> Iterator[None]:
    """Nobody else holds the lock file meanwhile; waits for whoever does. It ends with the process that holds it."""
    make_folders(lock.parent)
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
