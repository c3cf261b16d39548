"""Names of debarred parties: "Family, Given, Jr. (a.k.a. Other Name, Third Name)", firms with their forms, and both in one row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tidewaiter.lists.name_and_address import ends_in_form, is_form
from tidewaiter.lists.names import split_name
from tidewaiter.model.entity import Alias
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["SEVERAL", "UNSURE", "Named", "names_of"]

UNSURE = "a comma in an alias may part two names or the two parts of one, so both are read"
SEVERAL = "a row may name more than one party"
_BY_BIRTH = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)
_SEVERAL = re.compile(r";|,\s+and\s+")
_MOST_GIVEN = 4


class Named(NamedTuple):
    """The names, the primary one first; the kind they tell; and what is in doubt of them."""

    names: tuple[Alias, ...]
    kind: EntityKind
    doubts: tuple[str, ...] = ()


class _Person(NamedTuple):
    """A name with its two parts known."""

    family: str
    given: str

    def alias(self, kind: NameKind, strength: AliasStrength) -> Alias:
        """It in written order; "Jr." last."""
        words = [*self.given.split(), *self.family.split()]
        behind = [word for word in words if _BY_BIRTH.fullmatch(word)]
        written = " ".join([*(word for word in words if word not in behind), *behind])
        return Alias(name=written, kind=kind, strength=strength, family=self.family, given=self.given)


def names_of(text: str, kind: EntityKind) -> Named:
    """The names in the text of a row, where `kind` is what the row says besides: a person, where it has a birth date."""
    main, inside = split_name(" ".join(text.split()))
    doubts = [SEVERAL] if _SEVERAL.search(main) else []
    person = None if kind is EntityKind.ORGANISATION or doubts else _person(main)
    if person and kind is EntityKind.UNKNOWN:
        kind = EntityKind.PERSON
    elif kind is EntityKind.UNKNOWN and not doubts and ends_in_form(main):
        kind = EntityKind.ORGANISATION
    primary = (
        person.alias(NameKind.PRIMARY, AliasStrength.STRONG)
        if person
        else Alias(name=main, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
    )
    found = {primary.name: primary}
    for other, how in inside:
        aliases, sure = _aliases(other, how, person)
        doubts += [] if sure else [UNSURE]
        for alias in aliases:
            found.setdefault(alias.name, alias)
    return Named(tuple(found.values()), kind, tuple(doubts))


def _person(name: str) -> _Person | None:
    """The parts of "Family, Given" and "Family, Given, Jr."; None for what is no such name."""
    parts = list(_parts(name))
    if len(parts) != 2 or not all(parts) or len(parts[1].split()) > _MOST_GIVEN:
        return None
    if re.search(r"\d|&", name) or any(ends_in_form(part) for part in parts):
        return None
    return _Person(*parts)


def _aliases(text: str, kind: NameKind, person: _Person | None) -> tuple[list[Alias], bool]:
    """The aliases in the text of a bracket, and whether its commas are clear."""
    found: list[Alias] = []
    sure = True

    def add(name: str) -> None:
        found.append(Alias(name=name, kind=kind, strength=AliasStrength.UNKNOWN))

    for group in re.split(r"\s*;\s*(?:and\s+)?", text):
        parts = list(_parts(group))
        inverted = _person(group) if len(parts) == 2 and len(parts[0].split()) == 1 else None
        if inverted:
            found.append(inverted.alias(kind, AliasStrength.UNKNOWN))
            if person and not _alike(inverted, person):
                sure = False
                for part in parts:
                    add(part)
        else:
            for part in parts:
                add(part)
    return found, sure


def _alike(other: _Person, person: _Person) -> bool:
    """Whether the two share a given name, or the family's."""
    words = [
        {word.casefold().strip(".") for word in part.split()}
        for part in (other.given, person.given, other.family, person.family)
    ]
    return bool(words[0] & words[1] or words[2] & words[3])


def _parts(text: str) -> Iterator[str]:
    """The parts between commas; a legal form or "Jr." goes with the part before it."""
    held = ""
    for part in (re.sub(r"^(?:and|or)\s+", "", one.strip()) for one in text.split(",")):
        if held and is_form(part):
            held = f"{held}, {part}"
        elif held and _BY_BIRTH.fullmatch(part):
            held = f"{held} {part}"
        else:
            if held:
                yield held
            held = part
    if held:
        yield held
