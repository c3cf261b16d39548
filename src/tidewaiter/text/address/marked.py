"""Floors, boxes and units: numbers and letters of an address that a word beside them marks."""

from __future__ import annotations

import re

from tidewaiter.text.address.form import Part
from tidewaiter.text.address.numbers import members, plain_number
from tidewaiter.text.address.roles import AFTER_FLOOR, BEFORE_FLOOR, COUNTED, NUMBER, ORDINALS, UNIT
from tidewaiter.text.address.tokens import BREAK, Token

__all__ = [
    "ends_part",
    "find_box",
    "find_floor",
    "find_units",
    "label",
    "past_number_words",
    "span_of",
    "value_run",
]

_LEVELS = frozenset(["g", "lg", "ug", "m", "mz", "b", "r"])
_STOREY = frozenset(["f", "fl", "floor", "flr"])
_FLOOR_VALUE = re.compile(r"(\d{1,3})(?:fl?|e|er|eme|[ao]|nd|y|yi|iy)?")
_AHEAD_IF_FOLLOWED = frozenset(["etazh", "kat", "piano", "et", "этаж", "эт"])
_NO_LETTER = frozenset(
    ["of", "int", "local", "villa", "store", "stand", "app", "lok", "sala", "oda", "fl", "kab"]
)
_UNIT_VALUE = re.compile(r"[a-z]{0,3}\d+[a-z]{0,2}")
_JOINTS = frozenset("-/&")


def ends_part(tokens: list[Token], at: int) -> bool:
    """Whether a part of the address ends before that place: a comma, or the end."""
    return at >= len(tokens) or tokens[at].before == BREAK


def span_of(tokens: list[Token], start: int, end: int) -> str:
    """The words from start to end as one number: 1318-19, 8,9&11."""
    written = tokens[start].word
    for token in tokens[start + 1 : end]:
        if token.word != "and":
            written += (
                token.before if token.before in _JOINTS or token.before == BREAK else "&"
            ) + token.word
    return written


def value_run(tokens: list[Token], start: int, *, letters: bool, listed: bool = False) -> int:
    """Where the number, range or list of numbers that begins there ends; `start` itself where none begins. Single
    letters count where asked; `listed` says that small numbers between commas go on with it."""
    if start >= len(tokens) or not _is_value(tokens[start], letters):
        return start
    end = start + 1
    while end < len(tokens):
        token = tokens[end]
        if token.word == "and" and end + 1 < len(tokens) and _is_value(tokens[end + 1], letters):
            end += 2
        elif (token.before in _JOINTS and _is_value(token, letters)) or (
            listed and token.before == BREAK and token.word.isdigit() and _goes_on(tokens, end)
        ):
            end += 1
        else:
            break
    return end


def _goes_on(tokens: list[Token], at: int) -> bool:
    return (
        len(tokens[at].word) <= 2
        and tokens[at].part is None
        and at + 1 < len(tokens)
        and ends_part(tokens, at + 1)
    )


def _is_value(token: Token, letters: bool) -> bool:
    if token.part is not None or token.ordinal:
        return False
    if token.value:
        return _UNIT_VALUE.fullmatch(token.word) is not None
    return letters and len(token.word) == 1 and token.word.isalpha()


def past_number_words(tokens: list[Token], at: int) -> int:
    """The place behind words such as No. that stand there."""
    while (
        at < len(tokens)
        and tokens[at].roles & NUMBER
        and tokens[at].part is None
        and len(tokens[at].word) > 1
    ):
        at += 1
    return at


def label(tokens: list[Token], start: int, end: int, part: Part) -> None:
    """The tokens from start to end are read as that part."""
    for token in tokens[start:end]:
        token.part = part


def find_floor(tokens: list[Token]) -> str | None:
    """The first floor that the address names; the words of every floor are labelled."""
    found: str | None = None
    for at, token in enumerate(tokens):
        if token.part is not None:
            continue
        floor = _by_stroke(tokens, at) or (_by_word(tokens, at) if token.roles & _FLOORS else None)
        floor = floor or _by_letter(tokens, at)
        if floor and found is None:
            found = plain_number(floor)
    return found


_FLOORS = BEFORE_FLOOR | AFTER_FLOOR


def _by_stroke(tokens: list[Token], at: int) -> str | None:
    """23/F, G/F."""
    token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.before != "/" or after.word not in _STOREY:
        return None
    if not (token.word in _LEVELS or (token.value and len(token.word) <= 3)):
        return None
    label(tokens, at, at + 2, Part.FLOOR)
    return token.word


def _by_letter(tokens: list[Token], at: int) -> str | None:
    """13F, 13 F, K:3; behind a word for unit, 13F is a unit."""
    token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if token.value and token.word[-1] in "fl" and (seen := _FLOOR_VALUE.fullmatch(token.word)):
        behind_unit = at and tokens[at - 1].roles & UNIT and token.before != BREAK
        if not behind_unit:
            token.part = Part.FLOOR
            return seen[1]
    if after is None:
        return None
    if token.word.isdigit() and len(token.word) <= 3 and after.word == "f" and after.before == " ":
        label(tokens, at, at + 2, Part.FLOOR)
        return token.word
    if token.word == "k" and after.before == ":" and after.word.isdigit() and len(after.word) <= 2:
        label(tokens, at, at + 2, Part.FLOOR)
        return after.word
    return None


