"""Known streets, buildings, districts and cities in the words of an address, commas or none."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tidewaiter.refdata.address_places import AddressPlace, address_places
from tidewaiter.text.address import words
from tidewaiter.text.address.form import Part
from tidewaiter.text.address.roles import BLOCK, BUILDING, COUNTED, STREET_AFTER, STREET_AHEAD, STREET_EITHER
from tidewaiter.text.address.tokens import BREAK, Token, tokens_of

__all__ = ["Seen", "find_places", "street_name"]

_LONGEST = 5
_PLACES = {"district": Part.DISTRICT, "city": Part.CITY, "region": Part.REGION}
_AHEAD_OF_STREET = STREET_AFTER | STREET_EITHER
_SHORTEST = 4
"""Letters from which on a name may be known without its signs; shorter ones are words of other meaning."""


class Seen(NamedTuple):
    """A known place in the tokens from `start` to `end`: its part, its name in one word, and its country."""

    start: int
    end: int
    part: Part
    name: str
    country: str


class _Known(NamedTuple):
    part: Part
    name: str
    country: str


class _Tables(NamedTuple):
    """By the letters of the name: streets without the word for street, buildings without theirs, and whole names;
    and the first words of all of them."""

    streets: dict[str, _Known]
    buildings: dict[str, _Known]
    wholes: dict[str, _Known]
    first: frozenset[str]


def street_name(tokens: list[str]) -> str:
    """The name in one word, points of the compass in full and at its end: N. Example and Example North are one."""
    points = [words.DIRECTIONS[token] for token in tokens if token in words.DIRECTIONS]
    rest = [token for token in tokens if token not in words.DIRECTIONS]
    return "".join(rest + sorted(points)) if rest else "".join(tokens)


def find_places(tokens: list[Token]) -> list[Seen]:
    """Every known place, its words labelled. A name that goes on is no place: Istanbul Street, Baku Business Centre."""
    found: list[Seen] = []
    at = 0
    tables = _tables()
    while at < len(tokens):
        seen = _longest(tokens, at, tables) if tokens[at].word in tables.first else None
        if seen is None:
            at += 1
        else:
            found.append(seen)
            at = seen.end
    kept = [seen for place, seen in enumerate(found) if _stands_alone(tokens, found, place)]
    for seen in kept:
        for token in tokens[seen.start : seen.end]:
            token.part = seen.part
    return kept


def _longest(tokens: list[Token], start: int, tables: _Tables) -> Seen | None:
    """The longest known name that begins there."""
    letters, best = "", None
    for end in range(start, min(start + _LONGEST, len(tokens))):
        token = tokens[end]
        if token.value or token.part is not None or (end > start and token.before == BREAK):
            break
        letters += token.word
        after = end + 1
        if (known := tables.wholes.get(letters)) is not None and (best is None or after > best.end):
            best = Seen(start, after, *known)
        follows = tokens[after] if after < len(tokens) and tokens[after].before != BREAK else None
        if follows is None:
            continue
        if (known := tables.streets.get(letters)) is not None and follows.roles & STREET_AFTER:
            best = _street(tokens, start, after, known)
        elif (known := tables.buildings.get(letters)) is not None and follows.roles & BUILDING:
            best = Seen(start, _past_building(tokens, after), *known)
    return best


def _street(tokens: list[Token], start: int, after: int, known: _Known) -> Seen:
    """The street with a point of the compass behind it, where that belongs to the name."""
    end = after + 1
    points = []
    while end < len(tokens) and tokens[end].before != BREAK and tokens[end].word in words.DIRECTIONS:
        points.append(tokens[end].word)
        end += 1
    return Seen(start, end, known.part, street_name([known.name, *points]), known.country)


def _past_building(tokens: list[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].before != BREAK and tokens[at].roles & BUILDING:
        if tokens[at].roles & BLOCK and at + 1 < len(tokens) and _names_block(tokens[at + 1]):
            break
        at += 1
    return at


def _names_block(token: Token) -> bool:
    """Whether the word before it is of a block: Tower 1, Tower A, Tower One."""
    return token.before != BREAK and (token.value or len(token.word) == 1 or bool(token.roles & COUNTED))


def _stands_alone(tokens: list[Token], found: list[Seen], place: int) -> bool:
    """Whether what is around the name leaves it a place. Hong Kong's names are so much its own that it is enough that
    no word for street or building goes on with them."""
    seen = found[place]
    if seen.part in (Part.STREET, Part.BUILDING):
        return True
    after = tokens[seen.end] if seen.end < len(tokens) and tokens[seen.end].before != BREAK else None
    before = tokens[seen.start - 1] if seen.start and tokens[seen.start].before != BREAK else None
    if after is not None and after.roles & (_AHEAD_OF_STREET | BUILDING):
        return False
    if before is not None and before.roles & STREET_AHEAD and not before.roles & STREET_AFTER:
        return False
    if seen.country == "HK" or after is None or after.value or after.part is not None:
        return True
    beside = (found[place - 1].end if place else -1, found[place + 1].start if place + 1 < len(found) else -1)
    return beside[0] == seen.start or beside[1] == seen.end


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    streets: dict[str, _Known] = {}
    buildings: dict[str, _Known] = {}
    wholes: dict[str, _Known] = {}
    first: set[str] = set()
    for place in address_places():
        for spelling in place.spellings:
            tokens = [token for token in tokens_of(spelling) if token.word]
            _enter(place, tokens, (streets, buildings, wholes))
            if tokens:
                first |= {tokens[0].word, "".join(token.word for token in tokens)}
                first.add(
                    "".join(token.word for token in tokens if not token.roles & (STREET_AFTER | BUILDING))
                )
                first.add("".join(token.word for token in tokens[:2]))
    return _Tables(streets, buildings, wholes, frozenset(first))


def _enter(place: AddressPlace, tokens: list[Token], tables: tuple[dict[str, _Known], ...]) -> None:
    streets, buildings, wholes = tables
    whole = "".join(token.word for token in tokens)
    if place.kind == "street":
        at = next((i for i, token in enumerate(tokens) if i and token.roles & STREET_AFTER), None)
        if at is None:
            wholes.setdefault(whole, _Known(Part.STREET, whole, place.country))
        elif at + 1 == len(tokens):
            base = "".join(token.word for token in tokens[:at])
            streets.setdefault(base, _Known(Part.STREET, base, place.country))
            wholes.setdefault(whole, _Known(Part.STREET, base, place.country))
        else:  # a point of the compass is read behind the word for street
            base = "".join(token.word for token in tokens[:at])
            streets.setdefault(base, _Known(Part.STREET, base, place.country))
    elif place.kind == "building":
        base = "".join(token.word for token in tokens if not token.roles & BUILDING)
        if base == whole or not base:
            wholes.setdefault(whole, _Known(Part.BUILDING, whole, place.country))
        else:
            buildings.setdefault(base, _Known(Part.BUILDING, base, place.country))
            wholes.setdefault(whole, _Known(Part.BUILDING, base, place.country))
    elif len(whole) >= _SHORTEST or whole in ("nt", "kln", "tst", "jlt", "rak", "qom", "ufa"):
        name = "".join(token.word for token in tokens_of(place.name))
        wholes.setdefault(whole, _Known(_PLACES[place.kind], name, place.country))
