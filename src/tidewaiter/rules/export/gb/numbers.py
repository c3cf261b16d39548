"""A goods line's numbers of the strategic export control lists of the United Kingdom, wherever the papers give them."""

from __future__ import annotations

import re
from enum import StrEnum

from tidewaiter.law.eccns import NumberKind, Series, number_kind, read_eccn
from tidewaiter.model.base import Value
from tidewaiter.model.goods import Goods
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.completeness.vague import is_no_number, is_vague

__all__ = ["GbKind", "GbNumber", "gb_number", "is_gb_number", "mirrored"]

_NAMES = frozenset({"UK", "ECJU", "SECL", "UKSECL"})
# Schedule 2 has the categories of the Munitions List and entries of its own from PL5001 on; Schedule 3 those from PL9001 on.
_MILITARY = re.compile(r"(?:ML\s*(?:[1-9]|1\d|2[0-2])(?![0-9])|PL\s*5\d{3}).*", re.IGNORECASE | re.DOTALL)
_NATIONAL = re.compile(r"PL\s*(9\d{3}).*", re.IGNORECASE | re.DOTALL)
_PLAIN = re.compile(r"[^0-9A-Za-z]")


class GbKind(StrEnum):
    """Which list a number is of: Schedule 2 (`military`) or 3 (`national`) to the Export Control Order 2008, Annex I of the
    assimilated dual-use Regulation, Schedule 2A of the Russia Regulations (`critical`); `none` says that the goods are on no
    list, `unread` that the text is no number of any of them."""

    MILITARY = "military"
    NATIONAL = "national"
    DUAL_USE = "dual_use"
    CRITICAL = "critical"
    NONE = "none"
    UNREAD = "unread"

    @property
    def controlled(self) -> bool:
        """Whether goods of that number are on one of the export control lists."""
        return self in (GbKind.MILITARY, GbKind.NATIONAL, GbKind.DUAL_USE)


class GbNumber(Value, frozen=True, kw_only=True):
    """The number as the papers give it, and which list it is of."""

    text: str
    kind: GbKind

    @property
    def entry(self) -> str:
        """The entry without its paragraph, `PL9013`, `3A001`."""
        found = _NATIONAL.fullmatch(self.text)
        eccn = read_eccn(self.text)
        return f"PL{found[1]}" if found else eccn.entry if eccn is not None else self.text


def is_gb_number(name: str) -> bool:
    """Whether a number under that name is one of the United Kingdom (`GB`, `UK`, `UK ML`)."""
    words = set(_PLAIN.sub(" ", name).upper().split())
    return country_code(name) == "GB" or bool(words & _NAMES)


def gb_number(goods: Goods) -> GbNumber | None:
    """The line's number of the lists of the United Kingdom, None where the papers give none; of several the gravest."""
    found = [_read(text) for name, text in sorted(goods.control_numbers.items()) if is_gb_number(name)]
    return min(found, key=lambda number: list(GbKind).index(number.kind), default=None)


def mirrored(goods: Goods) -> str | None:
    """A number of another list that Annex I or Schedule 2 may hold too, as the papers give it: an ECCN up to 499, one of arms or
    spacecraft, a category of the United States Munitions List, or any number of another country's list. None for none."""
    texts = [
        goods.eccn or "",
        *(text for name, text in goods.control_numbers.items() if not is_gb_number(name)),
    ]
    return next((text.strip() for text in texts if _may_mirror(text)), None)


def _may_mirror(text: str) -> bool:
    if not text.strip() or is_no_number(text) or is_vague(text):
        return False
    eccn = read_eccn(text)
    if eccn is not None:
        return eccn.series is not Series.UNILATERAL
    return number_kind(text) is not NumberKind.EAR99


def _read(text: str) -> GbNumber:
    plain = text.strip()
    return GbNumber(text=plain, kind=_kind(plain))


def _kind(plain: str) -> GbKind:
    if is_no_number(plain):
        return GbKind.NONE
    if _MILITARY.fullmatch(plain):
        return GbKind.MILITARY
    if _NATIONAL.fullmatch(plain):
        return GbKind.NATIONAL
    eccn = read_eccn(plain)
    if eccn is None:
        return GbKind.UNREAD
    return {Series.DUAL_USE: GbKind.DUAL_USE, Series.UNILATERAL: GbKind.CRITICAL}.get(
        eccn.series, GbKind.UNREAD
    )