def _by_word(tokens: list[Token], at: int) -> str | None:
    """23rd floor, floor 23, kat 3, 3-й этаж, ground floor."""
    token = tokens[at]
    ahead = past_number_words(tokens, at + 1)
    follows = ahead < len(tokens) and tokens[ahead].before != BREAK and _storey(tokens[ahead]) is not None
    if token.roles & AFTER_FLOOR and at and token.before != BREAK:
        start = (
            at - 2 if at > 1 and tokens[at - 1].before == "-" and len(tokens[at - 1].word) <= 2 else at - 1
        )
        before = tokens[start]
        storey = _storey(before)
        if storey is None and before.word in ("ground", "mezzanine"):
            storey = before.word[0]
        prefers_next = token.word in _AHEAD_IF_FOLLOWED and follows and not before.ordinal
        if storey is not None and before.part is None and not prefers_next:
            label(tokens, start, at + 1, Part.FLOOR)
            return storey
    if token.roles & BEFORE_FLOOR and follows:
        storey = _storey(tokens[ahead])
        label(tokens, at, ahead + 1, Part.FLOOR)
        return storey
    return None


def _storey(token: Token) -> str | None:
    if token.part is not None:
        return None
    if token.value:
        seen = _FLOOR_VALUE.fullmatch(token.word)
        return seen[1] if seen else None
    if token.roles & COUNTED:
        return ORDINALS[token.word]
    return token.word if token.word in ("g", "lg", "ug") else None


def find_box(tokens: list[Token]) -> str | None:
    """The number of the post office box."""
    for at, token in enumerate(tokens):
        start = _box_start(tokens, at, token)
        if start is None:
            continue
        value = past_number_words(tokens, at + 1)
        if value < len(tokens) and tokens[value].value and tokens[value].before != BREAK:
            end = value + 1
            while end < len(tokens) and tokens[end].before == "-" and tokens[end].word.isdigit():
                end += 1
            label(tokens, start, end, Part.BOX)
            return plain_number("-".join(each.word for each in tokens[value:end]))
    return None


def _box_start(tokens: list[Token], at: int, token: Token) -> int | None:
    word = token.word
    if word == "box" and at:
        if tokens[at - 1].word in ("po", "post", "office"):
            return at - 1
        return at - 2 if at > 1 and (tokens[at - 2].word, tokens[at - 1].word) == ("p", "o") else None
    if word in ("postfach", "bp", "pobox", "pob", "postbox"):
        return at
    return at - 1 if word == "ya" and token.before == "/" and at and tokens[at - 1].word == "a" else None


def find_units(tokens: list[Token]) -> frozenset[str]:
    """Every unit that a word or a # marks, each member of a range by itself."""
    found: set[str] = set()
    at = 0
    while at < len(tokens):
        token, start = tokens[at], at
        if token.part is not None:
            at += 1
            continue
        if token.roles & UNIT:
            while at + 1 < len(tokens) and tokens[at + 1].roles & UNIT and tokens[at + 1].part is None:
                at += 1
            value, word = past_number_words(tokens, at + 1), tokens[at].word
        elif _is_marked(tokens, at):
            behind_floor = token.before == "-"
            value, word = (at, "#") if token.value or behind_floor else (at + 1, token.word)
        else:
            at += 1
            continue
        end = value_run(tokens, value, letters=word not in _NO_LETTER, listed=True)
        if (
            end == value
            or (value > start and tokens[value].before == BREAK)
            or _is_no_unit(tokens, start, value)
        ):
            at += 1
            continue
        found |= members(span_of(tokens, value, end))
        start -= bool(start and tokens[start - 1].word == "ic" and tokens[start].word == "kapi")
        label(tokens, start, end, Part.UNIT)
        at = end
    return frozenset(found) or _letter_behind_floor(tokens)


def _letter_behind_floor(tokens: list[Token]) -> frozenset[str]:
    """The unit of 5/F, B: a letter alone in its part behind the floor."""
    for at, token in enumerate(tokens[1:], start=1):
        alone = len(token.word) == 1 and token.word.isalpha() and ends_part(tokens, at + 1)
        if alone and token.part is None and tokens[at - 1].part is Part.FLOOR:
            token.part = Part.UNIT
            return frozenset((token.word,))
    return frozenset()


def _is_no_unit(tokens: list[Token], start: int, value: int) -> bool:
    """Whether the word is of something else: FL 33146 is Florida, Gül Apt. No: 5 a house in Turkey."""
    word = tokens[start].word
    if word == "fl":
        return len(tokens[value].word) > 4
    named = (
        start > 0
        and tokens[start].before != BREAK
        and tokens[start - 1].part is None
        and not tokens[start - 1].value
    )
    return word == "apt" and value > start + 1 and named


def _is_marked(tokens: list[Token], at: int) -> bool:
    """#2309; D:5, No 52 D 1 (Turkish); 5 m. 7 (Polish); 23/F-2309."""
    token = tokens[at]
    if token.before == "-" and at and tokens[at - 1].part is Part.FLOOR:
        return token.value or len(token.word) == 1
    if token.value:
        return token.before == "#" and not (at and len(tokens[at - 1].word) == 1)
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or not after.word.isdigit():
        return False
    if token.written in ("D", "d"):
        return after.before == ":" or (at > 0 and tokens[at - 1].value)
    return token.word == "m" and at > 0 and tokens[at - 1].value and len(after.word) <= 3
