"""Where a name stood: evidence names the field of the party, not the alias that the search was given."""

from __future__ import annotations

import pytest

from lists.fake_list import FakeReader, fake_source, registry_of
from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.lists.store import Store
from tidewaiter.model.party import Party
from tidewaiter.model.words import EvidenceKind
from tidewaiter.screening.ask import ask


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    registry = registry_of((fake_source(watchlists=("w",)), FakeReader()))
    return Catalogue.open(Store(tmp_path_factory.mktemp("home"), registry=registry))


def places(found_by: Catalogue, party: Party) -> set[str | None]:
    """Where the party's name stood in the evidence of every hit."""
    hits = [match for match in ask(found_by, party).matches if match.hit]
    assert hits
    return {
        item.left_from
        for match in hits
        for item in match.comparison.evidence
        if item.kind is EvidenceKind.NAME and item.left
    }


def test_a_listed_firm_in_the_address_is_a_hit_and_says_so(sample: Catalogue) -> None:
    party = Party(
        name="Import Department", address="Kimia Part Sivan Company LLC, 12 Sample Street, Port Town"
    )
    assert places(sample, party) == {"address"}


def test_a_listed_firm_behind_words_in_the_name_is_a_hit(sample: Catalogue) -> None:
    party = Party(name="Quorvath Handel GmbH on behalf of Kimia Part Sivan Company LLC")
    assert "name" in places(sample, party)


def test_an_alias_stays_an_alias(sample: Catalogue) -> None:
    party = Party(name="Quorvath", aliases=("Kimia Part Sivan Company LLC",))
    assert places(sample, party) == {"aliases/0"}
