"""The words and numbers of an address, in order, with the signs between them."""

from __future__ import annotations

import re
from functools import lru_cache

from tidewaiter.text.address.form import Part
from tidewaiter.text.address.roles import BLOCK, GLUED, LOOSE_BLOCK, roles_of
from tidewaiter.text.romanise import romanise

__all__ = ["BREAK", "Token", "tokens_of"]

BREAK = ","
"""The sign of whatever ends a part: comma, semicolon, bracket, bar, line end."""

_RUN = re.compile(r"[^\W_]+(?:['’‘`´ʻʼ][^\W_]+)*")
_BREAKS = re.compile('[,;()\\[\\]{}|،؛、。"“”«»]')
_ELIDED = re.compile(r"[dl]['’](?=\w)", re.IGNORECASE)
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_LETTERS_FIRST = re.compile(r"([^\W\d_]+)(\d.*)")
_DIGITS_FIRST = re.compile(r"(\d+)([^\W\d_]{3,})")
_SUFFIXES = frozenset("ABCDFGH")
"""Capitals behind a number that are part of it wherever they stand; others are points of the compass and initials."""
_SIGNS = ("#", "/", "&", "+", "-", ":", ".")
_SHORT = 3


class Token:
    """A word or number: as `written`, its `word` in lower-case ASCII, whether it is a `value` (it has a digit), the
    `roles` it may have, the most telling sign `before` it, and the part that it was read as."""

    __slots__ = ("before", "ordinal", "part", "roles", "tight", "value", "word", "written")

    def __init__(self, piece: tuple[str, str, bool, bool, int], before: str, tight: bool) -> None:
        self.written, self.word, self.value, self.ordinal, self.roles = piece
        self.before = before
        self.tight = tight
        self.part: Part | None = None


def tokens_of(text: str) -> list[Token]:
    """Every word and number of the text; signs alone are none."""
    found: list[Token] = []
    end = 0
    for run in _RUN.finditer(text):
        gap = text[end : run.start()]
        end = run.end()
        before = " " if gap == " " else _sign(gap)
        for at, piece in enumerate(_pieces(run.group())):
            found.append(Token(piece, before if at == 0 else " ", at > 0 or (len(gap) == 1 and gap != " ")))
    return _joined(found)


def _sign(gap: str) -> str:
    if _BREAKS.search(gap):
        return BREAK
    for sign in _SIGNS:
        if sign in gap:
            return sign
    return "-" if any(dash in gap for dash in "–—~〜～‐‑−") else " "


@lru_cache(maxsize=65536)
def _pieces(run: str) -> tuple[tuple[str, str, bool, bool, int], ...]:
    """A run of letters and digits as its words and numbers: Rm2309 is two, 1605A one."""
    lower = _ELIDED.sub("", run).lower()
    if run.isalpha() or not any(sign.isdigit() for sign in run):
        return (_word(run, lower),)
    if run.isdigit():
        return ((run, run, True, False, 0),)
    if ordinal := _ORDINAL.fullmatch(lower):
        return ((run, ordinal[1], True, True, 0),)
    first = _LETTERS_FIRST.fullmatch(lower)
    if first and (first[1] in GLUED or len(first[1]) > _SHORT):
        size = len(first[1])
        return (_word(run[:size], first[1]), *_pieces(run[size:]))
    last = _DIGITS_FIRST.fullmatch(lower)
    if last:
        size = len(last[1])
        return ((run[:size], last[1], True, False, 0), _word(run[size:], last[2]))
    return ((run, romanise(run) or lower, True, False, 0),)


def _word(written: str, lower: str) -> tuple[str, str, bool, bool, int]:
    plain = lower if lower.isascii() and lower.isalnum() else romanise(lower)
    roles = roles_of(lower) if not lower.isascii() and roles_of(lower) else roles_of(plain)
    return (written, plain or lower, False, False, roles)


def _joined(found: list[Token]) -> list[Token]:
    """C-14 and 14-C are one number each, and so is 1605 A: letters beside digits, where they are no word for a
    part."""
    at = 0
    while at + 1 < len(found):
        one, other = found[at], found[at + 1]
        if other.before == "-" and other.tight and other.value and _is_letter_part(one):
            one.written, one.word = f"{one.written}-{other.written}", one.word + other.word
            one.value = True
        elif one.word.isdigit() and one.value and not one.ordinal and _is_letter_behind(found, at + 1):
            sign = "-" if other.before == "-" else " "
            one.written, one.word = f"{one.written}{sign}{other.written}", one.word + other.word
        else:
            at += 1
            continue
        del found[at + 1]
    return found


def _is_letter_part(token: Token) -> bool:
    return not token.value and not token.roles and len(token.word) <= 2 and token.before != "/"


def _is_letter_behind(found: list[Token], at: int) -> bool:
    token = found[at]
    if len(token.word) != 1 or token.value or token.word == "f":
        return False
    tied = token.before == "-" and token.tight
    if at + 1 == len(found) or found[at + 1].before == BREAK:
        return tied or token.before == " "
    after = found[at + 1]
    if after.before != " " or after.roles & (BLOCK | LOOSE_BLOCK):
        return False
    return tied or (token.before == " " and token.written in _SUFFIXES and not after.value)
