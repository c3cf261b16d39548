"""Packed entities made ready: a copy of them that is not compressed, mapped into memory and shared by all who read it.

home/opened/<key>.entities     one copy each, whole or not there; any of them may be removed at any time
"""

from __future__ import annotations

import hashlib
import mmap
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from tidewaiter.lists.entities import Columns, Packed, damaged
from tidewaiter.model.base import Value
from tidewaiter.model.listing import Snapshot

__all__ = ["KEPT", "Made", "opened"]

KEPT = 12
"""How many copies are kept, those used last: each can be made again."""

_FORM = f"tidewaiter entities 1 {sys.byteorder}\n".encode()
_ENDING = ".entities"
_MAKING = ".making-"
_ABANDONED = 24 * 3600  # seconds: no copy takes a day to make
_DIGEST = 32
_LENGTH = 8


class Made(Value, frozen=True, kw_only=True):
    """What a copy is made of: the entities as one MessagePack array, and what else is to be kept with them."""

    plain: bytes
    snapshot: Snapshot | None = None


class _Head(Value, frozen=True, kw_only=True):
    key: str
    plain_sha256: str
    columns: Columns
    snapshot: Snapshot | None = None


def opened(
    home: Path, key: str, make: Callable[[], Made], *, file: Path | None = None
) -> tuple[Packed, Snapshot | None]:
    """The entities that `make` gives, opened where a copy was kept under `key`, and else made and kept.

    `key` names everything that they are made of. The copy is held against its digests, and made again where it is
    damaged; a home that cannot be written only costs the time. Raises what `make` raises, and SourceError, naming
    `file`, where that are no entities.
    """
    path = home / "opened" / f"{key}{_ENDING}"
    found = _open(path, key)
    if found is not None:
        with suppress(OSError):
            os.utime(path)
        return found
    made = make()
    try:
        columns = Columns.of(made.plain)
    except msgspec.DecodeError:
        raise damaged(file) from None
    with suppress(OSError):
        _keep(path, key, made, columns)
    return _open(path, key) or (Packed(memoryview(made.plain), columns, file=file), made.snapshot)


def _open(path: Path, key: str) -> tuple[Packed, Snapshot | None] | None:
    """The copy at `path`; None where it is not there, is of another form, or is not as it was written."""
    try:
        with path.open("rb") as stream:
            content = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # a mapping of nothing is a ValueError
        return None
    start = len(_FORM) + _DIGEST + _LENGTH
    end = start + int.from_bytes(content[start - _LENGTH : start], "little")
    sound = content[: len(_FORM)] == _FORM and end <= len(content)
    if not sound or hashlib.sha256(content[start:end]).digest() != content[len(_FORM) : start - _LENGTH]:
        return None
    try:
        head = msgspec.msgpack.decode(content[start:end], type=_Head)
    except msgspec.DecodeError:
        return None
    plain = content[end:]
    if head.key != key or hashlib.sha256(plain).hexdigest() != head.plain_sha256:
        return None
    return Packed(plain, head.columns, file=path), head.snapshot


def _keep(path: Path, key: str, made: Made, columns: Columns) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    plain_sha256 = hashlib.sha256(made.plain).hexdigest()
    head = msgspec.msgpack.encode(
        _Head(key=key, plain_sha256=plain_sha256, columns=columns, snapshot=made.snapshot)
    )
    handle, making = tempfile.mkstemp(prefix=_MAKING, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            os.fchmod(handle, 0o644)
            stream.write(_FORM + hashlib.sha256(head).digest() + len(head).to_bytes(_LENGTH, "little"))
            stream.write(head)
            stream.write(made.plain)
        os.replace(making, path)
    except BaseException:
        Path(making).unlink(missing_ok=True)
        raise
    _tidy(path.parent)


def _tidy(folder: Path) -> None:
    """Only the copies used last are left, and nothing of one that was cut off. Who has one open goes on reading it."""
    used = {path: path.stat().st_mtime for path in folder.iterdir() if path.is_file()}
    copies = sorted((path for path in used if path.name.endswith(_ENDING)), key=lambda path: -used[path])
    abandoned = [
        path
        for path, then in used.items()
        if path.name.startswith(_MAKING) and time.time() - then > _ABANDONED
    ]
    for path in (*copies[KEPT:], *abandoned):
        path.unlink(missing_ok=True)
