"""The number that papers give a goods line on a list of the Union: of Annex I to 2021/821, of Annex VII to 833/2014, or none."""

from __future__ import annotations

import re
from enum import StrEnum

from tidewaiter.law.eccns import Series, read_eccn
from tidewaiter.model.base import Value
from tidewaiter.model.goods import Goods
from tidewaiter.rules.export.eu.annex_i_numbers import stated_of

__all__ = ["EuNumber", "NumberOf", "eu_number"]

_ANNEX_VII = re.compile(r"X[.\s]*[A-E][.\s]*(?:X|IX|IV|V?I{1,3}|V)[.\s]*[0-9]{3}(?![0-9]).*", re.DOTALL)
_STATES = frozenset({"DE"})
"""States whose list repeats the numbers of the Union's: Part I B of the German one does."""


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
    stated = stated_of(goods, _STATES)
    if stated.numbers:
        return EuNumber(of=NumberOf.DUAL_USE, text=stated.numbers[0])
    for text in stated.left:
        if _ANNEX_VII.fullmatch(" ".join(text.upper().split())):
            return EuNumber(of=NumberOf.ANNEX_VII, text=text)
    if stated.none:
        return EuNumber(of=NumberOf.NONE, text="-")
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
