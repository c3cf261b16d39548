from __future__ import annotations

import doctest
import importlib
from collections.abc import Callable
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.selftest import companies, letters, people, words
from tidewaiter.selftest.alterations import ALTERATIONS, Alteration, altered

MODULES = ("alterations", "chance", "companies", "letters", "people", "unrelated", "words")

FITTING = {
    False: ("Example Marine Research Institute Company LLC", "EXAMPLE TRADING CO., LTD.", "Muster Maschinenbau GmbH",
            "Example Plant No 9 of Special Engineering, JSC", "OOO Primer", "Exämple Bank"),
    True: ("Erika Maria Mustermann", "Karim Ibn Example", "EXAMPLE Person", "Maximilian Alexander van der Mustermann"),
}  # fmt: skip


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_in_the_docstrings_hold(module: str) -> None:
    found = doctest.testmod(importlib.import_module(f"tidewaiter.selftest.{module}"))
    assert found.attempted
    assert found.failed == 0


@pytest.mark.parametrize("module", [companies, letters, people, words])
def test_every_alteration_has_an_example(module: ModuleType) -> None:
    changes = [getattr(module, name) for name in module.__all__]
    assert [
        change.__name__ for change in changes if callable(change) and ">>>" not in (change.__doc__ or "")
    ] == []


def test_every_alteration_made_is_in_the_table_once() -> None:
    made: set[Callable[..., object]] = {
        getattr(module, name)
        for module in (companies, letters, people, words)
        for name in module.__all__
        if name.islower() and name != "is_firm"
    }
    assert {each.change for each in ALTERATIONS} == made
    assert len({each.slug for each in ALTERATIONS}) == len(ALTERATIONS) == len(made)


@pytest.mark.parametrize("alteration", ALTERATIONS, ids=lambda each: each.slug)
def test_every_alteration_fits_some_name_and_is_the_same_again(alteration: Alteration) -> None:
    fitting = [(person, name) for person, names in FITTING.items() for name in names]
    found = [altered(name, alteration, 3, person=person) for person, name in fitting]
    assert any(found)
    assert found == [altered(name, alteration, 3, person=person) for person, name in fitting]


@given(name=st.text(max_size=60), seed=st.integers(0, 50), person=st.booleans())
def test_no_alteration_fails_or_gives_the_name_itself(name: str, seed: int, person: bool) -> None:
    for alteration in ALTERATIONS:
        changed = altered(name, alteration, seed, person=person)
        assert changed is None or (changed != name and changed.strip())


def test_another_seed_alters_otherwise() -> None:
    found = {letters.letter_replaced("Example Trading", seed) for seed in range(20)}
    assert len(found) > 10


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (people.middle_dropped, "Erika Mustermann"),
        (people.reversed_order, "Erika"),
        (people.reversed_order, "Mustermann, Erika"),
        (words.truncated, "Example Bank"),
        (words.number_as_word, "Example Bank"),
        (words.split_word, "Example Bank"),
        (letters.letters_swapped, "UAE"),
        (companies.form_swapped, "Example Bank"),
        (companies.form_dropped, "LLC"),
        (companies.acronym, "Example Trading LLC"),
        (companies.general_word_dropped, "Example Bank"),
    ],
)
def test_where_it_makes_no_sense_nothing_is_made(change: Callable[[str, int], str | None], name: str) -> None:
    assert change(name, 1) is None


def test_particles_stay_with_the_family_name() -> None:
    assert people.reversed_order("Jan van der Muster", 0) == "van der Muster Jan"
    assert people.initials("Jan Piet van der Muster", 0) == "J. P. van der Muster"


def test_ships_have_no_branch_and_act_for_nobody() -> None:
    for_firms = [each for each in ALTERATIONS if each.firms]
    assert {each.slug for each in for_firms} == {"prefix added", "acronym", "branch or city added"}
    assert [altered("SEA EXAMPLE ONE STAR", each, 1, person=False) for each in for_firms] == [
        None,
        None,
        None,
    ]
