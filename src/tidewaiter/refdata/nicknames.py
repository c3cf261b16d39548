"""Given names with their spellings and short forms: which words may be one person's given name."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from tidewaiter.refdata.tables import lines

__all__ = ["forms", "forms_on_file", "name_numbers", "same_given_name"]


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, ...], ...]:
    """The lines of the table: a name each, with everything it is written as, the customary form first."""
    return tuple(tuple(line.split()) for line in lines("nicknames.txt"))


@lru_cache(maxsize=1)
def _of_form() -> dict[str, tuple[int, ...]]:
    """From a form to the places of the names that it may stand for."""
    found: dict[str, list[int]] = {}
    for at, name in enumerate(_names()):
        for form in name:
            found.setdefault(form, []).append(at)
    return {form: tuple(places) for form, places in found.items()}


def forms_on_file() -> Collection[str]:
    """The romanised tokens that may stand for a given name on file."""
    return _of_form().keys()


def name_numbers(token: str) -> tuple[int, ...]:
    """The numbers (file order) of the given names that the romanised token may stand for; empty where none is on
    file."""
    return _of_form().get(token, ())


def same_given_name(a: str, b: str) -> bool:
    """Whether both romanised tokens may stand for one given name: equal, or forms of one name (Aleksandr, Sasha).

    Symmetric, not transitive: a short form of several names (Sasha, Alex) is the same as each of them, and these are
    not the same as each other. Cognates of two languages (John, Ivan) are two names.
    """
    if a == b:
        return True
    one, two = _of_form().get(a), _of_form().get(b)
    return one is not None and two is not None and not set(one).isdisjoint(two)


def forms(token: str) -> tuple[str, ...]:
    """What else the given name may be written as: the forms of every name that the romanised token may stand for, in
    file order, each once, without the token itself; empty where it is not on file."""
    names = (_names()[at] for at in _of_form().get(token, ()))
    return tuple(dict.fromkeys(form for name in names for form in name if form != token))
