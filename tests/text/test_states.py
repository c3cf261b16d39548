"""States: what a bug here costs is a ministry or a bank that passes because the papers write its state otherwise."""

from __future__ import annotations

import pytest

from tidewaiter.text.names import analyse
from tidewaiter.text.states import with_short_states


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("ministry of defense of the russian federation", "ministry of defense of the russia"),
        ("ministry of defense of the rf", "ministry of defense of the russia"),
        ("example ministry rf", "example ministry russia"),
        ("rf microwave", "rf microwave"),
        ("rf", "rf"),
        ("dprk example bank", "korea example bank"),
        ("example bank of the democratic peoples republic of korea", "example bank of the korea"),
        ("prc example university", "china example university"),
        ("islamic republic of iran shipping lines", "islamic republic of iran shipping lines"),
        ("dprk", "dprk"),
        ("", ""),
    ],
)
def test_a_state_is_one_word(name: str, short: str) -> None:
    assert " ".join(with_short_states(tuple(name.split()))) == short


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iranian Example Center", "Iran Example Center"),
        ("Российский Пример", "Russian Primer"),
        ("Korean Example Bank", "DPRK Example Bank"),
        ("中国电子集团", "China Electronics Group"),
    ],
)
def test_a_state_and_what_belongs_to_it_are_forms_of_one_word(one: str, other: str) -> None:
    pairs = zip(analyse(one).words, analyse(other).words, strict=True)
    assert all(set(left) & set(right) for left, right in pairs)
