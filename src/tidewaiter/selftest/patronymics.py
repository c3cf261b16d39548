"""Patronymics, and family names that show the sex, as Slavic languages form them; in Latin letters."""

from __future__ import annotations

__all__ = ["MADE", "feminine", "is_patronymic", "patronymic"]

MADE = (
    "ovich", "evich", "ovych", "evych", "ovitch", "avich", "ilyich", "fomich", "kuzmich", "lukich",
    "ovna", "evna", "ivna", "avna", "awna", "inichna",
)  # fmt: skip
"""Ends by which a patronymic is known."""


def patronymic(father: str, *, woman: bool) -> str:
    """The patronymic of a man's child.

    >>> patronymic("Ivan", woman=False), patronymic("Sergey", woman=True)
    ('Ivanovich', 'Sergeevna')
    """
    if father.endswith("y"):
        stem = father[:-1] if father[-2:-1] in tuple("aeiou") else f"{father[:-1]}i"
        return f"{stem}{'evna' if woman else 'evich'}"
    if father[-1] in "aeiou":
        return f"{father[:-1]}{'ichna' if woman else 'ich'}"
    return f"{father}{'ovna' if woman else 'ovich'}"


def feminine(family: str) -> str:
    """The family name as a woman bears it.

    >>> feminine("Petrov"), feminine("Kowalski"), feminine("Nowak")
    ('Petrova', 'Kowalska', 'Nowak')
    """
    if family.endswith(("ov", "ev", "yov", "in", "yn")):
        return f"{family}a"
    if family.endswith(("ski", "cki", "ński")):
        return f"{family[:-1]}a"
    if family.endswith("sky"):
        return f"{family[:-1]}aya"
    return family


def is_patronymic(word: str) -> bool:
    """Whether the word has a patronymic's end.

    >>> is_patronymic("Ivanovich"), is_patronymic("Ivanov")
    (True, False)
    """
    return word.lower().endswith(MADE)
