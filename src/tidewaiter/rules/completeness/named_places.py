"""Places that running text names, and whether its clause denies them: "no re-export to Russia" is what acts ask papers to say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.law.load import Law
from tidewaiter.refdata.places_in_words import places_in_words
from tidewaiter.text.one_alphabet import in_one_alphabet
from tidewaiter.text.phrases import Phrase, phrase, plain

__all__ = ["NamedPlace", "is_denied", "places_in"]

_TAKEN = "\x01"
"""Stands for the letters of a name that was found, so that no other is found in them."""
_CLAUSE = re.compile(r"[.;!?。；！？\n]")
_PARTED = re.compile(r"[,:،、，：()\u2013\u2014]|(?<=\s)-+(?=\s)")
_WORDS = re.compile(rf"[^\W_{_TAKEN}]+")
_WRAPPED = re.compile(r"\n(?=\s*[^\W\dA-Z_])")
# These deny whatever stands behind them and so may speak of anything else than the place before them.
_NOT_OF_THE_PLACE = ("is not", "are not")


class NamedPlace(NamedTuple):
    """A place (ISO 3166 code, or slug of a region or zone), the words that name it, and whether the clause denies it."""

    place: str
    words: str
    denied: bool


class _Name(NamedTuple):
    place: str
    phrase: Phrase
    city: bool


class _Denials(NamedTuple):
    """Words of denial as law has them; `strong` forbid and may stand before or behind."""

    negators: tuple[Phrase, ...]
    strong: tuple[Phrase, ...]
    not_negated: tuple[Phrase, ...]
    ties: frozenset[str]


def places_in(text: str, law: Law, *, cities: bool) -> tuple[NamedPlace, ...]:
    """Every place on file that the text names, from left to right; those that its cities name where `cities` is true."""
    one = in_one_alphabet(_WRAPPED.sub(" ", text))
    whole = plain(one)
    rest = whole.letters
    for each in _innocent():
        for start, end in tuple(each.within(rest)):
            rest = f"{rest[:start]}{_TAKEN * (end - start)}{rest[end:]}"
    found: list[tuple[int, int, str]] = []
    for name in _names():
        if name.city and not cities:
            continue
        for start, end in tuple(name.phrase.within(rest)):
            if not _is_street(rest, start, end):
                found.append((start, end, name.place))
            rest = f"{rest[:start]}{_TAKEN * (end - start)}{rest[end:]}"
    if not found:
        return ()
    denials = _denials(law)
    return tuple(
        NamedPlace(place, text[slice(*whole.span(start, end))].strip(), _denied(rest, start, end, denials))
        for start, end, place in sorted(found)
    )


def is_denied(letters: str, start: int, end: int, law: Law) -> bool:
    """Whether a denial reaches what stands from `start` to `end` in plain letters."""
    return _denied(letters, start, end, _denials(law))


def _is_street(letters: str, start: int, end: int) -> bool:
    """Whether the name is that of a street: a word such as street stands behind it and ends the part, or one before it."""
    after, before = _streets()
    return after.match(letters, end) is not None or before.search(letters, 0, start) is not None


@lru_cache(maxsize=1)
def _streets() -> tuple[re.Pattern[str], re.Pattern[str]]:
    on_file = places_in_words()
    after, before = ("|".join(map(re.escape, each)) for each in (on_file.street_after, on_file.street_before))
    return (
        re.compile(rf"[ -]?(?:{after})\b\.?\s*(?=[\d,;)]|$)", re.MULTILINE),
        re.compile(rf"(?<!\w)(?:{before})\b\.?\s+(?:de |del |de la |la |du )?$"),
    )


def _denied(letters: str, start: int, end: int, denials: _Denials) -> bool:
    """Whether a denial reaches the name: nothing but names and words of supply stands between."""
    before = _CLAUSE.split(letters[:start])[-1]
    for each in denials.not_negated:
        for first, last in tuple(each.within(before)):
            before = f"{before[:first]}{'x' * (last - first)}{before[last:]}"
    after = _CLAUSE.split(letters[end:])[0]
    return _denied_before(before, after, denials) or _denied_behind(after, denials)


def _denied_before(before: str, after: str, denials: _Denials) -> bool:
    weak = {span for each in denials.negators for span in each.within(before)}
    strong = {span for each in denials.strong for span in each.within(before)}
    if not weak | strong:
        return False
    first, last = max(weak | strong, key=lambda span: (span[1], -span[0]))
    between = before[last:]
    answers = not before[:first].strip() and _PARTED.match(between.lstrip()) is not None
    undone = (first, last) not in weak and any(_ends(before[:first], each) for each in denials.negators)
    return not answers and not undone and _supplies(between) and _in_one_breath(between, after, denials.ties)


def _denied_behind(after: str, denials: _Denials) -> bool:
    starts = [start for each in denials.strong for start, _ in each.within(after)]
    if not starts:
        return False
    between = after[: min(starts)]
    return _PARTED.search(between) is None and _supplies(between)


def _ends(letters: str, negator: Phrase) -> bool:
    return any(not letters[end:].strip() for _, end in negator.within(letters))


def _in_one_breath(between: str, after: str, ties: frozenset[str]) -> bool:
    """Whether what is parted by commas is a list that a word such as "or" ties together."""
    _, *pieces = _PARTED.split(between)
    if not any(_WORDS.search(piece) for piece in pieces):
        return True
    return any(word in ties for word in _WORDS.findall(f"{between} {after[:40]}"))


def _supplies(between: str) -> bool:
    words, letters = _between()
    return all(word in words or set(word) <= letters for word in _WORDS.findall(between))


@lru_cache(maxsize=1)
def _names() -> tuple[_Name, ...]:
    """Longer names first, so that none is found in a part of another: Belarus is "White Russia" in many languages."""
    on_file = places_in_words()
    pairs = [(False, on_file.names), (True, on_file.cities)]
    listed = [
        _Name(place, phrase(spelt), city)
        for city, places in pairs
        for place, names in places.items()
        for spelt in dict.fromkeys(names)
    ]
    return tuple(sorted(listed, key=lambda name: -len(name.phrase.spelt)))


@lru_cache(maxsize=1)
def _innocent() -> tuple[Phrase, ...]:
    return tuple(map(phrase, places_in_words().innocent))


@lru_cache(maxsize=1)
def _between() -> tuple[frozenset[str], frozenset[str]]:
    on_file = places_in_words()
    words = frozenset(word for each in on_file.between for word in plain(each).letters.split())
    return words, frozenset(on_file.between_letters)


_DENIALS: dict[str, _Denials] = {}


def _denials(law: Law) -> _Denials:
    if law.digest not in _DENIALS:
        words = law.use_words
        _DENIALS[law.digest] = _Denials(
            negators=tuple(map(phrase, words.negators)),
            strong=tuple(
                phrase(each)
                for each in (*words.excluded, *places_in_words().forbidding)
                if each not in _NOT_OF_THE_PLACE
            ),
            not_negated=tuple(map(phrase, words.not_negated)),
            ties=frozenset(_each_word(words.ties)),
        )
    return _DENIALS[law.digest]


def _each_word(spelt: tuple[str, ...]) -> Iterator[str]:
    for each in spelt:
        yield from plain(each).letters.split()
