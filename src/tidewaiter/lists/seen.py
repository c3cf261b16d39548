"""What publishers' servers said of the files that were fetched last, so that they need not send them again.

home/fetched/<list_id>.json holds it. Nothing rests on it: where it is lost or does not fit what is kept, everything is fetched.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from tidewaiter.lists.disk import write_over
from tidewaiter.model.base import Value

__all__ = ["Seen", "note_seen", "seen_files"]

FOLDER = "fetched"


class Seen(Value, frozen=True, kw_only=True):
    """A file as it came: from which address, its SHA-256, and by which marks the server would know it again."""

    role: str
    address: str
    sha256: str
    etag: str | None = None
    modified: str | None = None


def seen_files(home: Path, list_id: str) -> tuple[Seen, ...]:
    """The files of the list as they came last; empty where nothing, or nothing that can be read, was noted."""
    try:
        return msgspec.json.decode(_path(home, list_id).read_bytes(), type=tuple[Seen, ...])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return ()


def note_seen(home: Path, list_id: str, files: Iterable[Seen]) -> None:
    """The files stand there as those that came last, in the place of the ones before; not at all where the disk refuses."""
    with suppress(OSError):
        write_over(_path(home, list_id), msgspec.json.encode(tuple(files)))


def _path(home: Path, list_id: str) -> Path:
    return home / FOLDER / f"{list_id}.json"
