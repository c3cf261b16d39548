"""Numbers of units and houses as they are written: ranges, lists, and the floor that a unit's number tells."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["floor_of", "members", "plain_number", "with_floor"]

_WIDEST = 60
_WIDEST_STROKE = 8
"""A house that takes several numbers is written 23-25 or 23/25; 5/12 is a house and its flat, or its block."""
_LONG_UNIT = 4
"""Digits from which on 1318/19 is 1318 to 1319; 125/7 is a house and its flat."""
_TELLS_FLOOR = re.compile(r"(\d{1,2})(?:\d\d[a-z]?|[a-z])")
_SHORT = re.compile(r"\d{1,2}")
_LETTER = re.compile("[a-z]")


@lru_cache(maxsize=65536)
def members(written: str) -> frozenset[str]:
    """Every member of a range (1318-20, 23/25) or list (8, 9 & 11); a number with a stroke (5/12) stands whole, too."""
    found: set[str] = set()
    for part in re.split(r"[,&]", written):
        plain = re.sub(r"\s+", "", part)
        span = re.fullmatch(r"(\d+)-(\d+)", plain)
        if span:
            low, high = span.groups()
            high = low[: max(0, len(low) - len(high))] + high
            if 0 <= int(high) - int(low) <= _WIDEST:
                found.update(str(number) for number in range(int(low), int(high) + 1))
                continue
            if len(high) == 2 and len(low) <= 2 and int(high) < int(low):  # 16-05 is unit 5 on the 16th floor
                found.add(low.lstrip("0") + high)
                continue
        stroke = re.fullmatch(r"(\d+)/(\d+)", plain)
        if stroke:
            low, high = stroke.groups()
            if len(low) >= _LONG_UNIT and len(high) < len(low):
                high = low[: len(low) - len(high)] + high
            if 0 < int(high) - int(low) <= _WIDEST_STROKE:
                found.update(str(number) for number in range(int(low), int(high) + 1))
        if plain:
            found.add(plain.lstrip("0") or "0")
    return frozenset(found)


def plain_number(number: str) -> str:
    """The number without zeros ahead."""
    return number.lstrip("0") or "0" if number.isalnum() else number


def floor_of(units: frozenset[str]) -> str | None:
    """The floor that a unit's number tells: 23 of 2309, 19 of 19c; None where it tells none."""
    floors = {found.group(1) for unit in units if (found := _TELLS_FLOOR.fullmatch(unit))}
    return min(floors) if len(floors) == 1 else None


def with_floor(unit: str, floor: str | None) -> str:
    """The unit's number with its floor ahead, where it is written without: 04 on the 7th is 704, D on the 16th 16d."""
    if floor is None:
        return unit
    if _SHORT.fullmatch(unit):
        return f"{floor}{int(unit):02d}"
    return f"{floor}{unit}" if _LETTER.fullmatch(unit) else unit
