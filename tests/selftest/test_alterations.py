from __future__ import annotations

import doctest
import importlib
from collections.abc import Callable
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.model.words import AskedKind
from tidewaiter.selftest import companies, foreign, letters, people, respelt, words
from tidewaiter.selftest.alterations import ALTERATIONS, IN_ADDRESS, Alteration, altered, asked
from tidewaiter.selftest.named import Named, parts

MODULES = (
    "alterations", "chance", "chinese", "companies", "core", "foreign", "letters", "named", "patronymics", "people",
    "places", "respelt", "tables", "unrelated", "words",
)  # fmt: skip

NO_ALTERATION = {"is_firm", "spelt_from", "is_english"}

FITTING = {
    False: (
        Named("Example Marine Research Institute Company LLC"),
        Named("EXAMPLE TRADING CO., LTD."),
        Named("Muster Maschinenbau GmbH"),
        Named("Tavero Plant No 9 of Special Engineering and of Everything Else That Is Made of Steel, JSC"),
        Named("OOO Primerov", country="RU"),
        Named("Exämple Bank"),
    ),
    True: (
        Named("William Maria Mustermann", person=True),
        Named("Karim Ibn Example", country="SY", person=True),
        Named("EXAMPLE Person", person=True),
        Named("Maximilian Alexander van der Mustermann", person=True),
        Named("Ivan Ivanovich Primerov", family="Primerov", country="RU", person=True),
    ),
}


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_in_the_docstrings_hold(module: str) -> None:
    found = doctest.testmod(importlib.import_module(f"tidewaiter.selftest.{module}"))
    assert found.attempted
    assert found.failed == 0


@pytest.mark.parametrize("module", [companies, foreign, letters, people, respelt, words])
def test_every_alteration_has_an_example(module: ModuleType) -> None:
    changes = [getattr(module, name) for name in module.__all__]
    assert [
        change.__name__ for change in changes if callable(change) and ">>>" not in (change.__doc__ or "")
    ] == []


def test_every_alteration_made_is_in_the_table_once() -> None:
    made: set[Callable[..., object]] = {
        getattr(module, name)
        for module in (companies, foreign, letters, people, respelt, words)
        for name in module.__all__
        if name.islower() and name not in NO_ALTERATION
    }
    held = {each.change or each.told for each in ALTERATIONS if each.slug != IN_ADDRESS}
    assert held == made
    assert len({each.slug for each in ALTERATIONS}) == len(ALTERATIONS) == len(made) + 1


@pytest.mark.parametrize("alteration", ALTERATIONS, ids=lambda each: each.slug)
def test_every_alteration_fits_some_name_and_is_the_same_again(alteration: Alteration) -> None:
    fitting = [(person, name) for person, names in FITTING.items() for name in names]
    found = [altered(name, alteration, 3, person=person) for person, name in fitting]
    assert any(found)
    assert found == [altered(name, alteration, 3, person=person) for person, name in fitting]


@given(
    name=st.text(max_size=60),
    seed=st.integers(0, 50),
    person=st.booleans(),
    country=st.sampled_from([None, "RU", "SY", "IR", "CN", "KP", "MX", "TR"]),
)
def test_no_alteration_fails_or_gives_the_name_itself(
    name: str, seed: int, person: bool, country: str | None
) -> None:
    for alteration in ALTERATIONS:
        changed = altered(Named(name, country=country, person=person), alteration, seed, person=person)
        assert changed is None or (changed != name and changed.strip())


