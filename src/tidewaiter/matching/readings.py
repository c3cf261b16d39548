"""A name made ready for comparing: its words with their weights, in every way it can be read."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.refdata.token_frequency import weight
from tidewaiter.text.names import analyse

__all__ = ["Name", "Reading", "prepare"]

GENERIC_SHARE = 0.35  # what a word of business ("trading", "bank") weighs of what its rarity would say
INITIAL_WEIGHT = 1.5  # nats: one letter of 26, unevenly spread
NUMBER_WEIGHT = 4.0  # nats: a number in a name tells sisters apart
MOST_READINGS = 6  # a name in several scripts' romanisations; the first one is the customary


class Reading(NamedTuple):
    """One way to read a name: words in order, without legal forms and titles, and the weight (nats) of each."""

    words: tuple[str, ...]
    weights: tuple[float, ...]
    total: float


class Name(NamedTuple):
    """A name, its readings (the customary one first), its canonical legal forms, and the words of it that
    distinguish: all but words of business, particles and initials."""

    surface: str
    readings: tuple[Reading, ...]
    legal: tuple[str, ...]
    numbers: tuple[str, ...]
    distinctive: frozenset[str]
    words: frozenset[str]


@lru_cache(maxsize=131072)
def prepare(name: str, kind: AskedKind | EntityKind | None) -> Name:
    """The name made ready; the same name and kind give the same value."""
    form = analyse(name, kind)
    core = frozenset(form.core)
    legal = set(form.legal)
    words = tuple(word for word in form.tokens if word not in legal) or form.tokens
    readings = [_reading(words, core)]
    for alternative in form.alternatives:
        reading = _reading(alternative, core)
        if alternative and reading not in readings and len(readings) < MOST_READINGS:
            readings.append(reading)
    distinctive = frozenset(word for word in core if len(word) > 1)
    return Name(name, tuple(readings), form.legal, form.numbers, distinctive, frozenset(words))


def _reading(words: tuple[str, ...], core: frozenset[str]) -> Reading:
    weights = tuple(_weight(word, generic=bool(core) and word not in core) for word in words)
    return Reading(words, weights, sum(weights))


def _weight(word: str, *, generic: bool) -> float:
    if len(word) == 1:
        return INITIAL_WEIGHT
    if word.isdigit():
        return NUMBER_WEIGHT
    return weight(word) * (GENERIC_SHARE if generic else 1.0)
