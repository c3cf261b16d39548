"""The index of what is loaded: opened where it was built before, else built, and kept for the next time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tidewaiter.errors import StaleIndexError
from tidewaiter.index.build import build
from tidewaiter.index.format import open_index, save
from tidewaiter.index.index import Index
from tidewaiter.model.entity import Entity

__all__ = ["KEPT", "index_of"]

KEPT = 6
"""How many indexes are kept, those used last: of today's lists, and of the days that are looked back to."""

_MAKING = ".making-"
_ABANDONED = 24 * 3600  # seconds: no build takes a day


def index_of(entities: Sequence[Entity], *, digest: str, home: Path) -> Index:
    """The index of these entities, whose digest is `digest`.

    It is kept under the home, in a folder named by the digest. One that is there and does not fit is built again; a
    home that cannot be written only costs the time to build it. Indexes that were not used lately are removed, since
    each can be built again.
    """
    folder = home / "index" / digest
    try:
        index = open_index(folder, digest=digest)
    except StaleIndexError:
        index = build(entities, digest=digest)
    else:
        with suppress(OSError):
            os.utime(folder)
        return index
    with suppress(OSError):
        if folder.exists():
            shutil.rmtree(folder)
        save(index, folder)
        _tidy(folder)
    return index


def _tidy(newest: Path) -> None:
    """Only the newest index and those used last before it are left, and nothing of a build that was cut off.

    Who has a removed index open goes on reading it; who is about to open it builds it again.
    """
    last_used = {folder: folder.stat().st_mtime for folder in newest.parent.iterdir() if folder.is_dir()}
    now = last_used.pop(newest)
    indexes = [folder for folder in last_used if not folder.name.startswith(_MAKING)]
    indexes.sort(key=lambda folder: (-last_used[folder], folder.name))
    abandoned = [
        folder
        for folder, used in last_used.items()
        if folder.name.startswith(_MAKING) and now - used > _ABANDONED
    ]
    for folder in (*indexes[KEPT - 1 :], *abandoned):
        shutil.rmtree(folder, ignore_errors=True)
