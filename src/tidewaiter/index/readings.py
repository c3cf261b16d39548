"""Which names are searched: the same for the brute force of the tests and for every index."""

from __future__ import annotations

from tidewaiter.model.entity import Entity
from tidewaiter.model.party import Party
from tidewaiter.model.words import EntityKind
from tidewaiter.text.prepared import Prepared, acronyms_of, listed_names, readings

__all__ = ["entity_names", "party_names"]


def entity_names(entity: Entity) -> tuple[Prepared, ...]:
    """Every name of the entity that has words, weak ones included, with its acronyms; none for an address, whose name
    ("Address 05") names nobody."""
    if entity.kind is EntityKind.ADDRESS:
        return ()
    found = [name for alias in entity.names for name in listed_names(alias.name, entity.kind)]
    return tuple(one for name in found for one in (name, *acronyms_of(name)))


def party_names(party: Party) -> tuple[Prepared, ...]:
    """The party's name and aliases that have words, each once. Raises QueryError for a name that is too long."""
    asked = dict.fromkeys((party.name, *party.aliases))
    found = (reading for name in asked for reading in readings(name, party.kind))
    return tuple(name for name in found if name.words)
