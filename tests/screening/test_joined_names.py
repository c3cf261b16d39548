from __future__ import annotations

import pytest

from tidewaiter.model.party import Party
from tidewaiter.screening.joined_names import joined_names


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Example Trading LLC d/b/a Sample Components", ("Example Trading LLC", "Sample Components")),
        ("Example Trading LLC c/o Sample Components Co", ("Example Trading LLC", "Sample Components Co")),
        ("Example Trading / Sample Components", ("Example Trading", "Sample Components")),
        ("Example Trading (formerly Sample Components)", ("Example Trading", "Sample Components")),
        ("Example Trading; Sample Components", ("Example Trading", "Sample Components")),
        ("Beispiel GmbH im Auftrag von Muster AG", ("Beispiel GmbH", "Muster AG")),
    ],
)
def test_each_of_two_names_in_one_field_is_searched(name: str, parts: tuple[str, ...]) -> None:
    assert joined_names(Party(name=name)) == parts


@pytest.mark.parametrize(
    "name",
    ["Example A/S", "Example Import/Export Ltd", "Example (Dubai) LLC", "Akaba Trading", "Example / 7"],
)
def test_one_name_stays_one(name: str) -> None:
    assert set(joined_names(Party(name=name))) <= {"Example"}


@pytest.mark.parametrize(
    "head",
    [
        "on behalf of",
        "For account of",
        "for the account of",
        "BY ORDER OF",
        "attn.",
        "Attention:",
        "c/o",
        "z. Hd.",
    ],
)
def test_a_name_behind_words_at_the_head_is_searched(head: str) -> None:
    assert joined_names(Party(name=f"{head} Sample Components Co")) == ("Sample Components Co",)


@pytest.mark.parametrize("name", ["Attnang Trading", "For Eyes Optical", "Behalf Ltd", "on behalf of"])
def test_such_words_are_whole_and_something_follows(name: str) -> None:
    assert joined_names(Party(name=name)) == ()


def test_a_name_behind_a_care_of_sign_in_the_address_is_searched() -> None:
    party = Party(name="Example", address="c/o Sample Components Co, Example Street 5, Yerevan")
    assert joined_names(party) == ("Sample Components Co",)


def test_what_is_an_alias_already_is_not_given_twice() -> None:
    party = Party(name="Example Trading dba Sample Components", aliases=("Sample Components",))
    assert joined_names(party) == ("Example Trading",)
