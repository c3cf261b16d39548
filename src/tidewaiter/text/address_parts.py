"""Addresses taken apart by the words that mark their parts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.model.base import Value
from tidewaiter.model.party import Address
from tidewaiter.refdata.countries import country_code
from tidewaiter.text import address_words as words
from tidewaiter.text.address_scripts import with_known_words
from tidewaiter.text.romanise import romanise
from tidewaiter.text.scripts import clean

__all__ = ["MAX_ADDRESS", "AddressForm", "address_parts"]

MAX_ADDRESS = 1000
"""The longest address, in characters, that is taken apart; what stands beyond is left to the text as a whole."""

_TEXT_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"[a-z]+\d*[a-z]*")
_LINE_END = re.compile(r"\s*[,;]?\s*[\r\n\u2028\u2029]\s*")
_PARTS = re.compile("[,;]")
_PARTS_AND_SIGNS = re.compile("([,;])")
_WIDEST = 60
_WIDEST_STROKE = 8
"""A house that takes several numbers is written 23-25 or 23/25; 5/12 is a house and its flat, or its block."""
_STROKED = re.compile(r"(?<![a-z\d/-])\d{1,4}[a-z]?\s*/\s*\d{1,4}[a-z]?(?![\d/-])")
_LONE = re.compile(r"(?:^|[,;])\s*(\d{1,4}[a-z]?)(?=\s+[a-z]{2,}|\s*,)")
_DIGIT_OR_DOOR = re.compile(r"\d|\b(?:[a-z]|ground)\b")
_FOUR_DIGITS = re.compile(r"\s*(?:(?:[a-z]{1,3}\W)?(\d{4})\s+[^\d]+|[^\d]+\s(\d{4}))\s*")


class _Inside(NamedTuple):
    """What numbers and marked letters of an address say."""

    floor: str | None = None
    box: str | None = None
    units: frozenset[str] = frozenset()
    block: str | None = None
    postcode: str | None = None
    lone: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()


class _Names(NamedTuple):
    streets: tuple[str, ...]
    building: str
    places: tuple[str, ...]


class AddressForm(Value, frozen=True, kw_only=True):
    """An address, taken apart; all parts in lower-case ASCII, names without spaces.

    `units` and `numbers` (of the house) hold every member of a range; a unit with a floor beside it stands as
    floor and unit in one (`1604` for Office 4 on 16/F), and `written_units` as written. `lone` are the numbers that no
    word marks and no range holds, and both sides of a stroke (5/7): some of them may be units. `streets` are the street
    and what it crosses or leads off, `places` districts, cities and regions, both in alphabetical order.
    """

    text: str
    units: frozenset[str] = frozenset()
    written_units: frozenset[str] = frozenset()
    floor: str | None = None
    block: str | None = None
    building: str = ""
    numbers: frozenset[str] = frozenset()
    lone: frozenset[str] = frozenset()
    streets: tuple[str, ...] = ()
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
    plain = clean(_LINE_END.sub(", ", written[:MAX_ADDRESS].strip()))
    text, named = _without_country(plain)
    text = re.sub(r"(?<![a-z])([a-z]+)-(\d)", r"\1\2", _ascii(with_known_words(text)))
    for sign, pattern, full in words.REWRITTEN:
        if sign in text:
            text = pattern.sub(full, text)
    text, inside = _numbers(text)
    named_parts = _names(text)
    floor = inside.floor or _floor_of(inside.units)
    return AddressForm(
        text=written,
        units=frozenset(_with_floor(unit, floor) for unit in inside.units),
        written_units=inside.units,
        floor=floor,
        block=inside.block,
        building=named_parts.building,
        numbers=inside.numbers,
        lone=inside.lone,
        streets=named_parts.streets,
        box=inside.box,
        places=named_parts.places,
        postcode=inside.postcode,
        country=country or named,
    )


def _numbers(text: str) -> tuple[str, _Inside]:
    """The text with every number and letter that a word marks taken out, and these."""
    if not _DIGIT_OR_DOOR.search(text):
        return text, _Inside()
    text, floor = _first_of(words.FLOORS, text)
    text, box = _first_of((words.BOX,), text)
    text, units = _every(words.UNIT, text, " , ")
    text, block = _first_of((words.BLOCK,), text)
    text, postcode = _first_of((words.POSTCODE,), text)
    if postcode is None:
        text, postcode = _short_postcode(text)
    lone = frozenset(part for found in _STROKED.findall(text) for part in re.split(r"\s*/\s*", found))
    lone |= frozenset(_LONE.findall(text))
    text, numbers = _every(words.NUMBER, text, " # ")
    if not numbers and block and block.isdigit():
        numbers, block = frozenset((block,)), None
    return text, _Inside(floor, box, units, block, postcode, lone, numbers)


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
            return f"{text[: found.start()]} , {text[found.end() :]}", _plain(found.group(1))
    return text, None


def _plain(number: str) -> str:
    return number.lstrip("0") or "0" if number.isalnum() else number


def _short_postcode(text: str) -> tuple[str, str | None]:
    """The text without a postcode of four digits, which stands beside a place and never beside a street: `1010 Wien`."""
    parts = _PARTS_AND_SIGNS.split(text)
    for at, part in enumerate(parts):
        found = _FOUR_DIGITS.fullmatch(part) if at else None
        if found and not any(words.is_address_word(word) for word in _LETTERS.findall(part)):
            digits = found.group(1) or found.group(2)
            parts[at] = part.replace(digits, " ")
            return "".join(parts), digits
    return text, None


def _every(pattern: re.Pattern[str], text: str, mark: str) -> tuple[str, frozenset[str]]:
    members: set[str] = set()

    def taken(found: re.Match[str]) -> str:
        members.update(_members(found.group(1)))
        return mark

    return pattern.sub(taken, text), frozenset(members)


def _members(written: str) -> set[str]:
    """Every member of a range (1318-20, 23/25) or list (8, 9 & 11); a number with a stroke (5/12) stands whole, too."""
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
        stroke = re.fullmatch(r"(\d+)/(\d+)", plain)
        if stroke and 0 < int(stroke.group(2)) - int(stroke.group(1)) <= _WIDEST_STROKE:
            members.update(str(number) for number in range(int(stroke.group(1)), int(stroke.group(2)) + 1))
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


def _names(text: str) -> _Names:
    """Streets, building and places; `#` in the text stands where the number of the house stood."""
    streets: list[str] = []
    building, after_number, before_number = "", "", ""
    places: list[str] = []
    for part in _PARTS.split(text):
        for at, piece in enumerate(part.split("#")):
            tokens = [token for token in _LETTERS.findall(piece) if token not in words.NOISE]
            districts, tokens = _districts_in(tokens)
            places += districts
            name, tokens = _street_in(tokens)
            if name:
                streets.append(name)
            house, rest = _building_in(tokens)
            if house and not building:
                building, tokens = house, rest
            elif tokens and not name:
                after_number = after_number or ("".join(tokens) if at else "")
                if not (at or words.is_address_word(tokens[0])) and "#" in part:
                    before_number = before_number or "".join(tokens)
            if tokens:
                places.append("".join(tokens))
    if not streets and (after_number or before_number):
        streets = [after_number or before_number]
    return _Names(tuple(sorted(set(streets))), building, tuple(sorted(set(places) - set(streets))))


def _districts_in(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Places that a word behind them calls districts, and the tokens behind the last of these words."""
    found: list[str] = []
    start = 0
    for at, token in enumerate(tokens):
        if token in words.DISTRICT_AFTER:
            if at > start:
                found.append("".join(tokens[start:at]))
            start = at + 1
    return found, tokens[start:]


