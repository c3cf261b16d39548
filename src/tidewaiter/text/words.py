"""Words: what is known of a romanised token by itself, worked out once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from tidewaiter.model.base import Value
from tidewaiter.refdata.abbreviations import joined_words
from tidewaiter.refdata.business_words import generic_words
from tidewaiter.refdata.nicknames import name_numbers
from tidewaiter.refdata.particles import particles
from tidewaiter.refdata.patronymics import Gender, patronymic
from tidewaiter.refdata.slavic_translations import joined_english, slavic_translations
from tidewaiter.refdata.token_frequency import count, weight
from tidewaiter.text.abbreviations import expansions, shortened
from tidewaiter.text.sound import fold, skeleton

__all__ = [
    "CHILD_OF",
    "CONNECTORS",
    "SAME_GIVEN",
    "SMALL",
    "Word",
    "added",
    "is_acronym",
    "is_shared",
    "ordinary_weights",
    "remarkable",
    "same_given",
    "word",
]

CHILD_OF = frozenset(
    {"bin", "ben", "ibn", "bn", "bint", "binti", "bent", "oglu", "ogli", "kizi", "qizi", "ould"}
)
"""Words that say whose child somebody is: what stands before and after them cannot be exchanged."""

CONNECTORS = frozenset({"and", "of", "the", "for", "de", "und", "et", "i", "y", "ve", "va"})

SMALL = frozenset({"of", "the", "for", "and"})
"""Small words that one translator of a firm's name writes, and another does not."""

SAME_GIVEN = 0.9
"""What two forms of one given name are worth beside equal letters."""

PARTICLE_WEIGHT = 1.2  # nats
CONNECTOR_WEIGHT = 0.4  # nats: of the, and: one translator writes them, another does not
NUMBER_WEIGHT = 4.0  # nats: a number in a name tells sisters apart
# Words that are not on file are not all equally rare: the longer, the rarer.
USUAL_LETTERS = 7
LETTER = 0.2  # nats
LEAST_WEIGHT = 0.1  # nats
NAME_LETTERS = 3  # after a number, so many letters are a name
_GENDERS = {Gender.MALE: 1, Gender.FEMALE: 2}
KNOWN_BELOW = 9.0  # nats: words that stand in at least seven of the counted names


_ACRONYM_LETTERS = 3
_VOWELS = frozenset("aeiouy")
_NO_ONSET = frozenset("aeiouyh")  # behind the first letter of a syllable


class Word(Value, frozen=True, kw_only=True):
    """A romanised token: its folded sound, its skeleton of consonants, its weight (nats), the class of particle it is
    (0: none), the number it says (empty: none), whether it distinguishes (many firms share those that do not), whether
    it is known from many names; and, of a patronymic, a key of the father's name and the gender it marks (1 male, 2
    female; 0: not a patronymic); of a given name, the numbers of the names that it may stand for."""

    letters: str
    fold: str
    bones: str
    weight: float
    particle: int
    number: str
    distinctive: bool
    known: bool
    father: str
    gender: int
    given: tuple[int, ...]


@lru_cache(maxsize=65536)
def word(token: str) -> Word:
    """The token with all that is known of it."""
    found = patronymic(token)
    # One whose father's name is not on file may well be a family name (Stankevich).
    father, gender = (found.father, _GENDERS[found.gender]) if found and found.known else ("", 0)
    return Word(
        letters=token,
        fold=fold(token),
        bones=skeleton(token),
        weight=_weight(token),
        particle=_particles().get(token, 0),
        number=_number(token),
        distinctive=_distinguishes(token),
        known=weight(token) < KNOWN_BELOW,
        father=father,
        gender=gender,
        given=name_numbers(token),
    )


def same_given(one: Word, other: Word) -> bool:
    """Whether the two words may stand for one given name (Aleksandr, Sasha)."""
    return bool(one.given) and bool(other.given) and not set(one.given).isdisjoint(other.given)


def added(numbers: Iterable[float]) -> float:
    """The plain sum from left to right, the same on every machine and in every version of Python."""
    total = 0.0
    for number in numbers:
        total += number
    return total


@lru_cache(maxsize=1)
def _particles() -> dict[str, int]:
    """From a particle to the number, from 1 on, of its class."""
    classes = {kind: number for number, kind in enumerate(sorted(set(particles().values())), start=1)}
    return {spelling: classes[kind] for spelling, kind in particles().items()}


@lru_cache(maxsize=1)
def remarkable() -> frozenset[str]:
    """Tokens of which more is known than how many names have them."""
    translated = slavic_translations().words
    return CONNECTORS | particles().keys() | translated.keys() | joined_words().keys() | shortened().keys()


def _weight(token: str) -> float:
    if token.isdigit():
        return NUMBER_WEIGHT
    if token in remarkable():
        found = _remarkable_weight(token)
        if found is not None:
            return found
    if len(token) == 1 or count(token):
        return weight(token)
    return _by_length(weight(token), len(token))


def _by_length(rarity: float, letters: int) -> float:
    return max(LEAST_WEIGHT, round(rarity + LETTER * (letters - USUAL_LETTERS), 6))


def ordinary_weights(most: int) -> list[float]:
    """The weights, in nats, of words of 0 to so many letters of which nothing else is known."""
    return [_by_length(weight(""), letters) for letters in range(most + 1)]


def _remarkable_weight(token: str) -> float | None:
    if token in CONNECTORS and len(token) > 1:
        return min(CONNECTOR_WEIGHT, weight(token))
    if token in particles():
        return min(PARTICLE_WEIGHT, weight(token))
    parts = joined_english(token)
    if parts:
        return added(map(_weight, parts))
    longer = expansions(token)
    if longer:
        return min(weight(token), *(added(map(weight, joined_english(long) or (long,))) for long in longer))
    return None


def is_shared(token: str) -> bool:
    """Whether many firms share the romanised word; of one that writes several as one, whether they share each."""
    if token in CONNECTORS:
        return False
    parts = joined_english(token) or (token,)
    return all(part in generic_words() or part in CONNECTORS for part in parts)


def _distinguishes(token: str) -> bool:
    if len(token) < 2 or token in CONNECTORS:
        return False
    if token not in remarkable():
        return token not in generic_words()
    return not (is_shared(token) or expansions(token))


def _number(token: str) -> str:
    """The number that a word says: 205b is one, and of 4paradigm only the 4, since the rest is a name."""
    if not token[:1].isdigit():
        return ""
    letters = token.lstrip("0123456789")
    return token if len(letters) < NAME_LETTERS else token.removesuffix(letters)


def is_acronym(letters: str) -> bool:
    """Whether three letters are no syllable, so that they are read one by one: ABC, GRU, but not Ali, Sun or Sha."""
    if len(letters) != _ACRONYM_LETTERS or not letters.isalpha() or letters[1] in _NO_ONSET:
        return False
    return not (letters[0] in _VOWELS and letters[2] in _VOWELS)
