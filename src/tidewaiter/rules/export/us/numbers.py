"""A goods line's numbers of the US lists, wherever the papers give them."""

from __future__ import annotations

import re

from tidewaiter.law.eccns import NumberKind, Series, entries_in, number_kind, read_eccn
from tidewaiter.model.goods import Goods
from tidewaiter.refdata.countries import country_code

__all__ = ["contradict", "is_german_own", "is_us_number", "only_american", "us_numbers"]

# What people call the two lists where they give a number beside the field for the ECCN.
_US_WORDS = frozenset({"US", "USA", "BIS", "EAR", "CCL", "ECCN", "USML", "ITAR"})
_GERMAN_OWN = re.compile(r"[0-9][A-E](?:9[0-9]{2}|19[0-9]{2})", re.IGNORECASE)
_OTHER_WORDS = frozenset({"EU", "UK", "AL", "EC", "EG", "UNION"})


def us_numbers(goods: Goods) -> tuple[str, ...]:
    """The line's numbers of US lists that can be read, each once: its ECCN, and others by the name of their list.

    Of a text that is no one number (`3A991 / 3A001`) every entry in it, without a paragraph.
    """
    others = (text for name, text in sorted(goods.control_numbers.items()) if is_us_number(name, text))
    stated = (text.strip() for text in (goods.eccn or "", *others))
    return tuple(dict.fromkeys(number for text in stated for number in _read(text)))


def is_us_number(name: str, text: str) -> bool:
    """Whether the number under that name of a list is one of the United States: by the name (`us-eccn`, `ECCN (US)`),
    by a series that they alone have, and, where it reads as an ECCN, by a name that speaks of no other country."""
    words = re.findall(r"[A-Z]+", name.upper())
    if is_german_own(name, text):
        return False
    if _US_WORDS & set(words) or country_code(name) == "US" or only_american(text):
        return True
    foreign = _OTHER_WORDS & set(words) or any(country_code(word) for word in (name, *words))
    return not foreign and bool(entries_in(text))


def is_german_own(name: str, text: str) -> bool:
    """Whether the number under that name is one that Germany alone has: 901 to 999, 9A991, where the United States call quite
    other goods so."""
    german = country_code(name) == "DE" or {"AL", "AUSFUHRLISTE"} & set(re.findall(r"[A-Z]+", name.upper()))
    return bool(german) and _GERMAN_OWN.match(text.strip()) is not None


def only_american(number: str) -> bool:
    """Whether the number is of the series that the United States alone have."""
    eccn = read_eccn(number)
    return eccn is not None and eccn.series is Series.UNILATERAL


def contradict(goods: Goods) -> bool:
    """Whether the line has numbers of more than one entry, or EAR99 beside one: it can be under one alone."""
    entries = (read_eccn(number) for number in us_numbers(goods))
    return len({eccn.entry if eccn is not None else "" for eccn in entries}) > 1


def _read(text: str) -> tuple[str, ...]:
    return (text,) if number_kind(text) is not NumberKind.NONE else entries_in(text)
