"""False alarms: made-up people against a real list, each beside the listed names nearest to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Indel

from bench import labelled, listed
from bench.measures import Row
from tidewaiter.matching.score import compare_names
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import AskedKind

SAMPLE = 2000
NEAREST = 4


def unrelated_rows(shared: Path, policy: Policy) -> Iterator[Row]:
    """The share, in percent, of unrelated people who hit any of the listed people's names nearest to theirs."""
    people = labelled.unrelated_people(shared, SAMPLE)
    names = sorted({item.name for item in listed.us_names(shared) if item.kind == "person"})
    plain = [_sorted_words(name) for name in names]
    hits = 0
    for start in range(0, len(people), 500):
        some = people[start : start + 500]
        fits = process.cdist(
            [_sorted_words(name) for name in some], plain, scorer=Indel.normalized_similarity
        )
        nearest = np.argpartition(-fits, NEAREST, axis=1)[:, :NEAREST]
        for person, places in zip(some, nearest, strict=True):
            hits += any(compare_names(person, names[at], AskedKind.PERSON, policy).hit for at in places)
    detail = f"{hits} of {len(people)}, {NEAREST} nearest of {len(names)} names each"
    yield Row("unrelated people hit, %", 100 * hits / len(people), len(people), detail)


def alias_rows(shared: Path, policy: Policy) -> Iterator[Row]:
    """The share of published aliases, in any form, that hit their own entry's primary name: a hard bound, since
    many aliases are other names altogether."""
    names = listed.us_names(shared)
    primary = {item.entry: item for item in names if item.primary}
    for kind, label in (("person", "people"), ("company", "companies")):
        aliases = [item for item in names if not item.primary and item.kind == kind][::12]
        hits = sum(
            compare_names(item.name, primary[item.entry].name, AskedKind(kind), policy).hit
            for item in aliases
        )
        yield Row(f"aliases that hit the primary name, {label}", hits / len(aliases), len(aliases))


def _sorted_words(name: str) -> str:
    return " ".join(sorted(name.lower().replace("-", " ").split()))