def test_another_seed_alters_otherwise() -> None:
    found = {letters.letter_replaced("Example Trading", seed) for seed in range(20)}
    assert len(found) > 10


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (words.truncated, "Example Bank"),
        (words.truncated, "LIMITED LIABILITY COMPANY PROIZVODSTVENNYE RESHENIYA"),
        (words.number_as_word, "Example Bank"),
        (words.split_word, "Example Bank"),
        (letters.letters_swapped, "UAE"),
        (letters.letter_replaced, "LANA"),
        (companies.form_swapped, "Example Bank"),
        (companies.form_dropped, "LLC"),
        (companies.form_dropped, "Q LLC"),
        (companies.acronym, "Example Trading LLC"),
        (companies.acronym, "RT-Example Marine Research Institute"),
        (companies.general_word_dropped, "Example Bank"),
        (companies.general_word_dropped, "OPEN JOINT STOCK COMPANY CHAYKA"),
        (companies.abbreviated, "PUBLIC JOINT STOCK COMPANY YAKOVLEV"),
        (companies.one_letter_rebrand, "LANA"),
    ],
)
def test_where_it_makes_no_sense_nothing_is_made(change: Callable[[str, int], str | None], name: str) -> None:
    assert change(name, 1) is None


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (people.middle_dropped, Named("Erika Mustermann")),
        (people.middle_dropped, Named("KANG Mun Kil", country="KP")),
        (people.middle_dropped, Named("Ivan Ivanovich Primerov")),
        (people.reversed_order, Named("Erika")),
        (people.reversed_order, Named("Mustermann, Erika")),
        (people.initials, Named("Wei Li")),
        (people.initials, Named("Hamadi Ahmed Aziz Karim Example")),
        (people.nickname, Named("Xaver Mustermann")),
        (people.patronymic_changed, Named("Erika Mustermann", country="DE")),
        (respelt.other_standard, Named("Erika Mustermann", country="DE", person=True)),
        (respelt.other_standard, Named("SMART BATTERIES", country="RU")),
        (foreign.other_script, Named("ALL RUSSIAN YOUTH MOVEMENT", country="RU")),
        (foreign.other_script, Named("MAHAN AIRWAYS", country="IR")),
    ],
)
def test_what_a_country_or_a_name_does_not_bear_is_not_made(
    change: Callable[[Named, int], str | None], named: Named
) -> None:
    assert change(named, 1) is None


def test_particles_and_second_family_names_stay_with_the_family() -> None:
    assert people.reversed_order(Named("Jan van der Muster"), 0) == "van der Muster Jan"
    assert people.initials(Named("Jan Piet van der Muster"), 0) == "J. P. van der Muster"
    both = Named("Juan Pablo EJEMPLO MUESTRA", family="EJEMPLO MUESTRA")
    assert people.initials(both, 0) == "J. P. EJEMPLO MUESTRA"
    assert parts(Named("KANG Mun Kil", country="KP")) == ("Mun Kil", "KANG")


def test_ships_have_no_branch_and_act_for_nobody() -> None:
    for_firms = [each for each in ALTERATIONS if each.firms]
    assert {each.slug for each in for_firms} == {
        "prefix added",
        "acronym",
        "one-letter rebrand",
        "branch or city added",
        IN_ADDRESS,
    }
    ship = Named("SEA EXAMPLE ONE STAR")
    assert {altered(ship, each, 1, person=False) for each in for_firms} == {None}


def test_a_name_that_moves_to_the_address_leaves_no_kind_behind() -> None:
    moved = next(each for each in ALTERATIONS if each.slug == IN_ADDRESS)
    party = asked(Named("Example Bank"), moved, 1, AskedKind.COMPANY)
    assert party is not None
    assert "Example" not in party.name
    assert str(party.address).startswith("Example Bank")
    assert party.kind is None


@pytest.mark.parametrize(
    ("listed", "country", "spellings"),
    [
        (
            "Andrey Shchukin",
            "RU",
            {"Andrej Schtschukin", "Andreï Chtchoukine", "Andrei Chtchoukine", "Andrej Szczukin"},
        ),
        ("Xiaoping Deng", "CN", {"Hsiao-p'ing Teng"}),
        ("Jamal Shakir", "SY", {"Gamal Shakir", "Djamal Chakir", "Gamal Chakir", "Djamal Shakir"}),
    ],
)
def test_other_standards_spell_as_their_papers_do(listed: str, country: str, spellings: set[str]) -> None:
    named = Named(listed, country=country, person=True)
    assert {respelt.other_standard(named, seed) for seed in range(40)} & spellings
