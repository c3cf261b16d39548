"""Addresses taken apart by the words that mark their parts, by known places and by where a number stands."""

from __future__ import annotations

import re
from functools import lru_cache

from tidewaiter.model.party import Address
from tidewaiter.refdata.countries import country_code
from tidewaiter.text.address.blocks import find_block
from tidewaiter.text.address.form import AddressForm, Part, Piece
from tidewaiter.text.address.gazetteer import Seen, find_places
from tidewaiter.text.address.marked import ends_part, find_box, find_floor, find_units
from tidewaiter.text.address.named import Names, find_names
from tidewaiter.text.address.native import in_known_words, is_unvowelled
from tidewaiter.text.address.numbers import floor_of, plain_number, with_floor
from tidewaiter.text.address.outside import HouseNumber, find_numbers, find_postcode
from tidewaiter.text.address.tokens import BREAK, Token, tokens_of
from tidewaiter.text.scripts import clean

__all__ = ["MAX_ADDRESS", "address_parts"]

MAX_ADDRESS = 1000
"""The longest address, in characters, that is taken apart; what stands beyond is left to the text as a whole."""

_LINE_END = re.compile(r"\s*[,;]?\s*[\r\n\u2028\u2029]\s*")
#: Abbreviations with a stroke or hyphen inside, and endings that only join words, written in full before anything else;
#: first a sign without which the pattern cannot fit.
_REWRITTEN = tuple(
    (sign, re.compile(pattern, re.IGNORECASE), full)
    for sign, pattern, full in (
        ("-", r"\bpr(?:osp)?-k?t\b", "prospekt"),
        ("-", r"\bпр(?:осп)?-к?т\b", "проспект"),
        ("-", r"\b(?:b-r|б-р)\b", "bulvar"),
        ("er", r"\bper\b\.?", "pereulok"),
        ("-", r"(?<=[a-z])-[ey](?=[\s,])", " "),
        (".", r"\b[ns]\.\s?[ew]\.(?=[\s,]|$)", " "),
        ("/", r"\bа/я\b", "a/ya"),
        ("ap", r"\bd[iı][sş]\s+kap[iı]\b", "No"),
        ("O", r"(?<=\d)o(?=\d)", "0"),
        ("l", r"(?<=\d)l(?=\d)", "1"),
        ("/", r"\bc/o\b", " , "),
    )
)
_CODES = frozenset({"HK", "UAE", "UK", "PRC", "USA", "HKSAR", "KSA"})
_NAMESAKES = frozenset({"aberdeen", "jordan", "princeedward"})
"""Districts of Hong Kong that bear the names of other places."""
_LONG_COUNTRY = 4
"""Words of a country's name at the end of a part without commas, at most."""
_RUNNING = 7
"""So many words and numbers without a comma run on."""
_UNMARKED_UNIT = re.compile(r"\d{3,4}[a-z]?|\d{1,2}[a-z]")


def address_parts(address: Address | str | None) -> AddressForm:
    """The address taken apart, as far as its words tell; text that is not understood is left among the places and, of
    its pieces, in the rest."""
    if address is None or isinstance(address, str):
        return _parse(address or "", None)
    return _parse(_on_one_line(address), country_code(address.country, every_language=False))


def _on_one_line(address: Address) -> str:
    unit = f"Unit {address.unit}" if address.unit and address.unit[:1].isdigit() else address.unit
    unit = f"Unit {unit}" if unit and len(unit) == 1 else unit
    floor = f"Floor {address.floor}" if address.floor and address.floor.isdigit() else address.floor
    parts = (address.text, unit, floor, address.building, address.street, address.district, address.city)
    return ", ".join(part for part in (*parts, address.region, address.postcode, address.country) if part)


@lru_cache(maxsize=131072)
def _parse(written: str, country: str | None) -> AddressForm:
    text = in_known_words(clean(_LINE_END.sub(", ", written[:MAX_ADDRESS].strip())))
    for sign, pattern, full in _REWRITTEN:
        if sign in text:
            text = pattern.sub(full, text)
    tokens = tokens_of(text)
    named = _find_country(tokens)
    seen = find_places(tokens)
    floor, box, units = find_floor(tokens), find_box(tokens), find_units(tokens)
    block, postcode = find_block(tokens), find_postcode(tokens)
    numbers = find_numbers(tokens)
    names = find_names(tokens, seen)
    country = country or named or _told_by_place(seen)
    if not units:
        units, numbers = _unmarked_unit(tokens, numbers)
    houses: frozenset[str] = frozenset().union(*(each.members for each in numbers))
    lone: frozenset[str] = frozenset().union(*(each.lone for each in numbers))
    if country == "TR" and not units:
        houses, units = _behind_stroke(tokens, numbers, houses)
    if not houses and block and block.isdigit():
        houses, block = frozenset((block,)), None
    return _form(
        AddressForm(
            text=written,
            written_units=units,
            floor=floor,
            block=block,
            numbers=houses,
            lone=lone,
            box=box,
            postcode=postcode,
            country=country,
            unvowelled=is_unvowelled(written),
        ),
        names,
        tokens,
    )


