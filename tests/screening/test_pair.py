from __future__ import annotations

import pytest

from tidewaiter.errors import InputError
from tidewaiter.model.party import Party
from tidewaiter.model.words import EvidenceKind
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.screening.pair import Pair, as_entity, compare_pair


def test_two_names_are_judged_by_themselves() -> None:
    found = compare_pair(Pair(left="Example Trading FZE", right="Exmaple Trading FZE"), standard_policy())
    assert found.name > 0.9
    assert found.score == pytest.approx(compare_pair(Pair(left="Exmaple Trading FZE", right="Example Trading FZE"), standard_policy()).score)  # fmt: skip


def test_whole_parties_bring_more_than_their_names() -> None:
    left = Party(name="Example Trading FZE", country="AE", identifiers={"lei": "5493001KJTIIGC8Y1R12"})
    found = compare_pair(Pair(left=left, right=left), standard_policy())
    kinds = {item.kind for item in found.evidence}
    assert {EvidenceKind.IDENTIFIER, EvidenceKind.COUNTRY} <= kinds
    assert found.score > compare_pair(Pair(left=left.name, right=left.name), standard_policy()).score


def test_a_party_as_an_entity_keeps_everything_it_states() -> None:
    party = Party(
        name="Jane Example",
        aliases=("J. Example",),
        birth_date="1980-05",
        country="Türkiye",
        email="j@example.org",
    )
    entity = as_entity(party)
    assert [alias.name for alias in entity.names] == ["Jane Example", "J. Example"]
    assert entity.countries == ("TR",)
    assert str(entity.birth_dates[0]) == "1980-05"
    assert entity.emails == ("j@example.org",)


@pytest.mark.parametrize("name", ["", "  ", "x" * 1001])
def test_a_side_without_a_usable_name_is_refused(name: str) -> None:
    with pytest.raises(InputError):
        compare_pair(Pair(left="Example", right=name), standard_policy())
