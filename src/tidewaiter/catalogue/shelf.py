"""The index of what is loaded: opened where it was built before, else built, and kept for the next time."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tidewaiter.errors import StaleIndexError
from tidewaiter.index.build import build
from tidewaiter.index.format import open_index, save
from tidewaiter.index.index import Index
from tidewaiter.model.entity import Entity

__all__ = ["index_of"]


def index_of(entities: Sequence[Entity], *, digest: str, home: Path) -> Index:
    """The index of these entities, whose digest is `digest`.

    It is kept under the home, in a folder named by the digest. One that is there and does not fit is built again; a
    home that cannot be written only costs the time to build it.
    """
    folder = home / "index" / digest
    try:
        return open_index(folder, digest=digest)
    except StaleIndexError:
        index = build(entities, digest=digest)
    with suppress(OSError):
        if folder.exists():
            shutil.rmtree(folder)
        save(index, folder)
    return index
