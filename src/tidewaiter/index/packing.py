"""Flat arrays made from what was gathered."""

from __future__ import annotations

from array import array
from collections.abc import Collection
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from tidewaiter.index.arrays import Array

__all__ = ["Texts", "counted", "grown", "pack"]

T = TypeVar("T", int, float)
N = TypeVar("N", bound=np.generic)


def pack(name: str, texts: Collection[str]) -> dict[str, Array]:
    """The texts as UTF-8 bytes under `name.content`, with `name.offsets`."""
    encoded = [text.encode() for text in texts]
    offsets = np.zeros(len(encoded) + 1, dtype=np.uint64)
    np.cumsum(np.fromiter(map(len, encoded), dtype=np.uint64, count=len(encoded)), out=offsets[1:])
    return {
        f"{name}.content": np.frombuffer(b"".join(encoded), dtype=np.uint8),
        f"{name}.offsets": offsets,
    }


class Texts:
    """Texts that are packed as they come."""

    def __init__(self) -> None:
        self._content = bytearray()
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def append(self, text: str) -> None:
        """The text behind the others."""
        self._content += text.encode()
        self._ends.append(len(self._content))

    def arrays(self, name: str) -> dict[str, Array]:
        """The texts as `pack` gives them; no more are to come."""
        content = np.frombuffer(self._content, dtype=np.uint8)
        return {f"{name}.content": content, f"{name}.offsets": grown(self._ends, np.uint64)}


def grown(values: array[T], dtype: type[N]) -> NDArray[N]:
    """The values of an array that has grown, which is not to grow any more."""
    return np.frombuffer(values, dtype=dtype) if len(values) else np.zeros(0, dtype=dtype)


def counted(groups: Array, size: int) -> NDArray[np.int64]:
    """The offsets of so many groups, where each member states its group."""
    found = np.zeros(size + 1, dtype=np.int64)
    np.cumsum(np.bincount(groups, minlength=size), out=found[1:])
    return found
