"""Addresses taken apart by the words that mark their parts."""

from __future__ import annotations

import re
from functools import lru_cache

from tidewaiter.model.base import Value
from tidewaiter.model.party import Address
from tidewaiter.refdata.countries import country_code
from tidewaiter.text import address_words as words
from tidewaiter.text.romanise import romanise
from tidewaiter.text.scripts import clean

__all__ = ["MAX_ADDRESS", "AddressForm", "address_parts"]

MAX_ADDRESS = 1000
"""The longest address, in characters, that is taken apart; what stands beyond is left to the text as a whole."""

_TEXT_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"[a-z]+\d*[a-z]*")
_LINE_END = re.compile(r"\s*[,;]?\s*[\r\n\u2028\u2029]\s*")
_WIDEST = 60


class AddressForm(Value, frozen=True, kw_only=True):
    """An address, taken apart; all parts in lower-case ASCII, names without spaces.

    `units` and `numbers` (of the house) hold every member of a range; a unit with a floor beside it stands as
    floor and unit in one (`1604` for Office 4 on 16/F), and `written_units` as written. `places` are districts,
    cities and regions.
    """

    text: str
    units: frozenset[str] = frozenset()
    written_units: frozenset[str] = frozenset()
    floor: str | None = None
    block: str | None = None
    building: str = ""
    numbers: frozenset[str] = frozenset()
    street: str = ""
    box: str | None = None
    places: tuple[str, ...] = ()
    postcode: str | None = None
    country: str | None = None


def address_parts(address: Address | str | None) -> AddressForm:
    """The address taken apart, as far as its words tell; text that is not understood is left among the places."""
    if address is None or isinstance(address, str):
        return _parse(address or "", None)
    return _parse(_on_one_line(address), country_code(address.country, every_language=False))


def _on_one_line(address: Address) -> str:
    unit = f"Unit {address.unit}" if address.unit and address.unit[:1].isdigit() else address.unit
    floor = f"Floor {address.floor}" if address.floor and address.floor.isdigit() else address.floor
    parts = (address.text, unit, floor, address.building, address.street, address.district, address.city)
    return ", ".join(part for part in (*parts, address.region, address.postcode, address.country) if part)


@lru_cache(maxsize=131072)
def _parse(written: str, country: str | None) -> AddressForm:
    text, named = _without_country(clean(_LINE_END.sub(", ", written[:MAX_ADDRESS].strip())))
    text = re.sub(r"(?<![a-z])([a-z]+)-(\d)", r"\1\2", _ascii(text))
    text, floor = _first_of(words.FLOORS, text)
    text, box = _first_of((words.BOX,), text)
    text, units = _every(words.UNIT, text, " , ")
    text, block = _first_of((words.BLOCK,), text)
    text, postcode = _first_of((words.POSTCODE,), text)
    text, numbers = _every(words.NUMBER, text, " # ")
    street, building, places = _names(text)
    floor = floor or _floor_of(units)
    return AddressForm(
        text=written,
        units=frozenset(_with_floor(unit, floor) for unit in units),
        written_units=units,
        floor=floor,
        block=block,
        building=building,
        numbers=numbers,
        street=street,
        box=box,
        places=places,
        postcode=postcode,
        country=country or named,
    )


def _without_country(text: str) -> tuple[str, str | None]:
    """The text without a country as its last part, and that country."""
    head, comma, last = text.rpartition(",")
    name = last.strip(" .")
    sought = len(name) > 2 or name.isupper()
    found = country_code(name, every_language=False) if sought else None
    return (head, found) if found and comma else (text, found)


def _ascii(text: str) -> str:
    return (
        _TEXT_WORD.sub(lambda word: romanise(word.group()), text).replace("(", ",").replace(")", ",").lower()
    )


def _first_of(patterns: tuple[re.Pattern[str], ...], text: str) -> tuple[str, str | None]:
    for pattern in patterns:
        found = pattern.search(text)
        if found:
            return f"{text[: found.start()]} , {text[found.end() :]}", found.group(1).lstrip("0") or "0"
    return text, None


