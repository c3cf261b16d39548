"""Adding an address must never lose a hit by name: every listed party, asked with an address of its own."""

from __future__ import annotations

import pytest

from lists.fake_list import FakeReader, fake_source, registry_of
from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.lists.starter import starter
from tidewaiter.lists.store import Store
from tidewaiter.model.entity import Entity
from tidewaiter.model.party import Party, address_text
from tidewaiter.model.words import AliasStrength, EntityKind
from tidewaiter.refdata.policy import standard_policy

LISTED = [
    entity
    for entity in starter()[1]
    if entity.addresses
    and entity.kind is not EntityKind.ADDRESS
    and entity.names[0].strength is not AliasStrength.WEAK
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    registry = registry_of((fake_source(watchlists=("w",)), FakeReader()))
    return Catalogue.open(Store(tmp_path_factory.mktemp("home"), registry=registry))


@pytest.mark.parametrize("entity", LISTED[::6], ids=lambda entity: entity.primary_name[:40])
def test_a_listed_name_with_its_own_address_is_still_a_hit(sample: Catalogue, entity: Entity) -> None:
    policy = standard_policy()
    for address in entity.addresses:
        party = Party(name=entity.primary_name, address=address_text(address))
        found = {match.entity.uid: match for match in sample.search(party, "", policy).matches}
        assert entity.uid in found, address_text(address)
        assert found[entity.uid].hit, address_text(address)
