"""The number that papers give a goods line on a list of the Union: of Annex I to 2021/821, of Annex VII to 833/2014, or none."""

from __future__ import annotations

import re
from enum import StrEnum

from tidewaiter.law.eccns import Series, read_eccn
from tidewaiter.model.base import Value
from tidewaiter.model.goods import Goods

__all__ = ["EuNumber", "NumberOf", "eu_number"]

# The European list takes its first figure behind the letter from the regime that agreed the entry, 0 to 4, and 5 for what the
# member states agreed alone (Art. 3 and Annex I of Regulation (EU) 2021/821); numbers from 9 on are those of member states.
_DUAL_USE = re.compile(r"[0-9][A-E][0-5][0-9]{2}(?![0-9]).*", re.DOTALL)
_ANNEX_VII = re.compile(r"X[.\s]*[A-E][.\s]*(?:X|IX|IV|V?I{1,3}|V)[.\s]*[0-9]{3}(?![0-9]).*", re.DOTALL)
_NONE = frozenset(
    (
        "none",
        "no",
        "-",
        "n/a",
        "nlr",
        "y901",
        "not listed",
        "not controlled",
        "keine",
        "nein",
        "nicht gelistet",
        "nicht erfasst",
    )
)
_LISTS = ("eu", "de")
"""Lists whose numbers are those of Annex I: its own, and Part I B of the German export list, which repeats it."""


class NumberOf(StrEnum):
    """What the papers say of a line: a number of Annex I, one of Annex VII, that it has none, an ECCN that mirrors Annex I
    or one like Part A of Annex VII, or nothing that can be read."""

    DUAL_USE = "dual_use"
    ANNEX_VII = "annex_vii"
    NONE = "none"
    MIRROR = "mirror"
    LIKE_ANNEX_VII = "like_annex_vii"
    UNKNOWN = "unknown"


class EuNumber(Value, frozen=True, kw_only=True):
    """What the number is of, and as the papers write it, `-` where there is none."""

    of: NumberOf
    text: str


def eu_number(goods: Goods) -> EuNumber:
    """What the papers give for the line. A number of the Union's list counts before an ECCN, which is another list's and only
    hints: numbers from 000 to 499 are mostly the same in both, those that end in 990 to 999 are often like Part A of Annex VII.
    """
    stated = {name.strip().casefold(): text.strip() for name, text in goods.control_numbers.items()}
    for text in (stated[name] for name in _LISTS if stated.get(name)):
        plain = " ".join(text.upper().split())
        if _ANNEX_VII.fullmatch(plain):
            return EuNumber(of=NumberOf.ANNEX_VII, text=text)
        if _DUAL_USE.fullmatch(plain):
            return EuNumber(of=NumberOf.DUAL_USE, text=text)
    if stated.get("eu", "").casefold() in _NONE:
        return EuNumber(of=NumberOf.NONE, text=stated["eu"])
    return _by_eccn(goods)


def _by_eccn(goods: Goods) -> EuNumber:
    eccn = read_eccn(goods.eccn or "")
    if eccn is None:
        return EuNumber(of=NumberOf.UNKNOWN, text="-")
    if eccn.series is Series.DUAL_USE:
        return EuNumber(of=NumberOf.MIRROR, text=eccn.entry)
    if eccn.series is Series.UNILATERAL:
        return EuNumber(of=NumberOf.LIKE_ANNEX_VII, text=eccn.entry)
    return EuNumber(of=NumberOf.UNKNOWN, text="-")
