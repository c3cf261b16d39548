"""An invented party, with everything that the forms of OFAC's lists can say of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

__all__ = ["SYLLABLES", "Day", "Name", "Paper", "Party", "Place", "Ship", "Tie"]

SYLLABLES = (
    "ba",
    "dro",
    "kin",
    "lov",
    "mar",
    "ne",
    "or",
    "pas",
    "rin",
    "sha",
    "tor",
    "vel",
    "yam",
    "zha",
    "gul",
    "hes",
)
"""What invented names are put together of."""


class Day(NamedTuple):
    """A date of birth: the first and the last day it may be, and what the other forms write."""

    first: date
    last: date
    said: str
    circa: bool = False


class Name(NamedTuple):
    """A name beside the primary one; `native` is the same in another script."""

    last: str
    first: str | None = None
    how: str = "A.K.A."
    weak: bool = False
    native: str | None = None


class Paper(NamedTuple):
    """A numbered paper, its days as "02 Mar 2027"."""

    label: str
    number: str
    country: str | None = None
    issued: Day | None = None
    expires: Day | None = None


class Place(NamedTuple):
    """An address."""

    lines: tuple[str, ...] = ()
    city: str | None = None
    state: str | None = None
    code: str | None = None
    country: str | None = None


class Ship(NamedTuple):
    """What is told of a ship."""

    call_sign: str | None = None
    type: str | None = None
    tonnage: str | None = None
    gross: str | None = None
    flag: str | None = None
    owner: str | None = None


class Tie(NamedTuple):
    """A tie to another party."""

    kind: str
    number: int
    name: str


@dataclass(frozen=True)
class Party:
    """One invented party, with everything that the forms can say of it."""

    number: int
    kind: str
    last: str
    first: str | None = None
    native: str | None = None
    names: tuple[Name, ...] = ()
    born: tuple[Day, ...] = ()
    born_at: tuple[str, ...] = ()
    nationality: tuple[str, ...] = ()
    citizenship: tuple[str, ...] = ()
    title: str | None = None
    papers: tuple[Paper, ...] = ()
    features: tuple[tuple[str, str], ...] = ()
    places: tuple[Place, ...] = ()
    programmes: tuple[str, ...] = ("NPWMD",)
    listed: date = date(2020, 1, 2)
    authority: str | None = None
    measures: tuple[str, ...] = ("Block",)
    ties: tuple[Tie, ...] = ()
    ship: Ship | None = None
    remarks: str | None = None
