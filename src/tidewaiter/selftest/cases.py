"""What is asked: listed names as they stand and altered, and composed names, all drawn by the seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tidewaiter.model.entity import Entity
from tidewaiter.model.party import Party
from tidewaiter.model.words import AliasStrength, AskedKind, EntityKind
from tidewaiter.selftest import unrelated
from tidewaiter.selftest.alterations import ALTERATIONS, Alteration, altered
from tidewaiter.selftest.chance import drawn

__all__ = ["UNRELATED", "Case", "Composed", "altered_cases", "composed_cases", "exact_cases", "groups"]

UNRELATED = 6
"""Composed names of a group for each listing of the sample, clean, and again altered."""

_TRIED = 40  # listings looked at for one case of a class that fits few names


class Case(NamedTuple):
    """A party to ask for, the entity it is, and how its name was altered (None: not at all)."""

    party: Party
    entity: Entity
    alteration: Alteration | None = None
    weak: bool = False


class Composed(NamedTuple):
    """A party that ought to hit nothing, its group in the table, the name before any alteration."""

    party: Party
    group: str
    name: str
    alteration: Alteration | None = None


def groups(entities: Sequence[Entity], seed: int) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """People, and all others that have a name, each in an order that the seed decides."""
    named = [entity for entity in entities if entity.kind is not EntityKind.ADDRESS]
    people = [entity for entity in named if entity.kind is EntityKind.PERSON]
    others = [entity for entity in named if entity.kind is not EntityKind.PERSON]
    return drawn(people, seed, "people"), drawn(others, seed, "others")


def exact_cases(entities: Sequence[Entity], many: int) -> Iterator[Case]:
    """Every name of the first so many listings, as published."""
    for entity in entities[:many]:
        for alias in entity.names:
            party = Party(name=alias.name, kind=_asked(entity))
            yield Case(party, entity, weak=alias.strength is AliasStrength.WEAK)


def altered_cases(entities: Sequence[Entity], many: int, seed: int) -> Iterator[Case]:
    """For each class so many primary names altered by it, each class beginning elsewhere among the listings; fewer
    where the class fits few names."""
    for number, alteration in enumerate(ALTERATIONS):
        start = number * many
        found = 0
        for at in range(min(len(entities), many * _TRIED)):
            entity = entities[(start + at) % len(entities)]
            name = _altered(entity, alteration, seed)
            if name is not None:
                yield Case(Party(name=name, kind=_asked(entity)), entity, alteration)
                found += 1
            if found == many:
                break


def composed_cases(many: int, seed: int) -> Iterator[Composed]:
    """Composed people and firms, clean, then each altered by the classes in turn."""
    composed = (
        ("unrelated people of the US", AskedKind.PERSON, unrelated.people(many, seed, us=True)),
        ("unrelated people of elsewhere", AskedKind.PERSON, unrelated.people(many, seed, us=False)),
        ("unrelated companies", AskedKind.COMPANY, unrelated.firms(many, seed)),
    )
    for group, kind, names in composed:
        for name in names:
            yield Composed(Party(name=name, kind=kind), group, name)
        for at, name in enumerate(names):
            change = _fitting(name, at, seed, person=kind is AskedKind.PERSON)
            if change is not None:
                alteration, new = change
                yield Composed(Party(name=new, kind=kind), f"{group}, altered", name, alteration)


def _fitting(name: str, at: int, seed: int, *, person: bool) -> tuple[Alteration, str] | None:
    """The first class from number `at` on, of those for such names, that fits, and the name altered by it."""
    classes = [each for each in ALTERATIONS if (each.people if person else each.others)]
    for step in range(len(classes)):
        alteration = classes[(at + step) % len(classes)]
        changed = altered(name, alteration, seed, person=person)
        if changed is not None:
            return alteration, changed
    return None


def _altered(entity: Entity, alteration: Alteration, seed: int) -> str | None:
    return altered(entity.primary_name, alteration, seed, person=entity.kind is EntityKind.PERSON)


def _asked(entity: Entity) -> AskedKind | None:
    """The kind to ask for: what is known of the entity."""
    return None if entity.kind in (EntityKind.UNKNOWN, EntityKind.ADDRESS) else AskedKind(entity.kind.value)
