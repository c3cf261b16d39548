"""The arrays of an index, and text lists kept as arrays.

An index is a mapping from names to flat arrays; n-to-many relations are offsets (one more than there are rows) and
members. Distinct tokens, their distinct folded sounds and skeletons; distinct names as words, numbered by ascending
weight; the entities that own each name; the keys and who holds them. The kernel reads them where they lie, by
these names (text/_kernel_src/index.hpp).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "DISTINCTIVE",
    "FEMALE",
    "FURTHER_FORM",
    "KNOWN",
    "MALE",
    "Array",
    "Arrays",
    "pack",
    "text_at",
    "unpack",
]

Array = NDArray[Any]
Arrays = Mapping[str, Array]

FURTHER_FORM = 0x80000000
"""Set in `name_words` where a token is another form of the word before it."""

DISTINCTIVE, KNOWN, MALE, FEMALE = 1, 2, 4, 8  # bits of token_flags


def pack(name: str, texts: Sequence[str]) -> dict[str, Array]:
    """The texts as UTF-8 bytes under `name.content`, with `name.offsets`."""
    encoded = [text.encode() for text in texts]
    offsets = np.zeros(len(encoded) + 1, dtype=np.uint64)
    np.cumsum(np.fromiter(map(len, encoded), dtype=np.uint64, count=len(encoded)), out=offsets[1:])
    return {
        f"{name}.content": np.frombuffer(b"".join(encoded), dtype=np.uint8),
        f"{name}.offsets": offsets,
    }


def unpack(arrays: Arrays, name: str) -> list[str]:
    """All the texts under `name`."""
    content = arrays[f"{name}.content"].tobytes()
    return [content[start:end].decode() for start, end in pairwise(arrays[f"{name}.offsets"].tolist())]


def text_at(arrays: Arrays, name: str, at: int) -> str:
    """One of the texts under `name`."""
    start, end = arrays[f"{name}.offsets"][at : at + 2].tolist()
    return arrays[f"{name}.content"][start:end].tobytes().decode()
