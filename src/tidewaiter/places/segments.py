"""A part of an address between commas, read for the names of a region: what it names, and what else stands in it."""

from __future__ import annotations

import re

from tidewaiter.law.places import Region
from tidewaiter.refdata.countries import country_code

__all__ = ["read_segment"]

_POSTCODE = re.compile(r"\d{5,6}")
_HOUSE = re.compile(r"\d+[a-zа-яіїєґ]?(?:[/-]\d+[a-zа-яіїєґ]?)*")
_CITY_SIGN = re.compile(r"(?:city of|gorod|misto|stadt|город|місто|г\.|м\.|g\.|gor\.|c\.)\s*")
# Words that come before the name of a street, so that a name before them is none.
_STREET_AHEAD = frozenset(
    {"ul", "ul.", "ulitsa", "vul", "vul.", "vulytsia", "ул", "ул.", "улица", "вул", "вул.", "вулиця"}
)
_LONGEST = 5


def read_segment(segment: str, region: Region) -> tuple[tuple[str, ...], bool]:
    """The names of the region that stand in the place of a city or region in the segment, and whether they stand
    alone; no names where there are none.

    Names stand alone where only a country of the region, a postcode or a sign such as `g.` is with them. Else they
    count at the end, with a house number or postcode ahead or two and more at once, and at the beginning before a
    word such as `ul.`: an address without commas. A street called after a town of the region is not that town.
    """
    words = _words(segment)
    names, rest = _from_end(words, region)
    if not rest:
        return names, True
    numbered = _HOUSE.fullmatch(rest[-1]) or any(_POSTCODE.fullmatch(word) for word in words)
    if names and (len(names) > 1 or numbered):
        return names, False
    names, rest = _from_start(words, region)
    if names and (len(names) > 1 or (rest and rest[0] in _STREET_AHEAD)):
        return names, False
    return (), False


def _words(segment: str) -> tuple[str, ...]:
    return tuple(_CITY_SIGN.sub("", re.sub(r"(?<=\s)" + _CITY_SIGN.pattern, "", segment)).split())


def _from_end(words: tuple[str, ...], region: Region) -> tuple[tuple[str, ...], tuple[str, ...]]:
    names: tuple[str, ...] = ()
    while words:
        if _POSTCODE.fullmatch(words[-1]):
            words = words[:-1]
            continue
        for length in range(min(_LONGEST, len(words)), 0, -1):
            phrase = " ".join(words[-length:])
            if _is_name(phrase, region) or country_code(phrase) in region.countries:
                names = ((phrase,) if _is_name(phrase, region) else ()) + names
                words = words[:-length]
                break
        else:
            break
    return names, words


def _from_start(words: tuple[str, ...], region: Region) -> tuple[tuple[str, ...], tuple[str, ...]]:
    names: tuple[str, ...] = ()
    while words:
        if _POSTCODE.fullmatch(words[0]) and not names:
            words = words[1:]
            continue
        for length in range(min(_LONGEST, len(words)), 0, -1):
            phrase = " ".join(words[:length])
            if _is_name(phrase, region):
                names = (*names, phrase)
                words = words[length:]
                break
        else:
            break
    return names, words


def _is_name(phrase: str, region: Region) -> bool:
    return phrase in region.whole or phrase in region.cities
