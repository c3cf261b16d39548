"""Gathering by the kernel and in Python: what a bug here costs is an index that lacks a name on one machine only."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidewaiter.index.collect import Names
from tidewaiter.index.gathering import gathered
from tidewaiter.index.kernel_names import KernelNames
from tidewaiter.model.words import EntityKind
from tidewaiter.text.prepared import acronyms_of, listed_names
from tidewaiter.text.words import word

_WORDS = [
    *("Blorvik", "BLORVIK", "Zanotrel", "zanotrel", "Khramov", "Shchukar", "Joukov", "Alblorvik", "Krumbakh"),
    *("Trading", "of", "and", "the", "Ltd", "OAO", "Dubai", "bin", "Petrovich", "Mohammed", "Wang", "Sasha"),
    *("Managment", "Limtied", "Yuzhny", "Tskaltubo", "known as", "5", "Zürich", "Пример", "A", "JC", "von"),
]
names = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=7).map(" ".join)
named = st.tuples(names, st.sampled_from([*EntityKind]))


@pytest.fixture(autouse=True)
def _kernel() -> None:
    if not isinstance(gathered(), KernelNames):
        pytest.skip("the kernel was not compiled here; names are gathered in Python")


def _put(found: Names, listed: Iterable[tuple[str, EntityKind]]) -> Names:
    for place, (name, kind) in enumerate(listed):
        if not found.add_plain(name, kind, place, place % 3):
            for one in listed_names(name, kind):
                for each in (one, *acronyms_of(one)):
                    found.add(each, place, place % 3)
    return found


def _assert_same(some: Names, others: Names) -> None:
    mine, theirs = some.arrays(), others.arrays()
    assert mine.keys() == theirs.keys()
    for name, array in theirs.items():
        assert mine[name].dtype == array.dtype, name
        np.testing.assert_array_equal(mine[name], array, err_msg=name)


@settings(deadline=None)
@given(st.lists(named, max_size=12))
def test_the_same_arrays(listed: list[tuple[str, EntityKind]]) -> None:
    _assert_same(_put(gathered(), listed), _put(gathered(by_kernel=False), listed))


def test_many_names_have_the_same_arrays() -> None:
    people = [(f"{one} {other}", EntityKind.PERSON) for one, other in product(_WORDS, _WORDS)]
    firms = [
        (f"{one} {other} {third}", EntityKind.ORGANISATION)
        for one, other, third in product(_WORDS[:12], _WORDS[::3], _WORDS[::2])
    ]
    listed = [*people, *firms, *people[::-1]]
    _assert_same(_put(gathered(), listed), _put(gathered(by_kernel=False), listed))


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        *(("Blorvik Zanotrel", True), ("blorvik", True), ("BLORVIK zanotrel Krumba", True)),
        *(("BlorVik", False), ("bLORVIK", False), ("Blorvik  Zanotrel", False), (" Blorvik", False)),
        *(("Blorvik ", False), ("", False), ("Blorvik-Zanotrel", False), ("Blörvik", False)),
        *(("Blorvik known as Zanotrel", False), ("Blorvik Ltd", False)),
        *((" ".join(["Blorvik"] * 62), True), (" ".join(["Blorvik"] * 63), False)),  # 495 and 503 letters
    ],
)
def test_plain_for_both(name: str, *, plain: bool) -> None:
    assert gathered().add_plain(name, EntityKind.ORGANISATION, 0, 0) is plain
    if "known as" not in name:  # which in Python is read in full where it states two names alone
        assert gathered(by_kernel=False).add_plain(name, EntityKind.ORGANISATION, 0, 0) is plain


def test_of_an_unknown_kind_none_is_plain() -> None:
    assert not gathered().add_plain("Blorvik", EntityKind.UNKNOWN, 0, 0)


@pytest.mark.parametrize("words", [[], [5], [0x80000000]])
def test_a_name_is_made_of_tokens(words: list[int]) -> None:
    found = gathered()
    found.number(word("blorvik"))
    with pytest.raises(ValueError, match="a name is made of tokens"):
        found.put(words, 1.0, 0, (0, 0))


def test_no_more_is_to_come() -> None:
    found = gathered()
    found.add_plain("Blorvik Zanotrel", EntityKind.PERSON, 0, 0)
    found.arrays()
    with pytest.raises(ValueError, match="was taken"):
        found.add_plain("Blorvik Zanotrel", EntityKind.PERSON, 0, 0)
    with pytest.raises(ValueError, match="was taken"):
        found.number(word("blorvik"))


def test_nothing_gathered() -> None:
    _assert_same(gathered(), gathered(by_kernel=False))