def _every(pattern: re.Pattern[str], text: str, mark: str) -> tuple[str, frozenset[str]]:
    members: set[str] = set()

    def taken(found: re.Match[str]) -> str:
        members.update(_members(found.group(1)))
        return mark

    return pattern.sub(taken, text), frozenset(members)


def _members(written: str) -> set[str]:
    """Every member of a range (1318-20) or list (8, 9 & 11); a number with a stroke (5/12) stands whole."""
    members: set[str] = set()
    for part in re.split(r"[,&]|\band\b", written):
        plain = re.sub(r"\s+", "", part)
        span = re.fullmatch(r"(\d+)-(\d+)", plain)
        if span:
            low, high = span.groups()
            high = low[: max(0, len(low) - len(high))] + high
            if 0 <= int(high) - int(low) <= _WIDEST:
                members.update(str(number) for number in range(int(low), int(high) + 1))
                continue
        if plain:
            members.add(plain.lstrip("0") or "0")
    return members


def _floor_of(units: frozenset[str]) -> str | None:
    """The floor that a unit's number tells: 23 of 2309, 19 of 19c; None where it tells none."""
    floors = {
        found.group(1) for unit in units if (found := re.fullmatch(r"(\d{1,2})(?:\d\d[a-z]?|[a-z])", unit))
    }
    return min(floors) if len(floors) == 1 else None


def _with_floor(unit: str, floor: str | None) -> str:
    if floor is None:
        return unit
    if re.fullmatch(r"\d{1,2}", unit):
        return f"{floor}{int(unit):02d}"
    return f"{floor}{unit}" if re.fullmatch("[a-z]", unit) else unit


def _names(text: str) -> tuple[str, str, tuple[str, ...]]:
    """Street, building and places; `#` in the text stands where the number of the house stood."""
    street, building, after_number = "", "", ""
    places: list[str] = []
    for part in re.split(r"[,;]", text):
        for at, piece in enumerate(part.split("#")):
            tokens = [token for token in _LETTERS.findall(piece) if token not in words.NOISE]
            name, rest = _street_in(tokens)
            if name and not street:
                street, tokens = name, rest
            house, rest = _building_in(tokens)
            if house and not building:
                building, tokens = house, rest
            elif at and tokens and not after_number and not name:
                after_number = "".join(tokens)
            if tokens:
                places.append("".join(tokens))
    if not street and after_number:
        street = after_number
        places = [place for place in places if place != after_number]
    return street, building, tuple(dict.fromkeys(places))


def _street_in(tokens: list[str]) -> tuple[str, list[str]]:
    """The street's name without the word for street, and the tokens that do not belong to it."""
    for at, token in enumerate(tokens):
        if token in words.STREET_BEFORE and at + 1 < len(tokens):
            return "".join(tokens[at + 1 :]), tokens[:at]
        ending = next((end for end in words.STREET_ENDINGS if token.endswith(end)), None)
        if ending and len(token) > len(ending) + 2:
            return token.removesuffix(ending), tokens[:at] + tokens[at + 1 :]
        if token in words.STREET_AFTER and at and not _names_a_building(tokens, at):
            end = at + 1
            while end < len(tokens) and tokens[end] in words.DIRECTIONS:
                end += 1
            start = max((i + 1 for i in range(at) if tokens[i] in words.BUILDING_WORDS), default=0)
            start = start if start < at else 0
            return "".join([*tokens[start:at], *tokens[at + 1 : end]]), tokens[:start] + tokens[end:]
    return "", tokens


def _names_a_building(tokens: list[str], at: int) -> bool:
    """Whether the word for street stands in a building's name, as in Bright Way Tower."""
    return at + 1 < len(tokens) and tokens[at + 1] in words.BUILDING_WORDS


def _building_in(tokens: list[str]) -> tuple[str, list[str]]:
    """The building's name without the words for building, and the tokens after it."""
    last = max((at for at, token in enumerate(tokens) if token in words.BUILDING_WORDS), default=None)
    if not last:
        return "", tokens
    name = [token for token in tokens[:last] if token not in words.BUILDING_WORDS]
    return "".join(name), tokens[last + 1 :] if name else tokens
