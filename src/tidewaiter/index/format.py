"""An index on disk: raw arrays and a manifest, replaced as a whole, opened without being read in."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from tidewaiter.errors import StaleIndexError
from tidewaiter.index.build import normaliser_digest
from tidewaiter.index.index import Index
from tidewaiter.index.opened import opened
from tidewaiter.model.base import Value

__all__ = ["FORMAT_VERSION", "open_index", "save"]

FORMAT_VERSION = "2"
_MANIFEST = "manifest.json"
_AGAIN = "Remove the folder; the index is then built again from the lists"


class _Manifest(Value, frozen=True, kw_only=True):
    version: str
    kind: str
    digest: str
    normaliser: str
    arrays: dict[str, str]


def save(index: Index, folder: Path) -> None:
    """The index stands in `folder` as a whole, or, if anything fails, not at all; one already there is kept.

    Raises OSError where the folder beside it cannot be written.
    """
    if (folder / _MANIFEST).is_file():
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    making = Path(tempfile.mkdtemp(prefix=".making-", dir=folder.parent))
    try:
        sums: dict[str, str] = {}
        for name, array in index.arrays.items():
            np.save(making / f"{name}.npy", array, allow_pickle=False)
            sums[name] = _sum(making / f"{name}.npy")
        manifest = _Manifest(
            version=FORMAT_VERSION,
            kind=index.kind,
            digest=index.digest,
            normaliser=normaliser_digest(),
            arrays=sums,
        )
        (making / _MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=2))
        _put(making, folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def open_index(folder: Path, *, digest: str) -> Index:
    """The index in `folder`, memory-mapped and read-only.

    Raises StaleIndexError where it is missing, damaged, in another format, or built from other entities or by
    another reading of names than the ones at hand.
    """
    manifest = _manifest(folder)
    found = (manifest.version, manifest.digest, manifest.normaliser)
    if found != (FORMAT_VERSION, digest, normaliser_digest()):
        raise StaleIndexError(
            "the index was built from other lists or by another version", file=folder, todo=_AGAIN
        )
    arrays = {name: _array(folder / f"{name}.npy", wanted) for name, wanted in manifest.arrays.items()}
    try:
        return opened(arrays, digest)
    except (KeyError, ValueError) as error:
        raise StaleIndexError(
            f"the index lacks an array, or one does not fit: {error}", file=folder, todo=_AGAIN
        ) from None


def _put(making: Path, folder: Path) -> None:
    try:
        os.replace(making, folder)
    except OSError:
        # Another process put the same index there first, or what is there is the rest of a broken one.
        if not (folder / _MANIFEST).is_file():
            shutil.rmtree(folder)
            os.replace(making, folder)


def _manifest(folder: Path) -> _Manifest:
    try:
        return msgspec.json.decode((folder / _MANIFEST).read_bytes(), type=_Manifest)
    except OSError:
        raise StaleIndexError("there is no index", file=folder, todo="Build it from the lists") from None
    except msgspec.MsgspecError:
        raise StaleIndexError("the index's manifest cannot be read", file=folder, todo=_AGAIN) from None


def _array(path: Path, wanted: str) -> NDArray[np.generic]:
    try:
        if _sum(path) != wanted:
            raise StaleIndexError("an array of the index is damaged", file=path, todo=_AGAIN)
        # A plain view of the mapped file: slices of the mapped kind cost several times as much.
        loaded: NDArray[np.generic] = np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))
    except (OSError, ValueError):
        raise StaleIndexError("an array of the index cannot be read", file=path, todo=_AGAIN) from None
    return loaded


def _sum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
