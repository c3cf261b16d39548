"""The pairs that weights are fitted on: the lists' own aliases, and names that are on no list beside what they retrieve."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tidewaiter.catalogue.loaded import Loaded
from tidewaiter.index.index import Asked, Index, NameFound, Weighing
from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.selftest import unrelated
from tidewaiter.text.description import DESCRIBED
from tidewaiter.text.prepared import Prepared, prepare

NAMESAKE = 0.15
"""The part of its words up to which a composed person may lack or add what the listed one has, and be a namesake."""

EQUAL_WORDS = 0.34
"""The feature of likeness from which on all words that both have are all but equal."""

OTHER_NAME = 0.25
"""Aliases that contradict each other by so much are other names, which no likeness of names should find."""

EVERY = 3  # listings
COMPOSED = 12_000  # names of each sort

Floats = NDArray[np.float64]


class Pairs(NamedTuple):
    """Features of pairs, whether each is one party, whether it is fitted on, where it is from, the names."""

    features: Floats
    same: NDArray[np.bool_]
    fitted: NDArray[np.bool_]
    group: NDArray[np.int64]
    person: NDArray[np.bool_]
    shown: list[str]


class _Pair(NamedTuple):
    features: tuple[float, ...]
    same: bool
    fitted: bool
    group: int
    person: bool
    shown: str


def gathered(loaded: Loaded, index: Index) -> Pairs:
    found = [*_positives(loaded, index), *_negatives(loaded, index)]
    return Pairs(
        np.array([pair.features for pair in found]),
        np.array([pair.same for pair in found]),
        np.array([pair.fitted for pair in found]),
        np.array([pair.group for pair in found]),
        np.array([pair.person for pair in found]),
        [pair.shown for pair in found],
    )


def _positives(loaded: Loaded, index: Index) -> Iterator[_Pair]:
    rng = random.Random(11)
    for at in range(0, len(loaded.entities), EVERY):
        entity = loaded.entities[at]
        if entity.kind is EntityKind.ADDRESS:
            continue
        kind = None if entity.kind is EntityKind.UNKNOWN else AskedKind(entity.kind.value)
        for number, alias in enumerate(entity.names[:6]):
            for name in (alias.name, _slip(alias.name, rng)):
                best = _best_of(index, prepare(name, kind), at, number, own=name != alias.name)
                if best is not None:
                    person = entity.kind is EntityKind.PERSON
                    yield _Pair(
                        best,
                        True,
                        _half(entity.uid),
                        int(name != alias.name),
                        person,
                        f"{name} | {entity.primary_name}",
                    )


def _best_of(
    index: Index, asked: Prepared, entity: int, alias: int, *, own: bool, other: bool = False
) -> tuple[float, ...] | None:
    """The features of the best retrieved pair with the entity; with another of its names, or, `own`, this one; none that
    contradict each other, unless `other`."""
    for found in _retrieved(index, [asked])[0]:
        owners = [owner for owner in index.owners(found.name) if owner.entity == entity]
        if any((owner.alias == alias) is own for owner in owners):
            conflict = found.features[DESCRIBED.index("conflict")]
            return found.features if other or conflict <= OTHER_NAME else None
    return None


def _negatives(loaded: Loaded, index: Index) -> Iterator[_Pair]:
    yield from _contradicting(loaded, index)
    composed = [
        (AskedKind.PERSON, [one.name for one in unrelated.people(COMPOSED, 5, us=True)]),
        (AskedKind.PERSON, [one.name for one in unrelated.people(COMPOSED, 6, us=False)]),
        (AskedKind.PERSON, _recombined(loaded, COMPOSED)),
        (AskedKind.COMPANY, [one.name for one in unrelated.firms(COMPOSED, 7)]),
    ]
    for group, (kind, names) in enumerate(composed, start=1):
        asked = [prepare(name, kind) for name in names]
        for name, found in zip(names, _retrieved(index, asked), strict=True):
            for one in found:
                owner = index.owners(one.name)[0]
                uid = loaded.entities[owner.entity].uid
                if not _namesake(one.features, person=kind is AskedKind.PERSON):
                    yield _Pair(
                        one.features,
                        False,
                        _half(uid),
                        group,
                        kind is AskedKind.PERSON,
                        f"{name} | {uid}",
                    )


def _namesake(features: tuple[float, ...], *, person: bool) -> bool:
    """Whether no word tells the two apart: a namesake is no error of the names. A further word does of firms."""
    x = dict(zip(DESCRIBED, features, strict=True))
    more = x["extra"] >= NAMESAKE if person else x["common_extra"] or x["extra"]
    return not x["conflict"] and not more and x["likeness"] > EQUAL_WORDS


def _contradicting(loaded: Loaded, index: Index) -> Iterator[_Pair]:
    """Listed names with another number in them, with father and child exchanged, or with one word of another listing in
    place of their own, beside themselves."""
    rng = random.Random(13)
    kinds: dict[EntityKind, list[str]] = {}
    for entity in loaded.entities:
        kinds.setdefault(entity.kind, []).append(entity.primary_name)
    for at in range(0, len(loaded.entities), EVERY):
        entity = loaded.entities[at]
        if entity.kind is EntityKind.ADDRESS:
            continue
        name = entity.primary_name
        changed = re.sub(r"\d+", lambda found: str(int(found[0]) + rng.randint(1, 9)), name)
        parts = re.split(r"(?i) (bin|ben|ibn) ", name)
        if changed == name and len(parts) == 3:
            changed = f"{parts[2]} {parts[1]} {parts[0]}"
        if changed == name:
            changed = _replaced(name, rng.choice(kinds[entity.kind]), rng)
        kind = None if entity.kind is EntityKind.UNKNOWN else AskedKind(entity.kind.value)
        best = (
            None if changed == name else _best_of(index, prepare(changed, kind), at, 0, own=True, other=True)
        )
        person = entity.kind is EntityKind.PERSON
        if best is not None and not _namesake(best, person=True):
            yield _Pair(best, False, _half(entity.uid), 0, person, f"{changed} | {name}")


def _replaced(name: str, other: str, rng: random.Random) -> str:
    """The name with one of its words exchanged for one of the other name; itself where it has one word only."""
    words, others = name.split(), [word for word in other.split() if len(word) > 2]
    if len(words) < 2 or not others:
        return name
    place = rng.randrange(len(words))
    return " ".join((*words[:place], rng.choice(others), *words[place + 1 :]))


def _recombined(loaded: Loaded, many: int) -> list[str]:
    """Given names of one listed person with the family name of another."""
    rng = random.Random(12)
    people = [
        entity.primary_name.split()
        for entity in loaded.entities
        if entity.kind is EntityKind.PERSON and len(entity.primary_name.split()) >= 2
    ]
    return [" ".join((*rng.choice(people)[:-1], rng.choice(people)[-1])) for _ in range(many)]


def _retrieved(index: Index, asked: list[Prepared]) -> list[tuple[NameFound, ...]]:
    weighing = Weighing(
        standard_policy().retrieval_line, (0.0,) * len(DESCRIBED), (0.0,) * len(DESCRIBED), -1.0
    )
    return [found.names for found in index.match([Asked(name, name) for name in asked], weighing)]


def _slip(name: str, rng: random.Random) -> str:
    """The name with one letter exchanged, left out, added or swapped with its neighbour."""
    places = [at for at, letter in enumerate(name) if letter.isalpha()]
    if len(places) < 4:
        return name
    at = rng.choice(places[1:])
    letter = rng.choice("aeinorstlkhm")
    letter = letter.upper() if name[at].isupper() else letter
    return rng.choice(
        (
            name[:at] + letter + name[at + 1 :],
            name[:at] + name[at + 1 :],
            name[:at] + letter + name[at:],
            name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :],
        )
    )


def _half(uid: str) -> bool:
    return hashlib.sha256(uid.encode()).digest()[0] % 2 == 0
