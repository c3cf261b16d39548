"""The ports and airports of an order, and how far it is from one to the next."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from tidewaiter.model.port import Port
from tidewaiter.refdata.countries import country_code
from tidewaiter.refdata.ports import find_port

__all__ = ["code_behind", "distance", "great_circle", "port_by", "port_of"]

_BRACKETED = re.compile(r".*\S\s*\(([A-Z]{2} ?[A-Z2-9]{3})\)\s*")

_PARTS = re.compile(r"[,;/()\n،；，、|]+|\s[-–—]\s")
_LONGEST_COUNTRY = 3
_EARTH = 6371.0
"""The mean radius of the Earth, in kilometres."""


def port_of(place: str) -> Port | None:
    """The port that a stop or place of delivery names, whole, by its code in brackets behind, or before a comma with its
    country behind; None for none."""
    code = code_behind(place)
    whole = find_port(place) or (find_port(code) if code is not None else None)
    if whole is not None or "," not in place:
        return whole
    name, _, rest = place.partition(",")
    country = country_code(rest.rpartition(",")[2])
    # What stands behind the comma and is no country may say that the town is another: Odessa, Texas.
    return find_port(name, country=country) if country is not None else None


def code_behind(place: str) -> str | None:
    """The UN/LOCODE that stands in brackets behind a name or another code: `Samara (RUKUF)`; None for none."""
    found = _BRACKETED.fullmatch(place) if "(" in place else None
    return found[1] if found else None


def port_by(place: str, water: str) -> Port | None:
    """The port on that water that the place names, whole or in a part of its words that is parted from the rest, whichever
    country stands beside it that has such a port; None for none, and for a street or a house that is called after one."""
    parts = [part for part in _PARTS.split(place) if part.strip()]
    countries = [code for part in parts if (code := country_code(part))]
    for part in parts:
        for name, country in _without_country(part):
            found = next((port for code in countries if (port := find_port(name, country=code))), None)
            found = found or find_port(name, country=country)
            if found is not None and found.water == water and found.country in (countries or [found.country]):
                return found
    return None


def _without_country(part: str) -> Iterator[tuple[str, str | None]]:
    """The part as it stands, and without a country at either end, with that country."""
    yield part, None
    words = part.split()
    for length in range(1, min(_LONGEST_COUNTRY, len(words) - 1) + 1):
        for name, rest in ((words[-length:], words[:-length]), (words[:length], words[length:])):
            if (code := country_code(" ".join(name))) is not None:
                yield " ".join(rest), code


def distance(one: Port, other: Port) -> float:
    """The great-circle distance in kilometres, to some ten of them, as the positions are rounded."""
    return great_circle((one.latitude, one.longitude), (other.latitude, other.longitude))


def great_circle(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance in kilometres between two places of latitude and longitude in degrees."""
    here, there = math.radians(one[0]), math.radians(other[0])
    across = math.radians(other[1] - one[1])
    half = math.sin((there - here) / 2) ** 2 + math.cos(here) * math.cos(there) * math.sin(across / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))
