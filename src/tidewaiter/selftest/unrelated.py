"""People and firms that are on no list by intent: composed from common names and ordinary words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice
from random import Random

from tidewaiter.selftest.chance import chance
from tidewaiter.selftest.name_tables import COINED, FIRMS, PEOPLE, Bearers

__all__ = ["firms", "people"]


def people(many: int, seed: int, *, us: bool) -> tuple[str, ...]:
    """So many different people, with names common in the United States, or in a dozen other countries.

    >>> people(2, 1, us=True)
    ('Pamela A. Jones', 'Jorge Castillo')
    """
    bearers = [each for each in PEOPLE for _ in range(each.us if us else not each.us)]
    return _different(many, (_person(bearers, chance(seed, f"person {us}", str(at))) for at in count()))


def firms(many: int, seed: int) -> tuple[str, ...]:
    """So many different firms, of several languages.

    >>> firms(2, 1)
    ('Petersen & Söhne Maschinenbau GmbH & Co. KG', 'Corinix Prodtorg OOO')
    """
    return _different(many, (_firm(chance(seed, "firm", str(at))) for at in count()))


def _person(bearers: list[Bearers], rng: Random) -> str:
    tables = rng.choice(bearers)
    given, family = rng.choice(tables.given), rng.choice(tables.family)
    if tables.family_first:
        return f"{family} {given}"
    if rng.random() < 0.3:
        middle = rng.choice(tables.given)
        given = f"{given} {middle[0]}." if rng.random() < 0.5 else f"{given} {middle}"
    return f"{given} {family}"


def _firm(rng: Random) -> str:
    street = rng.choice(FIRMS)
    first = rng.choice(street.places) if rng.random() < 0.6 else _coined(rng)
    return f"{first} {rng.choice(street.trades)} {rng.choice(street.forms)}".strip()


def _coined(rng: Random) -> str:
    return "".join(rng.choice(part.split()) for part in COINED).capitalize()


def _different(many: int, names: Iterator[str]) -> tuple[str, ...]:
    """The first so many that differ from each other; fewer where the tables give no more."""
    tried = islice(names, many * 20)
    return tuple(islice(dict.fromkeys(tried), many))
