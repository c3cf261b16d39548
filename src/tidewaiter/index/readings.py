"""Which readings of a name retrieval compares: the same for the brute force of the tests and for every index."""

from __future__ import annotations

from tidewaiter.model.entity import Entity
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.text.names import analyse

__all__ = ["entity_readings", "party_readings"]


def entity_readings(entity: Entity) -> tuple[tuple[str, ...], ...]:
    """The readings of every name of the entity, weak ones included, each sorted and each once; none for an address,
    whose name ("Address 05") names nobody."""
    if entity.kind is EntityKind.ADDRESS:
        return ()
    found = (
        tuple(sorted(one)) for alias in entity.names for one in analyse(alias.name, entity.kind).readings
    )
    return tuple(dict.fromkeys(found))


def party_readings(party: Party) -> tuple[tuple[str, ...], ...]:
    """The readings of the party's name and aliases, each sorted and each once. A party whose kind is not stated is
    read as a firm and as a person. Raises QueryError for a name that is too long."""
    kinds = (party.kind,) if party.kind else (None, AskedKind.PERSON)
    names = (party.name, *party.aliases)
    found = (tuple(sorted(one)) for name in names for kind in kinds for one in analyse(name, kind).readings)
    return tuple(dict.fromkeys(found))
