"""Particles stand in classes of spellings."""

from __future__ import annotations

import pytest

from tidewaiter.refdata.particles import particles
from tidewaiter.refdata.patronymics import child_word
from tidewaiter.refdata.tables import lines
from tidewaiter.text.romanise import romanise


@pytest.mark.parametrize(
    ("a", "b"),
    [("al", "el"), ("bin", "ibn"), ("abu", "abou"), ("oglu", "ogli"), ("van", "von"), ("de", "del")],
)
def test_spellings_of_one_particle(a: str, b: str) -> None:
    assert particles()[a] == particles()[b]


@pytest.mark.parametrize(("a", "b"), [("bin", "bint"), ("al", "bin"), ("abu", "umm"), ("oglu", "kizi")])
def test_two_particles(a: str, b: str) -> None:
    assert particles()[a] != particles()[b]


def test_every_particle_stands_in_one_class() -> None:
    words = [word for line in lines("particles.txt") for word in line.split()[1:]]
    assert len(words) == len(set(words))
    assert [word for word in words if romanise(word) != word] == []


def test_sons_and_daughters_are_told_by_their_particle() -> None:
    for word, kind in particles().items():
        gender = child_word(word)
        assert gender is None or gender == ("female" if kind.startswith("daughter") else "male")
