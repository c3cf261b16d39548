"""The arrays of an index, and text lists kept as arrays.

An index is a mapping from names to flat arrays; n-to-many relations are offsets (one more than there are rows) and
members. Distinct tokens, their distinct folded sounds and skeletons; distinct names as words, numbered by ascending
weight; the entities that own each name; the keys and who holds them. The kernel reads them where they lie, by
these names (text/_kernel_src/index.hpp). What is opened from disk is read by memoryviews, which slice as arrays do: most
processes look a few things up, and loading numpy would take longer than that.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]
else:
    Array = Any

__all__ = [
    "DISTINCTIVE",
    "FEMALE",
    "FURTHER_FORM",
    "KNOWN",
    "MALE",
    "Array",
    "Arrays",
    "calculable",
    "text_at",
    "unpack",
]

Arrays = Mapping[str, Array]
"""Arrays by name; of an index that was opened, memoryviews, of which `calculable` makes arrays."""

FURTHER_FORM = 0x80000000
"""Set in `name_words` where a token is another form of the word before it."""

DISTINCTIVE, KNOWN, MALE, FEMALE = 1, 2, 4, 8  # bits of token_flags


def calculable(arrays: Arrays) -> Arrays:
    """The same as arrays of numpy, where they lie."""
    import numpy as np

    return {name: np.asarray(array) for name, array in arrays.items()}


def unpack(arrays: Arrays, name: str) -> list[str]:
    """All the texts under `name`."""
    content = arrays[f"{name}.content"].tobytes()
    return [content[start:end].decode() for start, end in pairwise(arrays[f"{name}.offsets"].tolist())]


def text_at(arrays: Arrays, name: str, at: int) -> str:
    """One of the texts under `name`."""
    start, end = arrays[f"{name}.offsets"][at : at + 2].tolist()
    return arrays[f"{name}.content"][start:end].tobytes().decode()
