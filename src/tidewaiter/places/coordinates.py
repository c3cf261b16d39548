"""Positions that are written in an address: degrees with decimals, or degrees, minutes and seconds."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["positions_in"]

_NUMBER = r"[-+]?\d{1,3}(?:[.,]\d+)?"
_MARKS = r"\s*(?:°|º|deg(?:rees)?\b)?\s*"
_ANGLE = r"(\d{1,3})\s*[°º]\s*(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:\"|″|”|''))?\s*"
_NORTH, _EAST = r"[NSСЮ]", r"[EWOВЗ]"
_BETWEEN = r"\s*[,;/]?\s*"
_DECIMAL = re.compile(
    rf"(?<![\d.,])({_NORTH})?\s*({_NUMBER}){_MARKS}({_NORTH}\b)?{_BETWEEN}({_EAST})?\s*({_NUMBER}){_MARKS}({_EAST}\b)?(?![\d.,]?\d)",
    re.IGNORECASE,
)
_SEXAGESIMAL = re.compile(
    rf"({_NORTH})?\s*{_ANGLE}({_NORTH})?{_BETWEEN}({_EAST})?\s*{_ANGLE}({_EAST})?", re.IGNORECASE
)
_HINT = re.compile(r"\d[.,]\d\d|[°º]|\d\s*[NSСЮ]\b", re.IGNORECASE)
_SOUTH_OR_WEST = frozenset("SWЮЗ")


def positions_in(text: str) -> Iterator[tuple[float, float]]:
    """Every pair of latitude and longitude in the text, in degrees. Without signs of the compass both must have two decimals
    or more, since a pair of plain numbers is as well a house and its flat."""
    if _HINT.search(text) is None:
        return
    for found in _SEXAGESIMAL.finditer(text):
        first, d1, m1, s1, last, first_east, d2, m2, s2, last_east = found.groups()
        north = _signed(_degrees(d1, m1, s1), first or last)
        east = _signed(_degrees(d2, m2, s2), first_east or last_east)
        if abs(north) <= 90 and abs(east) <= 180:
            yield north, east
    at = 0
    while (pair := _DECIMAL.search(text, at)) is not None:
        first, latitude, last, first_east, longitude, last_east = pair.groups()
        at = pair.end()
        marked = bool(first or last) and bool(first_east or last_east)
        if not marked and not (_is_fine(latitude) and _is_fine(longitude)):
            at = pair.end(2)  # the second number may begin a pair of its own
            continue
        north = _signed(_plain(latitude), first or last)
        east = _signed(_plain(longitude), first_east or last_east)
        if abs(north) <= 90 and abs(east) <= 180:
            yield north, east


def _is_fine(number: str) -> bool:
    return len(re.split("[.,]", number)[-1]) >= 2 and not number.isdigit()


def _plain(number: str) -> float:
    return float(number.replace(",", "."))


def _degrees(whole: str, minutes: str, seconds: str | None) -> float:
    return int(whole) + _plain(minutes) / 60 + (_plain(seconds) if seconds else 0.0) / 3600


def _signed(degrees: float, sign: str | None) -> float:
    return -degrees if sign is not None and sign.upper() in _SOUTH_OR_WEST else degrees
