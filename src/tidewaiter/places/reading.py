"""A part of an address between commas, read for names of places, and how sure it is that each stands for its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from tidewaiter.model.base import Value
from tidewaiter.places.gazetteer import Gazetteer, Kind, Meaning
from tidewaiter.places.place_words import (
    BEGINS_STREET,
    BUILDING,
    JOINTS,
    PLAIN,
    SITE,
    STREET_AFTER,
    STREET_BEFORE,
)
from tidewaiter.places.spellings import key, words_of
from tidewaiter.refdata.countries import country_code

__all__ = ["Named", "Position", "country_of_part", "read_part"]

_POSTCODE = re.compile(r"\d{5,6}")
_NUMBER = re.compile(r"\d+\w{0,2}|\w\d{1,4}")
_HAN = re.compile("[\u3400-\u9fff]")
# What stands behind a name in Han letters where it is that of a street or of a house, and where it is that of a town.
_HAN_STREET = (
    *"街路道巷弄",
    "大街",
    "大道",
    "广场",
    "廣場",
    "酒店",
    "饭店",
    "飯店",
    "大厦",
    "大廈",
    "公园",
    "公園",
    "站",
    "号",
    "號",
)
_HAN_OBLAST = ("州", "省", "地区", "地區")
_LONGEST_COUNTRY = 4


class Position(IntEnum):
    """How a name stands in its part: as that of a street or house, among words that leave it open, with a warehouse, port or
    plant alone, which may be called after it or stand in it, or as a place."""

    NO = 0
    OPEN = 1
    SITE = 2
    PLACE = 3


class Named(Value, frozen=True, kw_only=True):
    """A name found: the words as written, what it may mean, and how it stands."""

    words: str
    meanings: tuple[Meaning, ...]
    position: Position

    @property
    def kind(self) -> Kind:
        """The kind of its first meaning."""
        return self.meanings[0].kind


class _Word(Value, frozen=True, kw_only=True):
    text: str
    key: str


def read_part(part: str, gazetteer: Gazetteer) -> tuple[Named, ...]:
    """The names of the part, in order, streets and houses that bear one among them with the position NO."""
    if _HAN.search(part):
        return tuple(_glued(part, gazetteer))
    words = tuple(_Word(text=text, key=key(text)) for text in words_of(part))
    spans = tuple(_spans(words, gazetteer))
    covered = {at for start, length, _ in spans for at in range(start, start + length)}
    covered |= _countries(words, covered)
    return tuple(
        Named(
            words=" ".join(word.text for word in words[start : start + length]),
            meanings=meanings,
            position=_position(words, start, start + length, covered),
        )
        for start, length, meanings in spans
    )


def country_of_part(part: str) -> str | None:
    """The country that the part names, whole but for a postcode, or in its last or first words; None for none."""
    bare = re.sub(r"[\d]{4,}|\bUA-|\bRU-", " ", part).strip(" .-")
    if len(bare) < 2 or (len(bare) == 2 and not bare.isupper()):
        return None
    if len(bare) > 2 and (found := country_code(bare, every_language=False)):
        return found
    if len(bare) == 2:
        return bare if bare in ("UA", "RU") else None
    words = bare.split()
    ends = (" ".join(words[-length:]) for length in range(min(_LONGEST_COUNTRY, len(words) - 1), 0, -1))
    starts = (" ".join(words[:length]) for length in range(min(_LONGEST_COUNTRY, len(words) - 1), 0, -1))
    for name in (*ends, *starts):
        if len(name) > 3 and (found := country_code(name, every_language=False)):
            return found
    return next((code for sign, code in _HAN_COUNTRIES if sign in bare), None)


_HAN_COUNTRIES = (
    ("乌克兰", "UA"),
    ("烏克蘭", "UA"),
    ("俄罗斯", "RU"),
    ("俄羅斯", "RU"),
    ("中国", "CN"),
    ("中國", "CN"),
)


def _spans(words: tuple[_Word, ...], gazetteer: Gazetteer) -> Iterator[tuple[int, int, tuple[Meaning, ...]]]:
    found = tuple(word.key for word in words)
    at = 0
    while at < len(words):
        length, meanings = gazetteer.at(found, at)
        if length:
            yield at, length, meanings
        at += max(length, 1)


def _countries(words: tuple[_Word, ...], covered: set[int]) -> set[int]:
    """The words that name a country at an end of the part."""
    found: set[int] = set()
    for length in range(min(_LONGEST_COUNTRY, len(words)), 0, -1):
        for start in (0, len(words) - length):
            span = range(start, start + length)
            name = " ".join(words[at].text for at in span)
            if len(name) > 3 and not covered & set(span) and country_code(name, every_language=False):
                found |= set(span)
    return found


def _position(words: tuple[_Word, ...], start: int, end: int, covered: set[int]) -> Position:
    before = [(at, word) for at, word in enumerate(words[:start]) if at not in covered]
    after = [(at, word) for at, word in enumerate(words) if at >= end and at not in covered]
    if _is_street_before(before, start) or _is_street_after(after, end):
        return Position.NO
    left = [word for _, word in before if not _is_plain(word)]
    right = [word for _, word in after if not _is_plain(word)]
    if not left and not right:
        return Position.PLACE if not _numbered_street(after, end) else Position.OPEN
    house = _is_house(left[-1:]) or _is_house(right[:1])
    settled = _ends_street([word for _, word in before]) if left else True
    if not house and settled and (not right or _begins_street(right, after)):
        return Position.PLACE
    if all(word.key in SITE for word in (*left, *right)):
        return Position.SITE
    return Position.NO if house else Position.OPEN


def _is_plain(word: _Word) -> bool:
    return word.key in PLAIN or bool(_NUMBER.fullmatch(word.text)) or len(word.key) < 2


def _is_house(words: list[_Word]) -> bool:
    return any(word.key in BUILDING for word in words)


def _is_street_before(before: list[tuple[int, _Word]], start: int) -> bool:
    """Whether a word such as `ul.` stands right before the name, small words between them."""
    at = start
    for place, word in reversed(before):
        if place != at - 1:
            return False
        if word.key in STREET_BEFORE:
            # `Lenina street, Yalta` without its comma: the word ends a street where a name stands before it.
            ends = word.key in STREET_AFTER and word.key not in BEGINS_STREET
            return not (ends and place > 0)
        if word.key not in JOINTS:
            return False
        at = place
    return False


def _is_street_after(after: list[tuple[int, _Word]], end: int) -> bool:
    """Whether a word such as `street` stands right behind the name and begins no street itself."""
    if not after or after[0][0] != end or after[0][1].key not in STREET_AFTER:
        return False
    begins = after[0][1].key in BEGINS_STREET
    return not (begins and len(after) > 1 and not _NUMBER.fullmatch(after[1][1].text))


def _numbered_street(after: list[tuple[int, _Word]], end: int) -> bool:
    """Whether a number of a house stands right behind the name: `Krim 5`."""
    return bool(
        after
        and after[0][0] == end
        and _NUMBER.fullmatch(after[0][1].text)
        and not _POSTCODE.fullmatch(after[0][1].text)
    )


def _ends_street(before: list[_Word]) -> bool:
    """Whether what stands before the name is a street that has ended: with its number, or with a word behind its name."""
    numbers = [at for at, word in enumerate(before) if _NUMBER.fullmatch(word.text)]
    lettered = [at for at, word in enumerate(before) if not _is_plain(word)]
    last = lettered[-1]
    if any(at > last for at in numbers):
        return True
    return before[last].key in STREET_AFTER and last > 0 and before[last].key not in BEGINS_STREET


def _begins_street(right: list[_Word], after: list[tuple[int, _Word]]) -> bool:
    """Whether a street begins right behind the name, or behind the postcode that follows it."""
    if right[0].key in BEGINS_STREET:
        return True
    return bool(after and _POSTCODE.fullmatch(after[0][1].text))


def _glued(part: str, gazetteer: Gazetteer) -> Iterator[Named]:
    """Names in Han letters, by what stands behind them."""
    rest = part
    for name, meanings in gazetteer.glued:
        at = rest.find(name)
        if at < 0:
            continue
        behind = rest[at + len(name) :].lstrip()
        rest = rest.replace(name, "\u3000" * len(name))
        if behind.startswith(_HAN_OBLAST) and meanings[0].kind is Kind.TOWN:
            around = Meaning(kind=Kind.OBLAST, region=meanings[0].region)
            yield Named(words=name, meanings=(around,), position=Position.PLACE)
            continue
        is_street = behind.startswith(_HAN_STREET)
        yield Named(words=name, meanings=meanings, position=Position.NO if is_street else Position.PLACE)
