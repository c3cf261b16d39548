"""An index on disk: raw arrays and a manifest, replaced as a whole, opened without being copied in.

The arrays are mapped into memory, read-only, so that several processes share one copy of them. That none is damaged
is checked at every opening, by CRC-32 on all cores: it finds every fault of a disk or of a copy that was cut short,
and takes a third of the time of a checksum that would also withstand a forger, who could as well forge the manifest.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import shutil
import tempfile
import zlib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from tidewaiter.errors import StaleIndexError
from tidewaiter.index.build import normaliser_digest
from tidewaiter.index.index import Index
from tidewaiter.index.layered import LayeredIndex
from tidewaiter.index.opened import opened
from tidewaiter.model.base import Value
from tidewaiter.text.kernel import kernel_kind

__all__ = ["FORMAT_VERSION", "Base", "base_of", "base_sums", "open_base", "open_index", "save"]

FORMAT_VERSION = "5"
_MANIFEST = "manifest.json"
_AGAIN = "Remove the folder; the index is then built again from the lists"
_THREADS = 4
_PIECE = 1 << 20  # bytes


class _StandsOn(Value, frozen=True, kw_only=True):
    """The base of a layered index, in a folder beside it: its digest, and the SHA-256, in hex, of its manifest."""

    digest: str
    sum: str


class _Manifest(Value, frozen=True, kw_only=True):
    version: str
    kind: str
    digest: str
    normaliser: str
    base: _StandsOn | None = None
    arrays: dict[str, str]


class Base(NamedTuple):
    """An index that a layered one may stand on, and the SHA-256, in hex, of its manifest."""

    kept: Index
    sum: str


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
            path = making / f"{name}.npy"
            np.save(path, array, allow_pickle=False)
            sums[name] = _file_sum(path)
        manifest = _Manifest(
            version=FORMAT_VERSION,
            kind=index.kind,
            digest=index.digest,
            normaliser=normaliser_digest(),
            base=_StandsOn(digest=index.base_digest, sum=index.base_sum)
            if isinstance(index, LayeredIndex)
            else None,
            arrays=sums,
        )
        (making / _MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=2))
        _put(making, folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def open_index(folder: Path, *, digest: str) -> Index:
    """The index in `folder`, memory-mapped and read-only; where it is layered, with its base, in a folder beside it.

    Raises StaleIndexError where either is missing, damaged, in another format, or built from other entities or by
    another reading of names than the ones at hand.
    """
    manifest, _ = _manifest(folder, digest)
    on, arrays = manifest.base, _arrays(folder, manifest.arrays)
    try:
        if on is None:
            return opened(arrays, digest)
        base = open_base(folder.parent / on.digest)
        if base.sum != on.sum:
            raise StaleIndexError("the index was built over another base", file=folder, todo=_AGAIN)
        return LayeredIndex(base.kept, arrays, digest, base_sum=base.sum)
    except (KeyError, ValueError) as error:
        raise StaleIndexError(
            f"the index lacks an array, or one does not fit: {error}", file=folder, todo=_AGAIN
        ) from None


def open_base(folder: Path) -> Base:
    """The index in `folder`, which is named by its digest. Raises StaleIndexError as `open_index`, and where that index is
    layered itself."""
    manifest, content = _manifest(folder, folder.name)
    if manifest.base is not None:
        raise StaleIndexError("a layered index is no base of another", file=folder, todo=_AGAIN)
    try:
        index = opened(_arrays(folder, manifest.arrays), manifest.digest)
    except (KeyError, ValueError) as error:
        raise StaleIndexError(f"the base does not fit: {error}", file=folder, todo=_AGAIN) from None
    return Base(index, hashlib.sha256(content).hexdigest())


def base_sums(folder: Path) -> NDArray[np.generic] | None:
    """The sums of the entities of the index in `folder`; None where it cannot be the base of a new one: it is layered, not
    of this version, not for this kernel, or damaged."""
    try:
        manifest, _ = _manifest(folder, folder.name)
        wanted = manifest.arrays.get("entity_sums")
        if manifest.base is not None or wanted is None or manifest.kind != kernel_kind():
            return None
        return _array(folder / "entity_sums.npy", wanted)
    except StaleIndexError:
        return None


def base_of(folder: Path) -> str | None:
    """The digest of the base that the index in `folder` stands on; None where it stands by itself or cannot be read."""
    try:
        manifest = _decoded(_content(folder), folder)
    except StaleIndexError:
        return None
    return manifest.base.digest if manifest.base else None


def _put(making: Path, folder: Path) -> None:
    try:
        os.replace(making, folder)
    except OSError:
        # Another process put the same index there first, or what is there is the rest of a broken one.
        if not (folder / _MANIFEST).is_file():
            shutil.rmtree(folder)
            os.replace(making, folder)


def _manifest(folder: Path, digest: str) -> tuple[_Manifest, bytes]:
    """The manifest of an index of that digest, by this version and this reading of names; and its bytes."""
    content = _content(folder)
    manifest = _decoded(content, folder)
    if (manifest.version, manifest.digest, manifest.normaliser) != (
        FORMAT_VERSION,
        digest,
        normaliser_digest(),
    ):
        raise StaleIndexError(
            "the index was built from other lists or by another version", file=folder, todo=_AGAIN
        )
    return manifest, content


def _content(folder: Path) -> bytes:
    try:
        return (folder / _MANIFEST).read_bytes()
    except OSError:
        raise StaleIndexError("there is no index", file=folder, todo="Build it from the lists") from None


def _decoded(content: bytes, folder: Path) -> _Manifest:
    try:
        return msgspec.json.decode(content, type=_Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise StaleIndexError("the index's manifest cannot be read", file=folder, todo=_AGAIN) from None


def _arrays(folder: Path, sums: Mapping[str, str]) -> dict[str, NDArray[np.generic]]:
    with ThreadPoolExecutor(min(_THREADS, os.cpu_count() or 1)) as pool:
        found = pool.map(lambda name: _array(folder / f"{name}.npy", sums[name]), sums)
        return dict(zip(sums, found, strict=True))


def _array(path: Path, wanted: str) -> NDArray[np.generic]:
    """The array, as a view of the mapped file: slices of numpy's own mapped kind cost several times as much."""
    try:
        with path.open("rb") as stream:
            mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
            if _sum(mapped) != wanted:
                raise StaleIndexError("an array of the index is damaged", file=path, todo=_AGAIN)
            np.lib.format.read_magic(stream)
            shape, _, dtype = np.lib.format.read_array_header_1_0(stream)
            start = stream.tell()
        if dtype.hasobject:
            raise ValueError("an array of the index holds objects")
        return np.ndarray(shape, dtype, buffer=mapped, offset=start)
    except (OSError, ValueError, TypeError):
        raise StaleIndexError("an array of the index cannot be read", file=path, todo=_AGAIN) from None


def _sum(content: bytes | mmap.mmap) -> str:
    return f"crc32:{zlib.crc32(content):08x}"


def _file_sum(path: Path) -> str:
    """The same of a whole file, read piece by piece."""
    found = 0
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            found = zlib.crc32(piece, found)
    return f"crc32:{found:08x}"
