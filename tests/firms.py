"""Firms asked for and firms listed, for tests of how their names are read."""

from __future__ import annotations

from tidewaiter.matching.score import compare
from tidewaiter.model.entity import Alias, Entity, entity_uid
from tidewaiter.model.listing import Listing
from tidewaiter.model.party import Party
from tidewaiter.model.words import AliasStrength, AskedKind, EntityKind, NameKind
from tidewaiter.refdata.policy import standard_policy


def is_hit(asked: str, listed: str) -> bool:
    """Whether a company of the first name is a hit on an organisation listed under the second alone."""
    listing = Listing(list="test", watchlist="test", entry="1", record="1")
    alias = Alias(name=listed, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
    entity = Entity(uid=entity_uid(listing), kind=EntityKind.ORGANISATION, names=(alias,), listing=listing)
    return compare(Party(name=asked, kind=AskedKind.COMPANY), entity, standard_policy()).hit
