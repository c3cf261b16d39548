"""Rows of flat arrays: which of them are alike, and how they are put in another order."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tidewaiter.index.arrays import Array

__all__ = ["Column", "first_alike", "hashes", "reordered"]

Column = tuple[Array, NDArray[np.int64]]
"""Members and, one more than there are rows, the offsets of each row's."""

_MIX, _STEP = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)


def hashes(column: Column) -> NDArray[np.uint64]:
    """One number for each row, of its members in their order; equal where they are, and seldom else."""
    members, offsets = column
    within = np.arange(len(members), dtype=np.uint64)
    within -= np.repeat(offsets[:-1].astype(np.uint64), np.diff(offsets))
    within *= np.uint64(2)
    within += _STEP
    mixed = members.astype(np.uint64)
    mixed += np.uint64(1)
    mixed *= _MIX
    mixed ^= mixed >> np.uint64(29)
    mixed *= within
    sums = np.zeros(len(members) + 1, dtype=np.uint64)
    np.cumsum(mixed, out=sums[1:])  # what is above 64 bits is lost alike on both sides of a difference
    found: NDArray[np.uint64] = sums[offsets[1:]] - sums[offsets[:-1]]
    return found


def first_alike(columns: Sequence[Column], plain: Array) -> NDArray[np.int64]:
    """For each row the first one that has the same number in `plain` and the same members in every column."""
    mixed = plain.astype(np.uint64)
    for column in columns:
        mixed *= _MIX
        mixed += hashes(column)
    order = np.argsort(mixed, kind="stable")
    begins = np.ones(len(order), dtype=bool)
    begins[1:] = mixed[order[1:]] != mixed[order[:-1]]
    found = np.empty(len(order), dtype=np.int64)
    found[order] = order[np.flatnonzero(begins)[np.cumsum(begins) - 1]] if len(order) else order
    later = np.flatnonzero(found != np.arange(len(found)))
    same = plain[later] == plain[found[later]]
    for column in columns:
        same &= _equal(column, later, found[later])
    found[later[~same]] = later[~same]  # two rows with one hash by chance: each stands by itself
    return found


def _equal(column: Column, some: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.bool_]:
    """For each of some rows whether its members are those of the other one."""
    members, offsets = column
    lengths = np.diff(offsets)
    same: NDArray[np.bool_] = lengths[some] == lengths[others]
    sizes = np.where(same, lengths[some], 0)
    rows = np.repeat(np.arange(len(some)), sizes)
    within = np.arange(len(rows)) - (np.cumsum(sizes) - sizes)[rows]
    differs = members[offsets[some][rows] + within] != members[offsets[others][rows] + within]
    same[rows[differs]] = False
    return same


def reordered(column: Column, order: Array) -> Column:
    """The rows in another order, or some of them."""
    members, offsets = column
    lengths = np.diff(offsets)[order]
    moved = np.zeros(len(order) + 1, dtype=np.int64)
    np.cumsum(lengths, out=moved[1:])
    places = np.repeat(offsets[:-1][order] - moved[:-1], lengths) + np.arange(moved[-1])
    return members[places], moved
