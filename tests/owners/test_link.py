"""Who is taken for whom: a link that is missed breaks a chain, a wrong one blames a firm."""

from __future__ import annotations

from typing import Any

import pytest

from tidewaiter.model.holding import Holder
from tidewaiter.model.words import AskedKind
from tidewaiter.owners.link import Links, merged, same

PERSON, COMPANY = AskedKind.PERSON, AskedKind.COMPANY


def holder(name: str, key: str = "", **more: Any) -> Holder:
    return Holder(key=key or name, name=name, **more)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (holder("Example Holding Ltd"), holder("EXAMPLE HOLDING LIMITED")),
        (holder("Example Holding"), holder("Example Holding Ltd", country="GB")),
        (holder("Example Holding", kind=COMPANY), holder("Example Holding")),
        (holder("Max Beispiel", kind=PERSON), holder("BEISPIEL, Max", kind=PERSON)),
        (holder("Max Beispiel"), holder("Beispiel Max", kind=PERSON, birth_date="1970-05")),
        (
            holder("Max Beispiel", kind=PERSON, birth_date="1970-05"),
            holder("Max Beispiel", kind=PERSON, birth_date="1970-05-12"),
        ),
        (holder("A", identifiers={"lei": "1"}), holder("Another Name Altogether", identifiers={"lei": "1"})),
        (
            holder("", identifiers={"GB-COH": "00000001"}),
            holder("Example Ltd", identifiers={"GB-COH": "00000001"}),
        ),
    ],
)
def test_one_and_the_same(left: Holder, right: Holder) -> None:
    assert same(left, right)
    assert same(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (holder("Example Holding"), holder("Example Trading")),
        (holder("Example Holding Ltd"), holder("Example Holding AG")),
        (holder("Example Holding", country="GB"), holder("Example Holding", country="AE")),
        (holder("Example Beispiel", kind=PERSON), holder("Example Beispiel Ltd", kind=COMPANY)),
        (
            holder("Max Beispiel", kind=PERSON, birth_date="1970-05"),
            holder("Max Beispiel", kind=PERSON, birth_date="1971-05"),
        ),
        (holder("Example", identifiers={"lei": "1"}), holder("Example", identifiers={"lei": "2"})),
        (holder(""), holder("")),
    ],
)
def test_not_the_same(left: Holder, right: Holder) -> None:
    assert not same(left, right)
    assert not same(right, left)


def test_where_a_person_lives_says_nothing_of_who_they_are() -> None:
    assert same(
        holder("Max Beispiel", kind=PERSON, country="GB"), holder("Max Beispiel", kind=PERSON, country="AE")
    )


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
