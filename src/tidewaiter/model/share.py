"""Shares of a firm in percent, as intervals of exact numbers: 49.99 is never 50."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from tidewaiter.model.base import Value

__all__ = ["NONE", "UNKNOWN", "Share", "share_in"]

_NUMBER = r"\d{1,3}(?:\.\d+)?"
_EXACT = re.compile(rf"({_NUMBER}) ?%?")
_BETWEEN = re.compile(rf"(>?) ?({_NUMBER}) ?%? ?(?:-|–|to) ?(<?) ?({_NUMBER}) ?%?")
_BOUND = re.compile(rf"(>=|>|<=|<) ?({_NUMBER}) ?%?")
_UNKNOWN = {"", "?", "unknown"}
_SHOWN = 10_000


class Share(Value, frozen=True, kw_only=True):
    """A share that lies between `least` and `most` percent, both between 0 and 100; `above` says that `least` itself is
    left out, `below` that `most` is."""

    least: Fraction
    most: Fraction
    above: bool = False
    below: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.least <= self.most <= 100:
            raise ValueError(f"a share lies between 0 and 100 percent, not {self.least} and {self.most}")
        if self.least == self.most and (self.above or self.below):
            raise ValueError(
                f"nothing lies between {self.least} and {self.most} percent with an end left out"
            )

    @classmethod
    def exactly(cls, percent: Decimal | Fraction | int | str) -> Share:
        """The share of that many percent. Raises ValueError for what is no number from 0 to 100."""
        value = percent if isinstance(percent, Fraction) else Fraction(str(percent))
        return cls(least=value, most=value)

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.least == self.most

    @property
    def is_unknown(self) -> bool:
        """Whether it may be anything."""
        return self.least == 0 and self.most == 100

    def reaches(self, percent: Fraction, *, or_more: bool) -> bool:
        """Whether the whole of it is at `percent` or more, or, without `or_more`, is more than that."""
        return self.least > percent or (self.least == percent and (or_more or self.above))

    def may_reach(self, percent: Fraction, *, or_more: bool) -> bool:
        """Whether some of it is at `percent` or more, or, without `or_more`, is more than that."""
        return self.most > percent or (self.most == percent and or_more and not self.below)

    def meets(self, other: Share) -> bool:
        """Whether some number lies in both."""
        low, high = max(self._low, other._low), min(self._high, other._high)
        return low <= high

    def within(self, other: Share) -> Share:
        """What lies in both. Raises ValueError where nothing does."""
        low, high = max(self._low, other._low), min(self._high, other._high)
        return Share(least=low[0], most=high[0], above=bool(low[1]), below=bool(high[1]))

    def around(self, other: Share) -> Share:
        """The smallest interval that holds both."""
        low, high = min(self._low, other._low), max(self._high, other._high)
        return Share(least=low[0], most=high[0], above=bool(low[1]), below=bool(high[1]))

    @property
    def _low(self) -> tuple[Fraction, int]:
        return (self.least, 1 if self.above else 0)

    @property
    def _high(self) -> tuple[Fraction, int]:
        return (self.most, -1 if self.below else 0)

    def __str__(self) -> str:
        if self.is_exact:
            return f"{_decimal(self.least)} %"
        low, high = ">" if self.above else "", "<" if self.below else ""
        return f"{low}{_decimal(self.least)} to {high}{_decimal(self.most)} %"


NONE = Share(least=Fraction(0), most=Fraction(0))
"""No share at all."""

UNKNOWN = Share(least=Fraction(0), most=Fraction(100))
"""A share of which nothing is known."""


def share_in(text: str) -> Share:
    """The share that the text states: `50`, `49.99 %`, `25-50`, `>25-50`, `>=75`, `<25`; nothing, `?` and `unknown` are a
    share that is not known. Raises ValueError for anything else, a comma among it."""
    plain = text.strip().lower()
    if plain in _UNKNOWN:
        return UNKNOWN
    if exact := _EXACT.fullmatch(plain):
        return Share.exactly(exact[1])
    if between := _BETWEEN.fullmatch(plain):
        low, high = Fraction(between[2]), Fraction(between[4])
        return Share(least=low, most=high, above=bool(between[1]), below=bool(between[3]))
    if bound := _BOUND.fullmatch(plain):
        value, sign = Fraction(bound[2]), bound[1]
        if sign.startswith(">"):
            return Share(least=value, most=Fraction(100), above=sign == ">")
        return Share(least=Fraction(0), most=value, below=sign == "<")
    raise ValueError(f"not a share: {text!r}")


def _decimal(value: Fraction) -> str:
    """The number with up to four decimals, never rounded up; `…` says that more would follow."""
    scaled = value * _SHOWN
    whole = scaled.numerator // scaled.denominator
    text = f"{whole // _SHOWN}.{whole % _SHOWN:04d}".rstrip("0").rstrip(".")
    return text if scaled.denominator == 1 else f"{text}…"
