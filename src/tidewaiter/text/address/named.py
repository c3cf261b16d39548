"""Streets, buildings and districts by their words, in what numbers and known places have left of an address."""

from __future__ import annotations

from typing import NamedTuple

from tidewaiter.text.address import words
from tidewaiter.text.address.form import Part
from tidewaiter.text.address.gazetteer import Seen, street_name
from tidewaiter.text.address.roles import (
    BUILDING,
    BUILDING_AHEAD,
    NOISE,
    STREET_AFTER,
    STREET_AHEAD,
    STREET_EITHER,
)
from tidewaiter.text.address.tokens import BREAK, Token

__all__ = ["Names", "find_names"]


class Names(NamedTuple):
    """The names of an address, each in one word."""

    streets: tuple[str, ...]
    building: str
    places: tuple[str, ...]


class _Run(NamedTuple):
    """Words that stand together and are nothing yet, whether a number stands right before and behind them, and whether
    the tower of a block (Tower 2) does."""

    tokens: list[Token]
    after_number: bool
    before_number: bool
    before_tower: bool


class _Gathered:
    """What the runs of one address have given so far."""

    def __init__(self, seen: list[Seen]) -> None:
        self.streets = [each.name for each in seen if each.part is Part.STREET]
        self.building = next((each.name for each in seen if each.part is Part.BUILDING), "")
        self.places = [each.name for each in seen if each.part not in (Part.STREET, Part.BUILDING)]
        self.after_number: list[Token] = []
        self.before_number: list[Token] = []


def find_names(tokens: list[Token], seen: list[Seen]) -> Names:
    """Streets, building and places; what is in no word of a street, building or district stays among the places and its
    words unlabelled, unless it is the only name beside a number: then it is the street."""
    found = _Gathered(seen)
    for run in _runs(tokens):
        _read(run, found)
    if not found.streets:
        beside = found.after_number or found.before_number
        if beside:
            found.streets = ["".join(token.word for token in beside)]
            _label(beside, Part.STREET)
    streets = tuple(sorted(set(found.streets)))
    return Names(streets, found.building, tuple(sorted(set(found.places) - set(streets))))


def _runs(tokens: list[Token]) -> list[_Run]:
    found: list[_Run] = []
    at = 0
    while at < len(tokens):
        if tokens[at].part is not None or (tokens[at].value and not tokens[at].ordinal):
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and tokens[end].part is None and tokens[end].before != BREAK:
            if tokens[end].value and not tokens[end].ordinal:
                break
            end += 1
        behind = at > 0 and tokens[at].before != BREAK and tokens[at - 1].part is Part.NUMBER
        follows = tokens[end] if end < len(tokens) and tokens[end].before != BREAK else None
        ahead = follows is not None and follows.part is Part.NUMBER
        tower = follows is not None and follows.part is Part.BLOCK and bool(follows.roles & BUILDING)
        kept = [token for token in tokens[at:end] if not token.roles & NOISE and token.word]
        if kept:
            found.append(_Run(kept, behind, ahead, tower))
        at = end
    return found


def _label(tokens: list[Token], part: Part) -> None:
    for token in tokens:
        token.part = part


def _join(tokens: list[Token]) -> str:
    return "".join(token.word for token in tokens)


def _read(run: _Run, found: _Gathered) -> None:
    tokens = _without_districts(run.tokens, found)
    street, tokens = _street_in(tokens)
    if street:
        found.streets.append(street)
    house, rest = _building_in(tokens)
    if run.before_tower and not house and rest:
        _label(rest, Part.BUILDING)
        house, rest = _join(rest), []
    if house and not found.building:
        found.building, tokens = house, rest
    elif tokens and not street:
        if run.after_number and not found.after_number:
            found.after_number = tokens
        elif not run.after_number and run.before_number and not tokens[0].roles & _ANY:
            found.before_number = found.before_number or tokens
    if tokens and all(token.roles & BUILDING for token in tokens):
        _label(tokens, Part.BUILDING)
    elif tokens:
        found.places.append(_join(tokens))


_ANY = STREET_AFTER | STREET_AHEAD | STREET_EITHER | BUILDING


def _without_districts(tokens: list[Token], found: _Gathered) -> list[Token]:
    """The tokens behind the last word that calls what is before it a district."""
    start = 0
    for at, token in enumerate(tokens):
        if token.word in words.DISTRICT_AFTER:
            if at > start:
                found.places.append(_join(tokens[start:at]))
                _label(tokens[start : at + 1], Part.DISTRICT)
            start = at + 1
    return tokens[start:]


def _street_in(tokens: list[Token]) -> tuple[str, list[Token]]:
    """The street's name without the word for street, and the tokens that do not belong to it."""
    for at, token in enumerate(tokens):
        before = token.roles & STREET_AHEAD or (at == 0 and token.roles & STREET_EITHER)
        if before and at + 1 < len(tokens):
            _label(tokens[at:], Part.STREET)
            return street_name([each.word for each in tokens[at + 1 :]]), tokens[:at]
        if token.word.endswith(words.STREET_ENDINGS):
            ending = next(end for end in words.STREET_ENDINGS if token.word.endswith(end))
            if len(token.word) > len(ending) + 2:
                token.part = Part.STREET
                return token.word.removesuffix(ending), tokens[:at] + tokens[at + 1 :]
        ends = token.roles & STREET_AFTER or (token.roles & STREET_AHEAD and at + 1 == len(tokens))
        if ends and at and not _names_a_building(tokens, at):
            return _street_before(tokens, at)
    return "", tokens


def _street_before(tokens: list[Token], at: int) -> tuple[str, list[Token]]:
    """The street that the word at that place ends, and the other tokens; a point of the compass may follow it."""
    end = at + 1
    while end < len(tokens) and tokens[end].word in words.DIRECTIONS:
        end += 1
    start = max((i + 1 for i in range(at) if tokens[i].roles & BUILDING), default=0)
    start = start if start < at else 0
    name = [token.word for token in tokens[start:at]]
    if len(name) > 1 and name[-1] in words.PINYIN_DIRECTIONS:
        name[-1] = words.PINYIN_DIRECTIONS[name[-1]]
    _label(tokens[start:end], Part.STREET)
    behind = [token.word for token in tokens[at + 1 : end]]
    return street_name([*name, *behind]), tokens[:start] + tokens[end:]


def _names_a_building(tokens: list[Token], at: int) -> bool:
    """Whether the word for street stands in a building's name, as in Bright Way Tower."""
    return at + 1 < len(tokens) and bool(tokens[at + 1].roles & BUILDING)


def _building_in(tokens: list[Token]) -> tuple[str, list[Token]]:
    """The building's name without the words for building, and the tokens after it."""
    if tokens and tokens[0].roles & BUILDING_AHEAD and len(tokens) > 1:
        _label(tokens, Part.BUILDING)
        return _join([token for token in tokens[1:] if not token.roles & BUILDING]) or _join(tokens[1:]), []
    last = max((at for at, token in enumerate(tokens) if token.roles & BUILDING), default=None)
    if not last:
        return "", tokens
    name = [token for token in tokens[:last] if not token.roles & BUILDING]
    if not name:
        return "", tokens
    _label(tokens[: last + 1], Part.BUILDING)
    return _join(name), tokens[last + 1 :]
