"""Whoever is found is found alike by every index, in one step or by several."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from index.test_layered import edits, laid_over
from strategies import entities, entity, names
from tidewaiter.index.build import build
from tidewaiter.index.index import Asked, Bearer, Index, Wanted, Weighing
from tidewaiter.index.laying import laid_beside
from tidewaiter.matching.score import name_weights
from tidewaiter.model.entity import Entity
from tidewaiter.model.words import EntityKind
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.text.beside import beside, parts_of
from tidewaiter.text.description import DESCRIBED
from tidewaiter.text.prepared import prepare

POLICY = standard_policy()
WEIGHING = Weighing(0.55, name_weights(POLICY, person=True), name_weights(POLICY, person=False), 0.0)


@st.composite
def wanted(draw: st.DrawFn, places: int) -> Wanted:
    prepared = st.builds(prepare, names, st.sampled_from((None, EntityKind.PERSON, EntityKind.COMPANY)))
    beside = draw(st.lists(prepared, min_size=1, max_size=3))
    asked = [Asked(draw(prepared) if draw(st.booleans()) else one, one) for one in beside]
    keyed = draw(st.lists(st.integers(0, places - 1), max_size=3, unique=True)) if places else []
    return Wanted(tuple(asked), tuple(beside), sorted(keyed), draw(st.sampled_from((-8.0, -2.0, 3.0))))


def plain(found: list[list[Bearer]], index: Index) -> object:
    """The same with each name of the index by who bears it, since its number may be another one."""
    return [
        [
            (
                one.entity,
                one.aliases,
                sorted((pair[0], pair[1], index.owners(pair[2]), *pair[3:]) for pair in one.laid),
            )
            for one in its
        ]
        for its in found
    ]


@settings(deadline=None, max_examples=200)
@given(st.data(), entities)
def test_in_one_step_as_by_several(data: st.DataObject, held: tuple[Entity, ...]) -> None:
    index = build(held)
    several = data.draw(st.lists(wanted(len(held)), max_size=4))
    found = index.found(several, WEIGHING)
    assert found == laid_beside(index, several, WEIGHING)
    assert index.found(several, WEIGHING, threads=3) == found


@settings(deadline=None, max_examples=100)
@given(st.data(), edits())
def test_laid_over_another_as_built_anew(
    data: st.DataObject, edited: tuple[tuple[Entity, ...], tuple[Entity, ...]]
) -> None:
    old, new = edited
    layered, anew = laid_over(old, new), build(new)
    several = data.draw(st.lists(wanted(len(new)), max_size=3))
    assert plain(layered.found(several, WEIGHING), layered) == plain(anew.found(several, WEIGHING), anew)


def test_who_is_keyed_is_laid_beside_though_nothing_is_found() -> None:
    held = (
        entity("1", "Himark Electron", "!?", "Azu International"),
        entity("2", "Address", kind=EntityKind.ADDRESS),
    )
    asked = prepare("Quuxley Ventures", None)
    ((named, unnamed),) = build(held).found([Wanted((Asked(asked, asked),), (asked,), [0, 1], 0.0)], WEIGHING)
    assert (named.entity, named.aliases, [pair.alias for pair in named.laid]) == (0, 2, [0, 2])
    assert (unnamed.entity, unnamed.aliases, unnamed.laid) == (1, 0, [])


HALVES = st.integers(-400_000, 400_000).map(lambda number: (number + 0.5) / 10_000)


@given(st.floats(-1e9, 1e9) | HALVES | HALVES.map(lambda half: math.nextafter(half, 0.0)))
def test_parts_are_rounded_as_python_rounds(weight: float) -> None:
    """The first feature is always 1."""
    index, asked = build((entity("1", "Azu International 7"),)), prepare("Azu Internationl 8", None)
    weights = (weight, *[0.0] * (len(DESCRIBED) - 1))
    ((_, found),), _ = index.parts(asked, 0, WEIGHING._replace(persons=weights, others=weights))
    assert found == round(weight, 4)


@settings(deadline=None, max_examples=200)
@given(names, names)
def test_parts_are_those_of_the_features(left: str, right: str) -> None:
    asked, listed = prepare(left, EntityKind.PERSON), prepare(right, EntityKind.PERSON)
    index = build((entity("1", right, kind=EntityKind.PERSON),))
    if listed.words and "/" not in right:
        parts, likeness = index.parts(asked, 0, WEIGHING)
        wanted = parts_of(beside(asked, listed), WEIGHING.persons)
        assert likeness == wanted[1]
        assert parts == wanted[0]
