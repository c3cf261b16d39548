"""Who is taken for whom: a link that is missed breaks a chain, a wrong one blames a firm."""

from __future__ import annotations

from typing import Any

import pytest

from tidewaiter.model.holding import Holder
from tidewaiter.model.words import AskedKind
from tidewaiter.owners.link import Links, merged, perhaps_same, same, same_in_one_paper

PERSON, COMPANY = AskedKind.PERSON, AskedKind.COMPANY


def holder(name: str, key: str = "", **more: Any) -> Holder:
    return Holder(key=key or name, name=name, **more)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (holder("Example Holding Ltd", country="GB"), holder("EXAMPLE HOLDING LIMITED", country="GB")),
        (
            holder("Max Beispiel", kind=PERSON, birth_date="1970-05"),
            holder("BEISPIEL, Max", kind=PERSON, birth_date="1970-05", country="AE"),
        ),
        (holder("A", identifiers={"lei": "1"}), holder("Another Name Altogether", identifiers={"lei": "1"})),
        (
            holder("", identifiers={"GB-COH": "00000001"}),
            holder("Example Ltd", identifiers={"GB-COH": "00000001"}),
        ),
    ],
)
def test_surely_one_and_the_same(left: Holder, right: Holder) -> None:
    assert same(left, right)
    assert same(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (holder("Example Holding"), holder("Example Holding", kind=COMPANY)),
        (holder("Example Holding", country="GB"), holder("Example Holding", country="GB")),
        (holder("Example Holding Ltd"), holder("EXAMPLE HOLDING LIMITED")),
        (holder("Example Holding Ltd", country="GB"), holder("Example Holding Ltd")),
        (holder("Example Holding"), holder("Example Holding Ltd", country="GB")),
        (holder("Max Beispiel", kind=PERSON), holder("BEISPIEL, Max", kind=PERSON)),
        (holder("Max Beispiel"), holder("Beispiel Max", kind=PERSON, birth_date="1970-05")),
        (holder("Max Beispiel", kind=PERSON), holder("Beispiel Max", kind=PERSON)),
        (holder("Dr. Max Beispiel"), holder("BEISPIEL, Max", kind=PERSON)),
        (
            holder("Max Beispiel", kind=PERSON, birth_date="1970-05"),
            holder("Max Beispiel", kind=PERSON, birth_date="1970-05-12"),
        ),
    ],
)
def test_by_a_name_alone_perhaps_the_same_and_in_one_paper_surely(left: Holder, right: Holder) -> None:
    assert not same(left, right)
    assert perhaps_same(left, right)
    assert perhaps_same(right, left)
    assert same_in_one_paper(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (holder("Example Ltd", country="VG"), holder("Example Ltd", country="AE")),
        (holder("Example Holding Ltd", country="GB"), holder("Example Holding AG", country="GB")),
        (holder("Example", identifiers={"lei": "1"}), holder("Example", identifiers={"lei": "2"})),
        (
            holder("One Ltd", country="AE", identifiers={"AE number": "20077123"}),
            holder("Another Ltd", country="VG", identifiers={"VG number": "0020077123"}),
        ),
    ],
)
def test_what_differs_leaves_a_question(left: Holder, right: Holder) -> None:
    assert not same(left, right)
    assert not same_in_one_paper(left, right)
    assert perhaps_same(left, right)
    assert perhaps_same(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (holder("Example Holding"), holder("Example Trading")),
        (holder("Example Beispiel", kind=PERSON), holder("Example Beispiel Ltd", kind=COMPANY)),
        (
            holder("Max Beispiel", kind=PERSON, birth_date="1970-05"),
            holder("Max Beispiel", kind=PERSON, birth_date="1971-05"),
        ),
        (holder("One", identifiers={"AE number": "123"}), holder("Two", identifiers={"VG number": "123"})),
        (
            holder("One", identifiers={"AE number": "12345"}),
            holder("Two", identifiers={"VG number": "012345"}),
        ),
        (holder("Beispiel Example", kind=PERSON), holder("Beispiel Example Ltd", kind=COMPANY)),
        (holder("Example Holding", kind=COMPANY), holder("Holding Example", kind=COMPANY)),
        (holder(""), holder("")),
    ],
)
def test_not_the_same(left: Holder, right: Holder) -> None:
    assert not same(left, right)
    assert not same_in_one_paper(left, right)
    assert not perhaps_same(left, right)
    assert not perhaps_same(right, left)


def test_a_number_of_six_signs_makes_a_question_and_a_number_of_one_register_none() -> None:
    left, right = ({"AE number": "123456"}, {"VG number": "00 123456"})
    assert perhaps_same(holder("One", identifiers=left), holder("Two", identifiers=right))
    assert same_in_one_paper(holder("One", identifiers=left), holder("Two", identifiers=left))


def test_a_name_too_long_to_be_one_leaves_the_other_names() -> None:
    long = holder("x" * 100_000, other_names=("Example Holding Ltd",), country="GB")
    assert same(long, holder("EXAMPLE HOLDING LIMITED", country="GB"))


def test_groups_are_led_by_whom_was_seen_first() -> None:
    links = Links()
    for key in "abcd":
        links.lead(key)
    links.join("d", "c")
    links.join("d", "b")
    assert [links.lead(key) for key in "abcd"] == ["a", "b", "b", "b"]


def test_several_make_one_with_every_name_and_number() -> None:
    one = merged(
        [
            holder("Example Ltd", "first", identifiers={"lei": "1"}),
            holder("Example Limited", kind=COMPANY, country="GB", identifiers={"GB-COH": "2"}),
        ]
    )
    assert (one.key, one.name, one.other_names) == ("first", "Example Ltd", ("Example Limited",))
    assert (one.kind, one.country, one.identifiers) == (COMPANY, "GB", {"lei": "1", "GB-COH": "2"})
