"""Names of plain words: what a bug here costs is a name that is read in one way on a list and in another when asked for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.refdata.legal_forms import legal_forms
from tidewaiter.refdata.titles import suffixes, titles
from tidewaiter.refdata.trade_places import office_words, trade_places
from tidewaiter.text.names import analyse
from tidewaiter.text.plain import plain_forms, plain_tokens, plain_words
from tidewaiter.text.prepared import CUT_LETTERS, listed_names, prepare
from tidewaiter.text.several_names import stated_names
from tidewaiter.text.words import CHILD_OF

_PLAIN = [
    "Example",
    "sample",
    "Ruritania",
    "trading",
    "intl",
    "Mohammed",
    "Joukov",
    "Abdurrahman",
    "exam",
    "OAOEXAMPLE",
]
_BESIDE = [
    "first",
    "forty",
    "four",
    "hundred",
    "ii",
    "xx",
    "plant",
    "no",
    "di",
    "er",
    "and",
    "of",
    "in",
    "bin",
    "ash",
]
_WORDS = sorted(
    {
        *_PLAIN,
        *_BESIDE,
        *titles(),
        *suffixes(),
        *(
            "Wang",
            "Xiaoming",
            "Sharqi",
            "Abdus",
            "Salam",
            "Limtied",
            "corporat",
            "liabi",
            "lity",
            "managment",
            "JC",
        ),
        *(word for form in legal_forms() for word in form.spelling.split()),
        *(word for entry in trade_places() | office_words() for word in entry),
    }
)
words = st.sampled_from(_PLAIN) | st.sampled_from(_BESIDE) | st.sampled_from(_WORDS)
names = st.lists(words, min_size=1, max_size=7).map(" ".join)
cut = st.builds(lambda name, at: name[:at].strip() or name, names, st.integers(3, 40))


@settings(deadline=None)  # the first one loads the tables
@given(names | cut, st.sampled_from([None, *AskedKind]))
def test_read_as_any_name_is(name: str, kind: AskedKind | None) -> None:
    form, found = analyse(name, kind), prepare(name, kind)
    assert tuple(tuple(one.letters for one in forms) for forms in found.words) == form.words
    assert (found.whole, found.legal, found.places) == (form.tokens, form.legal, form.places)
    assert (found.generation, found.syllabic) == (form.generation, form.syllabic)
    assert found.numbers == tuple(sorted({forms[0].number for forms in found.words if forms[0].number}))
    assert found.child == any(word in CHILD_OF for word in form.bare)
    assert found.cut == (len(name) >= CUT_LETTERS)


@settings(deadline=None)
@given(names | cut, st.sampled_from([*EntityKind]))
def test_listed_as_nothing_else(name: str, kind: EntityKind) -> None:
    if plain_words(name, person=kind is EntityKind.PERSON) and len(stated_names(name)) == 1:
        assert listed_names(name, kind) == (prepare(name, kind),)


@pytest.mark.parametrize("name", ["Example Ruritania", "example"])
def test_plain(name: str) -> None:
    assert plain_tokens(name) == name.lower().split()
    assert all(plain_forms(token, person=False) for token in plain_tokens(name))


@pytest.mark.parametrize(
    "name", ["Doe, Jane", "Example-Sample", "Example 5", "Exämple", "Example  Two", " Example", ""]
)
def test_not_plain(name: str) -> None:
    assert plain_tokens(name) == []


@pytest.mark.parametrize(
    "token", ["ltd", "limtied", "examplegmbh", "corporat", "second", "dubai", "wang", "abdus", "pt", "sa"]
)
def test_what_stands_beside_it_may_decide(token: str) -> None:
    assert plain_forms(token, person=False) == ()


def test_a_title_is_no_plain_word_of_a_person() -> None:
    assert plain_forms("dr", person=True) == ()
    assert plain_forms("limited", person=True) == ("limited",)