def _with_directions(tokens: list[str]) -> str:
    """The name in one word, points of the compass in full and at its end: N. Example and Example North are one."""
    points = [words.DIRECTIONS[token] for token in tokens if token in words.DIRECTIONS]
    rest = [token for token in tokens if token not in words.DIRECTIONS]
    return "".join(rest + sorted(points)) if rest else "".join(tokens)


def _street_in(tokens: list[str]) -> tuple[str, list[str]]:
    """The street's name without the word for street, and the tokens that do not belong to it."""
    for at, token in enumerate(tokens):
        before = token in words.STREET_BEFORE or (at == 0 and token in words.STREET_EITHER)
        if before and at + 1 < len(tokens):
            return _with_directions(tokens[at + 1 :]), tokens[:at]
        if token.endswith(words.STREET_ENDINGS):
            ending = next(end for end in words.STREET_ENDINGS if token.endswith(end))
            if len(token) > len(ending) + 2:
                return token.removesuffix(ending), tokens[:at] + tokens[at + 1 :]
        ends = token in words.STREET_AFTER or (token in words.STREET_BEFORE and at + 1 == len(tokens))
        if ends and at and not _names_a_building(tokens, at):
            return _street_before(tokens, at)
    return "", tokens


def _street_before(tokens: list[str], at: int) -> tuple[str, list[str]]:
    """The street that the word at that place ends, and the other tokens; a point of the compass may follow it."""
    end = at + 1
    while end < len(tokens) and tokens[end] in words.DIRECTIONS:
        end += 1
    start = max((i + 1 for i in range(at) if tokens[i] in words.BUILDING_WORDS), default=0)
    start = start if start < at else 0
    name = tokens[start:at]
    if len(name) > 1 and name[-1] in words.PINYIN_DIRECTIONS:
        name[-1] = words.PINYIN_DIRECTIONS[name[-1]]
    return _with_directions([*name, *tokens[at + 1 : end]]), tokens[:start] + tokens[end:]


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
