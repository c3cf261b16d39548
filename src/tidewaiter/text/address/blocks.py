"""Blocks, towers and phases: the buildings of several on one plot."""

from __future__ import annotations

import re

from tidewaiter.text.address.form import Part
from tidewaiter.text.address.marked import ends_part, label, past_number_words
from tidewaiter.text.address.numbers import plain_number
from tidewaiter.text.address.roles import (
    BLOCK,
    COUNTED,
    LATE_BLOCK,
    LOOSE_BLOCK,
    ORDINALS,
    STREET_AFTER,
    STREET_AHEAD,
    STREET_EITHER,
)
from tidewaiter.text.address.tokens import BREAK, Token

__all__ = ["find_block"]

_BLOCK_VALUE = re.compile(r"[a-z]|\d{1,3}[a-z]?|[a-z]\d{1,2}")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_BEFORE_STREET = 5
"""Words between the number of a house and the word for street behind the street's name, at most."""


def find_block(tokens: list[Token]) -> str | None:
    """The first block, tower, phase or building of several on one plot."""
    found: str | None = None
    for at, token in enumerate(tokens):
        if token.part is not None or not token.roles & (BLOCK | LATE_BLOCK | LOOSE_BLOCK):
            continue
        span = _block_ahead(tokens, at) or _block_behind(tokens, at)
        if span is None:
            continue
        start, end, name = span
        label(tokens, start, end, Part.BLOCK)
        found = found or plain_number(name)
    return found


def _block_ahead(tokens: list[Token], at: int) -> tuple[int, int, str] | None:
    """The block that a word stands ahead of: Tower 1, korp. 2."""
    value = past_number_words(tokens, at + 1)
    if value >= len(tokens) or tokens[value].before == BREAK or tokens[value].part is not None:
        return None
    token, name = tokens[at], _block_name(tokens[value])
    numbered = value > at + 1
    if name is None or _is_range(tokens, value) or (numbered and not ends_part(tokens, value + 1)):
        return None
    if token.roles & LATE_BLOCK and not token.roles & BLOCK:
        behind = at > 0 and tokens[at - 1].value
        return (at, value + 1, name) if behind else None
    if token.roles & LOOSE_BLOCK:
        alone = (at == 0 or token.before == BREAK) and ends_part(tokens, value + 1)
        return (at, value + 1, name) if alone else None
    if tokens[value].value and _numbers_a_street(tokens, value + 1):
        return None
    return at, value + 1, name


def _block_behind(tokens: list[Token], at: int) -> tuple[int, int, str] | None:
    """The block that a word stands behind: A Blok."""
    if tokens[at].word not in ("blok", "block") or not at or tokens[at].before == BREAK:
        return None
    before = tokens[at - 1]
    name = None if before.part is not None else _block_name(before)
    return (at - 1, at + 1, name) if name is not None else None


def _block_name(token: Token) -> str | None:
    if token.roles & COUNTED:
        return ORDINALS[token.word]
    if token.word in _ROMAN:
        return _ROMAN[token.word]
    return token.word if _BLOCK_VALUE.fullmatch(token.word) else None


def _is_range(tokens: list[Token], at: int) -> bool:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.value and after.before in ("-", "/")


def _numbers_a_street(tokens: list[Token], at: int) -> bool:
    """Whether a street's name stands there, so that a number before it is that of a house."""
    for place in range(at, min(at + _BEFORE_STREET, len(tokens))):
        token = tokens[place]
        if token.part is Part.STREET:
            return True
        if token.value or token.before == BREAK or token.part is not None:
            return False
        if token.roles & (STREET_AFTER | STREET_EITHER) and place > at:
            return True
        if token.roles & STREET_AHEAD and place == at:
            return True
    return False