def _form(bare: AddressForm, names: Names, tokens: list[Token]) -> AddressForm:
    floor = bare.floor or floor_of(bare.written_units)
    return AddressForm(
        text=bare.text,
        pieces=_pieces(tokens),
        units=frozenset(with_floor(unit, floor) for unit in bare.written_units),
        written_units=bare.written_units,
        floor=floor,
        block=bare.block,
        building=names.building,
        numbers=bare.numbers,
        lone=bare.lone,
        streets=names.streets,
        box=bare.box,
        places=names.places,
        postcode=bare.postcode,
        country=bare.country,
        running=_running(tokens),
        unvowelled=bare.unvowelled,
    )


def _find_country(tokens: list[Token]) -> str | None:
    """The country that the last part of the address names, whole or at the end of a part that runs on, else the first
    part; its words are labelled."""
    if not tokens:
        return None
    start = len(tokens) - 1
    while start and tokens[start].before != BREAK:
        start -= 1
    if len(tokens) - start <= _LONG_COUNTRY + 2 and (
        found := _country(tokens, start, len(tokens), whole=True)
    ):
        return found
    for at in range(max(start + 1, len(tokens) - _LONG_COUNTRY), len(tokens)):
        if found := _country(tokens, at, len(tokens), whole=False):
            return found
    end = 1
    while not ends_part(tokens, end):
        end += 1
    if end <= _LONG_COUNTRY and end < len(tokens) and (found := _country(tokens, 0, end, whole=True)):
        return found
    return None


def _country(tokens: list[Token], start: int, end: int, *, whole: bool) -> str | None:
    if any(token.value for token in tokens[start:end]):
        return None
    name = " ".join(token.written for token in tokens[start:end])
    if len(name) <= 3 and not (name.isupper() and (whole or name in _CODES)):
        return None
    code = country_code(name, every_language=False)
    if code is not None:
        for token in tokens[start:end]:
            token.part = Part.COUNTRY
    return code


def _unmarked_unit(
    tokens: list[Token], numbers: list[HouseNumber]
) -> tuple[frozenset[str], list[HouseNumber]]:
    """A number that no word marks, alone in its part, or beside a building or floor, where another number stands beside
    the street: 2309, Ho King Centre, 2-16 Fa Yuen Street. It is the unit; so it is without any street behind a building."""
    housed = any(_is_house(tokens, each) for each in numbers)
    streets = any(token.part is Part.STREET for token in tokens)
    for number in numbers:
        token = tokens[number.start]
        if number.marked or _is_house(tokens, number) or not _UNMARKED_UNIT.fullmatch(token.word):
            continue
        behind, ahead = (
            _beside(tokens, number.start - 1, number.start),
            _beside(tokens, number.end, number.end),
        )
        alone = ends_part(tokens, number.end) and (number.start == 0 or token.before == BREAK)
        if (housed and (alone or behind or ahead)) or (behind is Part.BUILDING and not streets):
            for each in tokens[number.start : number.end]:
                each.part = Part.UNIT
            return number.members, [each for each in numbers if each is not number]
    return frozenset(), numbers


def _beside(tokens: list[Token], at: int, border: int) -> Part | None:
    """The building or floor at that place, with no comma between."""
    if not 0 <= at < len(tokens) or tokens[border].before == BREAK:
        return None
    return tokens[at].part if tokens[at].part in (Part.BUILDING, Part.FLOOR) else None


def _told_by_place(seen: list[Seen]) -> str | None:
    """The country that a known place tells where nothing else says it: a part of Hong Kong, a city of Turkey."""
    for each in seen:
        hong_kong = each.country == "HK" and each.part in (Part.REGION, Part.DISTRICT)
        if hong_kong and each.name not in _NAMESAKES:
            return "HK"
        if each.country == "TR" and each.part is Part.CITY:
            return "TR"
    return None


def _behind_stroke(
    tokens: list[Token], numbers: list[HouseNumber], houses: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """The numbers of the house and the unit behind a stroke, as Turkey writes them: 52/3."""
    for number in numbers:
        if number.end - number.start == 2 and tokens[number.start + 1].before == "/":
            house, unit = (plain_number(token.word) for token in tokens[number.start : number.end])
            return frozenset((house,)), frozenset((unit,))
    return houses, frozenset()


def _is_house(tokens: list[Token], number: HouseNumber) -> bool:
    """Whether the number stands right beside a street, or a word calls it the house's."""
    if number.marked or (number.end < len(tokens) and _is_street(tokens, number.end, number.end)):
        return True
    return number.start > 0 and _is_street(tokens, number.start - 1, number.start)


def _is_street(tokens: list[Token], at: int, border: int) -> bool:
    return tokens[at].part is Part.STREET and tokens[border].before != BREAK


def _running(tokens: list[Token]) -> str:
    """The letters of the whole text, where a part of it is so long that names run into each other."""
    longest = length = 0
    for token in tokens:
        length = 1 if token.before == BREAK else length + 1
        longest = max(longest, length)
    return "".join(token.word for token in tokens if not token.value) if longest >= _RUNNING else ""


def _pieces(tokens: list[Token]) -> tuple[Piece, ...]:
    """Every word once, those of one part that stand together joined as they were."""
    found: list[Piece] = []
    part, text = None, ""
    for token in tokens:
        kind = token.part or Part.REST
        if text and kind is part and token.before != BREAK:
            tied = token.before in ("-", "/")
            text += (token.before if tied else " ") + token.written
            continue
        if text:
            found.append(Piece(part=part or Part.REST, text=text))
        part, text = kind, token.written
    if text:
        found.append(Piece(part=part or Part.REST, text=text))
    return tuple(found)
