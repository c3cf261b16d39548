"""Rows that are alike: what a bug here costs is a listed name that is taken for another one and kept no more."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.index import rows
from tidewaiter.index.rows import Column, first_alike, hashes, reordered

Rows = list[tuple[int, list[int], list[int]]]

numbers = st.integers(0, 2)
tables = st.lists(
    st.tuples(numbers, st.lists(numbers, max_size=3), st.lists(numbers, max_size=2)), max_size=12
)


def column(lists: list[list[int]]) -> Column:
    members = np.array([member for one in lists for member in one], dtype=np.uint32)
    offsets = np.zeros(len(lists) + 1, dtype=np.int64)
    np.cumsum([len(one) for one in lists], out=offsets[1:])
    return members, offsets


def found(table: Rows) -> list[int]:
    plain = np.array([one for one, _, _ in table], dtype=np.uint16)
    columns = (column([one for _, one, _ in table]), column([one for _, _, one in table]))
    return [int(one) for one in first_alike(columns, plain)]


@given(tables)
def test_the_first_that_is_the_very_same(table: Rows) -> None:
    assert found(table) == [table.index(row) for row in table]


@given(tables)
def test_one_hash_by_chance_makes_no_two_rows_one(table: Rows) -> None:
    def all_equal(column: Column) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
        return np.zeros(len(column[1]) - 1, dtype=np.uint64)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "hashes", all_equal)
        assert all(table[first] == row for first, row in zip(found(table), table, strict=True))


@given(st.lists(st.lists(st.integers(0, 9), max_size=4), min_size=1, max_size=8), st.data())
def test_some_rows_in_another_order(lists: list[list[int]], data: st.DataObject) -> None:
    order = data.draw(st.lists(st.integers(0, len(lists) - 1)))
    members, offsets = reordered(column(lists), np.array(order, dtype=np.int64))
    assert [members[a:b].tolist() for a, b in pairwise(offsets.tolist())] == [lists[at] for at in order]


def test_hashes_tell_the_order_of_members() -> None:
    one, other, none = hashes(column([[1, 2], [2, 1], []])).tolist()
    assert len({one, other, none}) == 3
