"""The index of what is loaded: opened where it was built before, else built, and kept for the next time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from tidewaiter.errors import StaleIndexError
from tidewaiter.index.arrays import Array
from tidewaiter.index.format import base_of, base_sums, open_base, open_index
from tidewaiter.index.index import Index
from tidewaiter.lists.entities import Entities
from tidewaiter.model.entity import Entity

__all__ = ["KEPT", "index_of"]

KEPT = 6
"""How many indexes are kept, those used last: of today's lists, and of the days that are looked back to. What these
stand on is kept besides."""

_MAKING = ".making-"
_ABANDONED = 24 * 3600  # seconds: no build takes a day


def index_of(entities: Sequence[Entity], *, digest: str, home: Path) -> Index:
    """The index of these entities, whose digest is `digest`.

    It is kept under the home, in a folder named by the digest. One that is there and does not fit is built again; where
    little has changed since another was built, only that is, and laid over the other. A home that cannot be written
    only costs the time to build the index. Indexes that were not used lately are removed, since each can be built
    again.
    """
    folder = home / "index" / digest
    try:
        index = open_index(folder, digest=digest)
    except StaleIndexError:
        index = _built(entities, digest, folder)
    else:
        with suppress(OSError):
            os.utime(folder)
        return index
    with suppress(OSError):
        if folder.exists():
            shutil.rmtree(folder)
        _save(index, folder)
        _tidy(folder)
    return index


# What builds an index is loaded where one has to be built: most processes open one, and are done sooner without.


def _save(index: Index, folder: Path) -> None:
    from tidewaiter.index.saving import save

    save(index, folder)


def _built(entities: Sequence[Entity], digest: str, folder: Path) -> Index:
    from tidewaiter.index.build import build, sums_of

    packed = entities.packed() if isinstance(entities, Entities) else map(msgspec.msgpack.encode, entities)
    sums = sums_of(packed)
    return _over_another(entities, sums, digest, folder) or build(entities, digest=digest, sums=sums)


def _over_another(entities: Sequence[Entity], sums: Array, digest: str, folder: Path) -> Index | None:
    """The index over that kept one which has most of the entities; None where there is none, or any doubt about it."""
    import numpy as np

    from tidewaiter.index.delta import MOST_CHANGED, build_layered

    try:
        shared: dict[Path, int] = {}
        for other in folder.parent.iterdir():
            if other != folder and (held := base_sums(other)) is not None:
                shared[other] = int(np.isin(sums, held).sum())
        nearest = max(shared, key=lambda other: (shared[other], other.name), default=None)
        if nearest is None or shared[nearest] < (1.0 - MOST_CHANGED) * len(sums):
            return None
        base = open_base(nearest)
        return build_layered(base.kept, entities, sums, digest=digest, base_sum=base.sum)
    except (OSError, StaleIndexError, LookupError, ValueError):
        return None


def _tidy(newest: Path) -> None:
    """Only the newest index and those used last before it are left, those they stand on, and nothing of a build that was
    cut off.

    Who has a removed index open goes on reading it; who is about to open it builds it again.
    """
    last_used = {folder: folder.stat().st_mtime for folder in newest.parent.iterdir() if folder.is_dir()}
    now = last_used.pop(newest)
    indexes = [folder for folder in last_used if not folder.name.startswith(_MAKING)]
    bases = {folder: base_of(folder) for folder in (newest, *indexes)}
    indexes = [
        folder for folder in indexes if bases[folder] is None or _beside(folder, bases[folder]) in bases
    ]
    indexes.sort(key=lambda folder: (-last_used[folder], folder.name))
    kept = {newest, *indexes[: KEPT - 1]}
    kept |= {_beside(folder, bases[folder]) for folder in kept}
    for folder, used in last_used.items():
        making = folder.name.startswith(_MAKING)
        if now - used > _ABANDONED if making else folder not in kept:
            shutil.rmtree(folder, ignore_errors=True)


def _beside(folder: Path, base: str | None) -> Path:
    """The folder of the base of an index, which may be the index itself."""
    return folder if base is None else folder.parent / base
