"""An index on disk: raw arrays and a manifest, replaced as a whole, opened without being copied in.

The arrays are mapped into memory, read-only, so that several processes share one copy of them. That none is damaged
is checked at every opening, by CRC-32 on all cores: it finds every fault of a disk or of a copy that was cut short,
and takes a third of the time of a checksum that would also withstand a forger, who could as well forge the manifest.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import re
import struct
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from tidewaiter.errors import StaleIndexError
from tidewaiter.index.arrays import Array, calculable
from tidewaiter.index.index import Index
from tidewaiter.index.normaliser import normaliser_digest
from tidewaiter.index.opened import opened
from tidewaiter.model.base import Value
from tidewaiter.text.kernel import kernel_kind

__all__ = [
    "FORMAT_VERSION",
    "MANIFEST",
    "Base",
    "Manifest",
    "StandsOn",
    "base_of",
    "base_sums",
    "content_sum",
    "open_base",
    "open_index",
]

FORMAT_VERSION = "5"
MANIFEST = "manifest.json"
_AGAIN = "Remove the folder; the index is then built again from the lists"
_THREADS = 4
_MAGIC = b"\x93NUMPY\x01\x00"
_HEADER = re.compile(rb"\{'descr': '([<>|])([a-z]\d)', 'fortran_order': False, 'shape': \((\d+),\), \} *\n")
_ORDERS = (b"|", b"<" if sys.byteorder == "little" else b">")
_CODES = {b"u1": "B", b"u2": "H", b"u4": "I", b"i4": "i", b"u8": "Q", b"i8": "q", b"f8": "d"}
"""From numpy's names of sorts of numbers to those of memoryviews."""


class StandsOn(Value, frozen=True, kw_only=True):
    """The base of a layered index, in a folder beside it: its digest, and the SHA-256, in hex, of its manifest."""

    digest: str
    sum: str


class Manifest(Value, frozen=True, kw_only=True):
    """What stands beside the arrays of an index: the version of the format, what the index was built by, from and for, the
    base it stands on, and the checksum of each array."""

    version: str
    kind: str
    digest: str
    normaliser: str
    base: StandsOn | None = None
    arrays: dict[str, str]


class Base(NamedTuple):
    """An index that a layered one may stand on, and the SHA-256, in hex, of its manifest."""

    kept: Index
    sum: str


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
        from tidewaiter.index.layered import (
            LayeredIndex,
        )  # which calculates with its arrays; most indexes have no layers

        base = open_base(folder.parent / on.digest)
        if base.sum != on.sum:
            raise StaleIndexError("the index was built over another base", file=folder, todo=_AGAIN)
        return LayeredIndex(base.kept, calculable(arrays), digest, base_sum=base.sum)
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


def base_sums(folder: Path) -> Array | None:
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


def _manifest(folder: Path, digest: str) -> tuple[Manifest, bytes]:
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
        return (folder / MANIFEST).read_bytes()
    except OSError:
        raise StaleIndexError("there is no index", file=folder, todo="Build it from the lists") from None


def _decoded(content: bytes, folder: Path) -> Manifest:
    try:
        return msgspec.json.decode(content, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise StaleIndexError("the index's manifest cannot be read", file=folder, todo=_AGAIN) from None


def _arrays(folder: Path, sums: Mapping[str, str]) -> dict[str, Array]:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(min(_THREADS, os.cpu_count() or 1)) as pool:
        found = pool.map(lambda name: _array(folder / f"{name}.npy", sums[name]), sums)
        return dict(zip(sums, found, strict=True))


def _array(path: Path, wanted: str) -> Array:
    """The array, as a view of the mapped file."""
    try:
        with path.open("rb") as stream:
            mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        if content_sum(mapped) != wanted:
            raise StaleIndexError("an array of the index is damaged", file=path, todo=_AGAIN)
        return _view(mapped)
    except (OSError, ValueError, TypeError, KeyError, struct.error):
        raise StaleIndexError("an array of the index cannot be read", file=path, todo=_AGAIN) from None


def _view(mapped: mmap.mmap) -> Array:
    """The one column of numbers that a file of numpy's holds (format 1.0). Raises ValueError or KeyError for any other."""
    if mapped[: len(_MAGIC)] != _MAGIC:
        raise ValueError("no array of this version of the format")
    (size,) = struct.unpack_from("<H", mapped, len(_MAGIC))
    start = len(_MAGIC) + 2 + size
    header = _HEADER.fullmatch(mapped[len(_MAGIC) + 2 : start])
    if header is None or header[1] not in _ORDERS:
        raise ValueError("no column of numbers as this machine has them")
    found: Array = memoryview(mapped)[start:].cast(_CODES[header[2]])  # type: ignore[call-overload]  # one of these
    if len(found) != int(header[3]):
        raise ValueError("more or fewer numbers than the file says")
    return found


def content_sum(content: bytes | mmap.mmap, before: int = 0) -> str:
    """The checksum of the content, by which faults of disks and copies are found."""
    return f"crc32:{zlib.crc32(content, before):08x}"
