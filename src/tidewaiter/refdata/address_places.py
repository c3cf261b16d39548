"""Streets, buildings, districts and cities as addresses name them, in the scripts of papers; Chinese letters, full and simple."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tidewaiter.refdata.tables import lines

__all__ = ["AddressPlace", "address_places", "simple_letters"]

_LETTERS = "letters"


class AddressPlace(NamedTuple):
    """A place by its English name; `kind` is street, building, district, city or region. `spellings` are all its
    names, the English one first."""

    kind: str
    country: str
    name: str
    spellings: tuple[str, ...]


@lru_cache(maxsize=1)
def address_places() -> tuple[AddressPlace, ...]:
    """Every place of the tables, Hong Kong's first."""
    return (*_hong_kong(), *_elsewhere())


@lru_cache(maxsize=1)
def simple_letters() -> dict[int, int]:
    """Full Chinese letters and the simple ones that stand for them, as a table to translate by."""
    pairs = "".join(_sections("hong_kong_places.txt")[_LETTERS])
    return {ord(full): ord(simple) for full, simple in zip(pairs[::2], pairs[1::2], strict=True)}


def _hong_kong() -> tuple[AddressPlace, ...]:
    found = []
    for kind, entries in _sections("hong_kong_places.txt").items():
        for entry in entries if kind != _LETTERS else ():
            name, *others = (column.strip() for column in entry.split("|"))
            spellings = (name, *(each.strip() for column in others for each in column.split(",")))
            found.append(AddressPlace(kind, "HK", name, spellings))
    return tuple(found)


def _elsewhere() -> tuple[AddressPlace, ...]:
    found = []
    for section, entries in _sections("address_places.txt").items():
        kind, country = section.split()
        for entry in entries:
            spellings = tuple(each.strip() for each in entry.split(","))
            found.append(AddressPlace(kind, country, spellings[0], spellings))
    return tuple(found)


def _sections(file: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in lines(file):
        if line.startswith("@"):
            found[line[1:].strip()] = entries = []
        else:
            entries.append(line)
    return found
