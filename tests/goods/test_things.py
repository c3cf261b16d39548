"""The authored things: every one in every language, every listed heading with words, every number on file."""

from __future__ import annotations

from collections import Counter

import pytest

from goods.asking import CLOCKS, LAW
from tidewaiter.goods.by_words import CONTROLLED
from tidewaiter.goods.lexicon import lexicon
from tidewaiter.goods.things import LANGUAGES, arms_classes, elsewhere, is_everyday, things

THINGS = things()


def test_slugs_are_given_once() -> None:
    assert [slug for slug, n in Counter(thing.slug for thing in THINGS).items() if n > 1] == []


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: thing.slug)
def test_a_thing_has_words_in_every_language_and_points_to_something(thing: object) -> None:
    spoken = {language for language in LANGUAGES[1:] if thing.terms(language)}  # type: ignore[attr-defined]
    assert spoken == set(LANGUAGES[1:]) or thing.slug == "distributor_words"  # type: ignore[attr-defined]
    assert set(thing.what) == {"en", "de"}  # type: ignore[attr-defined]
    assert thing.hs or thing.eccn or thing.arms  # type: ignore[attr-defined]
    assert set(thing.by_words) <= set(CONTROLLED)  # type: ignore[attr-defined]
    assert set(thing.despite) <= {context.slug for context in elsewhere()}  # type: ignore[attr-defined]


def test_every_listed_heading_has_a_thing() -> None:
    listed = {row.code for slug in CONTROLLED for row in LAW.codes(slug).at(CLOCKS.as_of).rows}
    spoken = tuple(code for thing in THINGS for code in thing.hs)
    assert (
        sorted(code for code in listed if not any(code.startswith(s) or s.startswith(code) for s in spoken))
        == []
    )


def test_every_entry_and_code_is_on_file() -> None:
    assert [(t.slug, e) for t in THINGS for e in t.eccn if LAW.control_list.entry(e) is None] == []
    tables = [LAW.codes(slug).at(CLOCKS.as_of) for slug in CONTROLLED]
    assert [(t.slug, c) for t in THINGS for c in t.hs if not any(table.hits(c) for table in tables)] == []


def test_every_term_can_be_found() -> None:
    known = lexicon()
    assert sum(len(terms) for terms in known.terms.values()) > 8000
    made = {whole for phrases in known.phrases.values() for _, whole in phrases}
    sought = {slot for terms in known.terms.values() for term in terms for slot in term.slots}
    read = {
        atom
        for table in (known.words, known.chinese, known.beginnings)
        for atoms in table.values()
        for atom in atoms
    }
    assert sought <= read | made


def test_every_class_of_arms_has_its_law() -> None:
    assert {thing.arms for thing in THINGS if thing.arms} == arms_classes().keys()


def test_everyday_goods() -> None:
    assert is_everyday("power_converter")
    assert not is_everyday("imu")
    assert not is_everyday("no such thing")
