"""Saving an index, as a whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
import zlib
from pathlib import Path

import msgspec
import numpy as np

from tidewaiter.index.format import FORMAT_VERSION, MANIFEST, Manifest, StandsOn
from tidewaiter.index.index import Index
from tidewaiter.index.layered import LayeredIndex
from tidewaiter.index.normaliser import normaliser_digest

__all__ = ["save"]

_PIECE = 1 << 20  # bytes


def save(index: Index, folder: Path) -> None:
    """The index stands in `folder` as a whole, or, if anything fails, not at all; one already there is kept.

    Raises OSError where the folder beside it cannot be written.
    """
    if (folder / MANIFEST).is_file():
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    making = Path(tempfile.mkdtemp(prefix=".making-", dir=folder.parent))
    try:
        sums: dict[str, str] = {}
        for name, array in index.arrays.items():
            path = making / f"{name}.npy"
            np.save(path, array, allow_pickle=False)
            sums[name] = _file_sum(path)
        manifest = Manifest(
            version=FORMAT_VERSION,
            kind=index.kind,
            digest=index.digest,
            normaliser=normaliser_digest(),
            base=StandsOn(digest=index.base_digest, sum=index.base_sum)
            if isinstance(index, LayeredIndex)
            else None,
            arrays=sums,
        )
        (making / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=2))
        _put(making, folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _put(making: Path, folder: Path) -> None:
    try:
        os.replace(making, folder)
    except OSError:
        # Another process put the same index there first, or what is there is the rest of a broken one.
        if not (folder / MANIFEST).is_file():
            shutil.rmtree(folder)
            os.replace(making, folder)


def _file_sum(path: Path) -> str:
    """The same of a whole file, read piece by piece."""
    found = 0
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            found = zlib.crc32(piece, found)
    return f"crc32:{found:08x}"
