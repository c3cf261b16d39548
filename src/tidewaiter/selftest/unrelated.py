"""People and firms that are on no list by intent, composed as chance composes them: usual names often, rarer ones
seldom, by the habits of their country. Some are bound to be namesakes of somebody listed, as in life."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate, count, islice
from random import Random
from typing import NamedTuple

from tidewaiter.selftest.chance import chance
from tidewaiter.selftest.firm_tables import BRANDS, COINED, REGISTERS, Register
from tidewaiter.selftest.name_tables import (
    ASIAN,
    HISPANIC,
    HISPANIC_GIVEN,
    MEN,
    RARER,
    SURNAMES,
    WOMEN,
)
from tidewaiter.selftest.patronymics import feminine, patronymic
from tidewaiter.selftest.world_tables import WORLD, Bearers, Habit

__all__ = ["Bearer", "firms", "people"]

_HISPANIC, _ASIAN = 0.18, 0.06  # of the people of the United States
_RARER = 0.5  # of the others bear a name outside the commonest hundreds; the census says rather more
_INITIAL, _MIDDLE = 0.35, 0.15  # of papers give a middle initial, or a whole middle name


class Bearer(NamedTuple):
    """A composed name, with its family name where it is a person's, and the country it is usual in."""

    name: str
    family: str | None
    country: str


def people(many: int, seed: int, *, us: bool) -> tuple[Bearer, ...]:
    """So many different people of the United States, or of a score of other countries.

    >>> people(1, 1, us=True)[0].country
    'US'
    """
    purpose = f"person {us}"
    return _different(many, lambda at: _person(chance(seed, purpose, str(at)), us=us))


def firms(many: int, seed: int) -> tuple[Bearer, ...]:
    """So many different firms, of a dozen countries.

    >>> firms(1, 1)[0].family is None
    True
    """
    return _different(many, lambda at: _firm(chance(seed, "firm", str(at))))


def _person(rng: Random, *, us: bool) -> Bearer:
    if us:
        return _american(rng)
    bearers = rng.choice(WORLD)
    woman = rng.random() < 0.3  # of people on commercial papers, roughly
    given = _usual(rng, bearers.women if woman else bearers.men)
    family = _usual(rng, bearers.family)
    name = _HABITS[bearers.habit](rng, bearers, given, family, woman)
    shown = feminine(family) if woman and bearers.habit is Habit.SLAVIC else family
    return Bearer(name, shown, bearers.country)


def _american(rng: Random) -> Bearer:
    of = rng.random()
    own = MEN if rng.random() < 0.6 else WOMEN
    given, second = _usual(rng, own), _usual(rng, own)
    if of < _HISPANIC:
        family = _usual(rng, HISPANIC)
        if rng.random() < 0.5:
            given, second = (_usual(rng, HISPANIC_GIVEN[own is WOMEN]) for _ in range(2))
    elif of < _HISPANIC + _ASIAN:
        family = _usual(rng, rng.choice(ASIAN))
    else:
        family = rng.choice(RARER) if rng.random() < _RARER else _usual(rng, SURNAMES)
    return Bearer(f"{_with_middle(rng, given, second)} {family}", family, "US")


def _with_middle(rng: Random, given: str, second: str) -> str:
    of = rng.random()
    if second == given or of > _INITIAL + _MIDDLE:
        return given
    return f"{given} {second[0]}." if of < _INITIAL else f"{given} {second}"


def _plain(rng: Random, bearers: Bearers, given: str, family: str, woman: bool) -> str:
    second = _usual(rng, bearers.women if woman else bearers.men)
    whole = f"{given} {second}" if rng.random() < 0.2 and second != given else given
    return f"{whole} {family}"


def _slavic(rng: Random, bearers: Bearers, given: str, family: str, woman: bool) -> str:
    shown = feminine(family) if woman else family
    if bearers.country != "RU" or rng.random() < 0.5:
        return f"{given} {shown}"
    return f"{given} {patronymic(_usual(rng, bearers.men), woman=woman)} {shown}"


def _arab(rng: Random, bearers: Bearers, given: str, family: str, woman: bool) -> str:
    if rng.random() < 0.5:
        return f"{given} {family}"
    father = _usual(rng, bearers.men)
    return f"{given} {'bin ' if rng.random() < 0.1 else ''}{father} {family}"


def _spanish(rng: Random, bearers: Bearers, given: str, family: str, woman: bool) -> str:
    second = f" {_usual(rng, bearers.women if woman else bearers.men)}" if rng.random() < 0.4 else ""
    mother = f" {_usual(rng, bearers.family)}" if rng.random() < 0.6 else ""
    return f"{given}{second} {family}{mother}"


def _family_first(rng: Random, bearers: Bearers, given: str, family: str, woman: bool) -> str:
    return f"{given} {family}" if rng.random() < 0.4 else f"{family} {given}"


_HABITS: dict[Habit, Callable[[Random, Bearers, str, str, bool], str]] = {
    Habit.PLAIN: _plain,
    Habit.SLAVIC: _slavic,
    Habit.ARAB: _arab,
    Habit.SPANISH: _spanish,
    Habit.FAMILY_FIRST: _family_first,
}


def _firm(rng: Random) -> Bearer:
    register = rng.choice([each for each in REGISTERS for _ in range(each.weight)])
    name, trade, form = _proper(rng, register), rng.choice(register.trades), rng.choice(register.forms)
    if rng.random() < 0.15:
        trade = f"{trade} {rng.choice(register.trades)}"
    parts = (form, name, trade) if register.form_first else (name, trade, form)
    return Bearer(" ".join(part for part in parts if part), None, register.country)


def _proper(rng: Random, register: Register) -> str:
    of = rng.random()
    if of < 0.4:
        return rng.choice(register.names)
    if of < 0.6:
        return "".join(rng.choice(part.split()) for part in COINED).capitalize()
    if of < 0.7:
        return f"{rng.choice(BRANDS)}{rng.choice(BRANDS).lower()}"
    if of < 0.8:
        return f"{rng.choice(BRANDS)} {rng.choice(BRANDS)}"
    if of < 0.88:
        return "".join(rng.choices("ABCDEFGHIJKLMNOPRSTUVWXYZ", k=rng.choice((2, 3, 3, 3, 4))))
    families = SURNAMES if register.country in ("US", "GB") else _families(register.country)
    return _usual(rng, families)


@cache
def _families(country: str) -> tuple[str, ...]:
    """Family names of a country, or of the United States where there is no table of its own."""
    return next((each.family for each in WORLD if each.country == country), RARER)


def _usual(rng: Random, names: Sequence[str]) -> str:
    """One of the names, the first ones oftener: by rank as in a census, about as 1 / (rank + 4) ** 0.84."""
    return rng.choices(names, cum_weights=_weights(len(names)))[0]


@cache
def _weights(many: int) -> tuple[float, ...]:
    return tuple(accumulate((rank + 5) ** -0.84 for rank in range(many)))


def _different(many: int, compose: Callable[[int], Bearer]) -> tuple[Bearer, ...]:
    """The first so many that differ from each other; fewer where the tables give no more."""
    tried: Iterator[Bearer] = (compose(at) for at in islice(count(), many * 20))
    first: dict[str, Bearer] = {}
    for bearer in tried:
        first.setdefault(bearer.name, bearer)
        if len(first) == many:
            break
    return tuple(first.values())
