"""The ports and airports of an order, and how far it is from one to the next."""

from __future__ import annotations

import math
import re

from tidewaiter.model.port import Port
from tidewaiter.refdata.countries import country_code
from tidewaiter.refdata.ports import find_port

__all__ = ["code_behind", "distance", "port_of"]

_BRACKETED = re.compile(r".*\S\s*\(([A-Z]{2} ?[A-Z2-9]{3})\)\s*")

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


def distance(one: Port, other: Port) -> float:
    """The great-circle distance in kilometres, to some ten of them, as the positions are rounded."""
    here, there = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    half = math.sin((there - here) / 2) ** 2 + math.cos(here) * math.cos(there) * math.sin(across / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))
