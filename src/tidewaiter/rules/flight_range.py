"""How far a rocket or an unmanned aircraft flies, as far as the papers say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import RangeWords
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.text.phrases import Phrase, phrase, plain

__all__ = ["FlightRange", "Reaches", "flight_range"]

_FROM_KM = 300
"""Kilometres from which a range counts (15 CFR 744.3(a)(1); the Missile Technology Control Regime has the same)."""
_KM = {"km": 1.0, "mi": 1.609344, "nm": 1.852}
_UNITS = (
    r"(?P<km>km|kms|kilomet\w*|километр\w*|км|公里|千米|کیلومتر\w*)"
    r"|(?P<nm>nmi|nautical[ -]mil\w*|seemeil\w*|deniz mil\w*|морск\w* мил\w*|海里|مایل دریایی)"
    r"|(?P<mi>miles?|英里|مایل)"
)
_NUMBER = r"\d+(?:[.,'  ]\d{3})+|\d+(?:[.,]\d+)?"
_DISTANCE = re.compile(
    rf"(?<![0-9a-z.,])(?:(?:{_NUMBER})\s*(?:-|–|—|to|bis|до|至|تا)\s*)?(?P<far>{_NUMBER})\s*(?:{_UNITS})(?![a-z])"
)
_CLAUSE = re.compile(r"[;!?\n。；]|[.,](?!\d)|，")
_WORD = re.compile(r"[^\W_]+")


class Reaches(StrEnum):
    """Whether what flies reaches the distance from which it counts."""

    FAR = "far"
    SHORT = "short"
    UNKNOWN = "unknown"


class FlightRange(Value, frozen=True, kw_only=True):
    """What the papers say of the range: whether it counts, and the words that say so, empty where none do."""

    reaches: Reaches
    words: str = ""


class _Beside(NamedTuple):
    named: tuple[Phrase, ...]
    of_something_else: tuple[Phrase, ...]
    a_half: tuple[Phrase, ...]
    up_to: tuple[Phrase, ...]
    below: tuple[Phrase, ...]
    at_least: tuple[Phrase, ...]


def flight_range(brief: Brief, law: Law, rule: str) -> FlightRange:
    """The range that end use, goods or the answer to the question of `rule` state; the farthest of several.

    A distance counts where a word beside it calls it a range, and in the answer by itself. The range of a radio link or a
    sensor is none, half a range (a radius) tells nothing, and neither does a bound on the wrong side.
    """
    shipment = brief.shipment
    texts = [(shipment.end_use or "", False), (shipment.answers.get(rule, ""), True)]
    texts += [(text or "", False) for goods in shipment.goods for text in (goods.description, goods.part_of)]
    beside = _beside(law.use_words.ranges)
    found = [one for text, asked in texts if text for one in _ranges(text, beside, asked=asked)]
    # One that reaches as far counts before one that may, and that before one that does not.
    for reaches in (Reaches.FAR, Reaches.UNKNOWN, Reaches.SHORT):
        for one in found:
            if one.reaches is reaches:
                return one
    return FlightRange(reaches=Reaches.UNKNOWN)


def _ranges(text: str, beside: _Beside, *, asked: bool) -> Iterator[FlightRange]:
    whole = plain(text)
    for distance in _DISTANCE.finditer(whole.letters):
        before = _CLAUSE.split(whole.letters[: distance.start()])[-1]
        after = _CLAUSE.split(whole.letters[distance.end() :])[0]
        if not asked and not _called_a_range(before, after, beside):
            continue
        if _any(beside.of_something_else, before) or _any(beside.of_something_else, after):
            continue
        words = text[slice(*whole.span(*distance.span()))]
        yield FlightRange(reaches=_reaches(_km(distance), before, beside), words=words)


def _called_a_range(before: str, after: str, beside: _Beside) -> bool:
    nearest = " ".join(_WORD.findall(after)[:2])
    return _any(beside.named, before) or _any(beside.named, nearest)


def _reaches(km: float, before: str, beside: _Beside) -> Reaches:
    nearest = " ".join(_WORD.findall(before)[-3:])
    if _any(beside.a_half, before):
        return Reaches.FAR if km >= _FROM_KM else Reaches.UNKNOWN
    if _any(beside.below, nearest):
        return Reaches.SHORT if km <= _FROM_KM else Reaches.UNKNOWN
    if _any(beside.at_least, nearest) and not _any(beside.up_to, nearest):
        return Reaches.FAR if km >= _FROM_KM else Reaches.UNKNOWN
    return Reaches.FAR if km >= _FROM_KM else Reaches.SHORT


def _km(distance: re.Match[str]) -> float:
    spelt = distance["far"]
    if re.fullmatch(r"\d{1,3}(?:[.,'  ]\d{3})+", spelt):
        spelt = re.sub(r"\D", "", spelt)
    unit = next(name for name in _KM if distance[name])
    return float(spelt.replace(",", ".")) * _KM[unit]


def _any(phrases: tuple[Phrase, ...], letters: str) -> bool:
    return any(True for each in phrases for _ in each.within(letters))


@lru_cache(maxsize=8)
def _beside(words: RangeWords) -> _Beside:
    return _Beside(
        named=tuple(map(phrase, words.named)),
        of_something_else=tuple(map(phrase, words.of_something_else)),
        a_half=tuple(map(phrase, words.a_half)),
        up_to=tuple(map(phrase, words.up_to)),
        below=tuple(map(phrase, words.below)),
        at_least=tuple(map(phrase, words.at_least)),
    )
