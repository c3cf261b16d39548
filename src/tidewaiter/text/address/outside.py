"""Postcodes and the numbers of houses, told by their form and by where they stand."""

from __future__ import annotations

import re

from tidewaiter.text.address.form import Part
from tidewaiter.text.address.marked import ends_part, span_of
from tidewaiter.text.address.numbers import members
from tidewaiter.text.address.roles import BLOCK, LATE_BLOCK, LOOSE_BLOCK, NUMBER
from tidewaiter.text.address.tokens import BREAK, Token
from tidewaiter.text.address.words import is_address_word

__all__ = ["HouseNumber", "find_numbers", "find_postcode"]

_ONE = re.compile(r"\d{5,6}|0\d{3}|\d{10}")
_TWO = (
    (re.compile(r"\d{5}"), re.compile(r"\d{4,5}"), "-"),
    (re.compile(r"\d{3}"), re.compile(r"\d{4}"), "-"),
    (re.compile(r"\d{2}"), re.compile(r"\d{3}"), "-"),
    (re.compile(r"[a-z]{1,2}\d[a-z\d]?"), re.compile(r"\d[a-z]{2}"), " "),
    (re.compile(r"\d{3}"), re.compile(r"\d{2,3}"), " "),
)
_HOUSE = re.compile(r"\d{1,4}[a-z]{0,2}")
_LONE = re.compile(r"\d{1,4}[a-z]?")
_MARKS = NUMBER | BLOCK | LATE_BLOCK | LOOSE_BLOCK


class HouseNumber:
    """Numbers that stand together, from `start` to `end`; `marked` by a word such as No., `lone` where some of them may
    be units."""

    __slots__ = ("end", "lone", "marked", "members", "start")

    def __init__(self, tokens: list[Token], start: int, end: int, *, marked: bool) -> None:
        self.start, self.end, self.marked = start, end, marked
        self.members = members(span_of(tokens, start, end))
        self.lone = _lone(tokens, start, end, marked)


def find_postcode(tokens: list[Token]) -> str | None:
    """The postcode: five or six digits and other forms of one, or four digits beside a place and never beside a street."""
    for at, token in enumerate(tokens):
        if token.part is not None or not token.value or (token.before == "-" and tokens[at - 1].value):
            continue
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        tied = after is not None and after.before == "-" and after.tight
        if _ONE.fullmatch(token.word) and not (tied and after is not None and after.value):
            token.part = Part.POSTCODE
            return token.word
        if after is not None and after.part is None and _is_pair(tokens, at):
            token.part = after.part = Part.POSTCODE
            sign = "-" if after.before == "-" else ""
            return f"{token.word}{sign}{after.word}"
    return _short_postcode(tokens)


def _is_pair(tokens: list[Token], at: int) -> bool:
    first, second = tokens[at], tokens[at + 1]
    if at + 2 < len(tokens) and tokens[at + 2].before == "-" and tokens[at + 2].value:
        return False
    for one, other, sign in _TWO:
        if second.before == sign and one.fullmatch(first.word) and other.fullmatch(second.word):
            return sign == "-" or first.word[0].isalpha() or ends_part(tokens, at + 2)
    return False


def _short_postcode(tokens: list[Token]) -> str | None:
    start = 0
    while start < len(tokens):
        end = start + 1
        while not ends_part(tokens, end):
            end += 1
        part = tokens[start:end]
        digits = [token for token in part if token.value]
        if start and len(part) > 1 and len(digits) == 1 and _is_short(part, digits[0]):
            digits[0].part = Part.POSTCODE
            return digits[0].word
        start = end
    return None


def _is_short(part: list[Token], digits: Token) -> bool:
    if len(digits.word) != 4 or not digits.word.isdigit() or any(token.part is not None for token in part):
        return False
    at_end = part[-1] is digits or part[0] is digits or (part[1] is digits and len(part[0].word) <= 3)
    return at_end and not any(is_address_word(token.word) for token in part if not token.value)


def find_numbers(tokens: list[Token]) -> list[HouseNumber]:
    """Every number left, with its range, and the word that marks it."""
    found: list[HouseNumber] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.part is not None or token.ordinal or not token.value or not _HOUSE.fullmatch(token.word):
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and tokens[end].before in ("-", "/") and _goes_on(tokens[end]):
            end += 1
        start = at
        while start and tokens[start - 1].roles & _MARKS and tokens[start - 1].part is None:
            if tokens[start].before == BREAK:
                break
            start -= 1
        behind = end < len(tokens) and tokens[end].word == "hao" and not ends_part(tokens, end)
        found.append(HouseNumber(tokens, at, end, marked=start < at or behind))
        end += behind
        for each in tokens[start:end]:
            each.part = Part.NUMBER
        at = end
    return found


def _goes_on(token: Token) -> bool:
    return token.part is None and token.value and _HOUSE.fullmatch(token.word) is not None


def _lone(tokens: list[Token], start: int, end: int, marked: bool) -> frozenset[str]:
    if end - start > 1:
        if all(token.before == "/" for token in tokens[start + 1 : end]):
            return frozenset(token.word for token in tokens[start:end])
        return frozenset()
    first = start == 0 or tokens[start].before == BREAK
    follows = end < len(tokens) and (tokens[end].before == BREAK or len(tokens[end].word) > 1)
    if marked or not first or not follows or not _LONE.fullmatch(tokens[start].word):
        return frozenset()
    return frozenset((tokens[start].word,))
