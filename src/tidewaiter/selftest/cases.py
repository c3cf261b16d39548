"""What is asked: listed names as they stand and altered, and composed names, all drawn by the seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tidewaiter.model.entity import Entity
from tidewaiter.model.party import Party
from tidewaiter.model.words import AliasStrength, AskedKind, EntityKind
from tidewaiter.selftest import unrelated
from tidewaiter.selftest.alterations import ALTERATIONS, IN_ADDRESS, Alteration, asked
from tidewaiter.selftest.chance import drawn
from tidewaiter.selftest.named import Named
from tidewaiter.selftest.namesakes import Namesakes

__all__ = [
    "UNRELATED", "Case", "Composed", "altered_again", "altered_cases", "composed_cases", "exact_cases", "groups",
    "named",
]  # fmt: skip

UNRELATED = 20
"""Composed names of a group for each listing of the sample, clean, and again altered."""


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
    named_ones = [entity for entity in entities if entity.kind is not EntityKind.ADDRESS]
    people = [entity for entity in named_ones if entity.kind is EntityKind.PERSON]
    others = [entity for entity in named_ones if entity.kind is not EntityKind.PERSON]
    return drawn(people, seed, "people"), drawn(others, seed, "others")


def exact_cases(entities: Sequence[Entity], many: int) -> Iterator[Case]:
    """Every name of the first so many listings, as published."""
    for entity in entities[:many]:
        for alias in entity.names:
            party = Party(name=alias.name, kind=_asked(entity))
            yield Case(party, entity, weak=alias.strength is AliasStrength.WEAK)


def altered_cases(entities: Sequence[Entity], many: int, seed: int, namesakes: Namesakes) -> Iterator[Case]:
    """For each class so many primary names altered by it, each class beginning elsewhere among the listings; fewer
    where the class fits few names. An altered name that is another listing's by now is left out, and so is another
    script where the listing gives its name in that script itself."""
    for number, alteration in enumerate(ALTERATIONS):
        start = number * many
        found = 0
        for at in range(len(entities)):
            entity = entities[(start + at) % len(entities)]
            party = asked(named(entity), alteration, seed, _asked(entity))
            if party is None or _unsound(party, alteration, entity, namesakes):
                continue
            yield Case(party, entity, alteration)
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
    for group, kind, bearers in composed:
        for bearer in bearers:
            yield Composed(Party(name=bearer.name, kind=kind), group, bearer.name)
        for at, bearer in enumerate(bearers):
            known = Named(bearer.name, bearer.family, bearer.country, kind is AskedKind.PERSON)
            changed = altered_again(known, at, seed, kind)
            if changed is not None:
                yield Composed(changed[1], f"{group}, altered", bearer.name, changed[0])


def altered_again(known: Named, at: int, seed: int, kind: AskedKind) -> tuple[Alteration, Party] | None:
    """The first class from number `at` on, of those for such names, that fits, and the party so altered."""
    person = kind is AskedKind.PERSON
    classes = [each for each in ALTERATIONS if (each.people if person else each.others)]
    for step in range(len(classes)):
        alteration = classes[(at + step) % len(classes)]
        party = asked(known, alteration, seed, kind)
        if party is not None:
            return alteration, party
    return None


def named(entity: Entity) -> Named:
    """The entity's primary name, its family name where the list gives it, and a country: of nationality, else of an
    address."""
    first = entity.names[0]
    country = next(iter((*entity.nationalities, *entity.countries)), None)
    family = first.family if first.family and first.family != first.name else None
    return Named(first.name, family, country, entity.kind is EntityKind.PERSON)


def _unsound(party: Party, alteration: Alteration, entity: Entity, namesakes: Namesakes) -> bool:
    if alteration.slug == IN_ADDRESS:
        return False
    if alteration.slug == "other script" and any(not alias.name.isascii() for alias in entity.names[1:]):
        return True
    return namesakes.doubtful(party.name, entity, alteration.slug)


def _asked(entity: Entity) -> AskedKind | None:
    """The kind to ask for: what is known of the entity."""
    return None if entity.kind in (EntityKind.UNKNOWN, EntityKind.ADDRESS) else AskedKind(entity.kind.value)
