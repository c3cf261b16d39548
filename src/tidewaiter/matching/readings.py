"""A name made ready for comparing: its words with their weights, in every way it can be read."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.refdata.number_words import with_numerals
from tidewaiter.refdata.token_frequency import count, weight
from tidewaiter.text.names import analyse
from tidewaiter.text.scripts import script_of

__all__ = ["CHILD_OF", "PARTICLES", "Name", "Reading", "prepare"]

#: Words that say whose child somebody is: what stands before and after them cannot be exchanged.
CHILD_OF = frozenset(
    {"bin", "ben", "ibn", "bn", "bint", "binti", "bent", "oglu", "ogli", "kizi", "qizi", "ould"}
)

#: Particles of names by their class: spellings of one class stand for each other, and none says much.
PARTICLES = {
    **dict.fromkeys(("al", "el", "ul", "ol"), "the"),
    **dict.fromkeys(("bin", "ben", "ibn", "bn"), "son"),
    **dict.fromkeys(("bint", "binti", "bent"), "daughter"),
    **dict.fromkeys(("oglu", "ogli", "ogly"), "son of"),
    **dict.fromkeys(("de", "del", "della", "di", "da", "dos", "du", "des"), "of"),
    **dict.fromkeys(("van", "von", "der", "den", "ten", "ter", "zu"), "from"),
    **dict.fromkeys(("the", "of", "and", "und", "et", "y", "ve", "for"), "connector"),
}

SYLLABIC = frozenset({"Hani", "Hang"})  # Chinese and Korean writing (ISO 15924)
PARTICLE_WEIGHT = 1.2  # nats
NUMBER_WEIGHT = 4.0  # nats: a number in a name tells sisters apart
# Words that are not on file are not all equally rare: the longer, the rarer.
USUAL_LETTERS = 7
LETTER = 0.2  # nats
NAME_LETTERS = 3  # after a number, so many letters are a name
MOST_READINGS = 6  # a name in several scripts' romanisations; the first one is the customary


class Reading(NamedTuple):
    """One way to read a name: words in order, without legal forms and titles, and the weight (nats) of each."""

    words: tuple[str, ...]
    weights: tuple[float, ...]
    total: float


class Name(NamedTuple):
    """A name, its readings (the customary one first), its canonical legal forms, the words of it that distinguish (all
    but words of business, particles and initials), and whether it is written in syllables, so that the romanised
    words are ours and have no slips of the pen."""

    surface: str
    readings: tuple[Reading, ...]
    legal: tuple[str, ...]
    numbers: tuple[str, ...]
    distinctive: frozenset[str]
    words: frozenset[str]
    syllabic: bool


@lru_cache(maxsize=131072)
def prepare(name: str, kind: AskedKind | EntityKind | None) -> Name:
    """The name made ready; the same name and kind give the same value."""
    form = analyse(name, kind)
    person = kind is not None and kind.value == "person"
    words = form.bare or form.tokens
    if not person:
        words = with_numerals(words)
    readings = [_reading(words)]
    for alternative in form.alternatives:
        # Neighbours joined are tried while aligning, so that a reading that only joins adds nothing.
        if "".join(alternative) != "".join(words) and len(readings) < MOST_READINGS:
            readings.append(_reading(alternative if person else with_numerals(alternative)))
    distinctive = frozenset(word for word in form.core if len(word) > 1)
    numbers = tuple(_number(word) for word in words if word[0].isdigit())
    return Name(
        name, tuple(readings), form.legal, numbers, distinctive, frozenset(words), script_of(name) in SYLLABIC
    )


def _number(word: str) -> str:
    """The number that a word says: 205b is one, and of 4paradigm only the 4, since the rest is a name."""
    letters = word.lstrip("0123456789")
    return word if len(letters) < NAME_LETTERS else word.removesuffix(letters)


def _reading(words: tuple[str, ...]) -> Reading:
    weights = tuple(_weight(word) for word in words)
    return Reading(words, weights, sum(weights))


def _weight(word: str) -> float:
    if word.isdigit():
        return NUMBER_WEIGHT
    if word in PARTICLES:
        return min(PARTICLE_WEIGHT, weight(word))
    return (
        weight(word) if len(word) == 1 or count(word) else weight(word) + LETTER * (len(word) - USUAL_LETTERS)
    )
