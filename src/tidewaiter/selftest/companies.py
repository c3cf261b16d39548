"""Alterations of the names of firms and bodies. Pure and seeded; None where one makes no sense."""

from __future__ import annotations

import re
from typing import NamedTuple

from tidewaiter.selftest.business_tables import ABBREVIATED, ENDINGS, FORMS, TRANSLATED, Form
from tidewaiter.selftest.chance import chance

__all__ = [
    "abbreviated", "acronym", "branch_added", "form_dropped", "form_expanded", "form_glued", "form_swapped",
    "general_word_dropped", "general_word_translated", "is_firm", "one_letter_rebrand",
]  # fmt: skip

_SPELLINGS = sorted(
    ((short, form) for form in FORMS for short in (*form.short, form.full)), key=lambda one: -len(one[0])
)
_SMALL = frozenset(
    ["of", "the", "and", "for", "de", "la", "el", "y", "i", "und", "et", "a", "an", "in", "on"]
)
_GENERAL = frozenset(TRANSLATED) | frozenset(ABBREVIATED)


class _Found(NamedTuple):
    """A legal form in a name: the form, how it is spelt there, what stands before and behind it."""

    form: Form
    spelt: str
    before: str
    behind: str


def form_swapped(name: str, seed: int) -> str | None:
    """The name with the legal form of another country that means the same.

    >>> form_swapped("Example Trading GmbH", 0)
    'Example Trading LLC'
    """
    found = _form(name)
    return None if found is None else _with(found, chance(seed, "swapped", name).choice(found.form.elsewhere))


def form_expanded(name: str, seed: int) -> str | None:
    """The name with its legal form in full, or, where it stands in full, in short; nothing is drawn.

    >>> form_expanded("Example Trading LLC", 0)
    'Example Trading Limited Liability Company'
    """
    found = _form(name)
    if found is None:
        return None
    return _with(
        found, found.form.short[0] if found.spelt.lower() == found.form.full.lower() else found.form.full
    )


def form_glued(name: str, seed: int) -> str | None:
    """The name with its legal form written onto the word beside it; nothing is drawn.

    >>> form_glued("JSC Example", 0)
    'JSCExample'
    """
    found = _form(name)
    if found is None or " " in found.spelt:
        return None
    before, behind = found.before.rstrip(" ,"), found.behind.lstrip(" ,")
    return f"{before}{found.spelt} {behind}".strip() if before else f"{found.spelt}{behind}"


def form_dropped(name: str, seed: int) -> str | None:
    """The name without its legal form; nothing is drawn.

    >>> form_dropped("Example Trading Co., Ltd.", 0)
    'Example Trading'
    """
    found = _form(name)
    return None if found is None else _with(found, "")


def general_word_dropped(name: str, seed: int) -> str | None:
    """The name without one of its general words, where two words and more are left.

    >>> general_word_dropped("Example Marine Trading", 0)
    'Example Marine'
    """
    words = name.split(" ")
    places = _general(words)
    if len(words) < 3 or not places:
        return None
    at = chance(seed, "dropped", name).choice(places)
    return " ".join((*words[:at], *words[at + 1 :]))


def general_word_translated(name: str, seed: int) -> str | None:
    """The name with one of its general words in another language.

    >>> general_word_translated("Example Trading", 0)
    'Example Ticaret'
    """
    words = name.split(" ")
    places = [at for at in _general(words) if _bare(words[at]) in TRANSLATED]
    if len(words) < 2 or not places:
        return None
    rng = chance(seed, "translated", name)
    at = rng.choice(places)
    return " ".join((*words[:at], _as(rng.choice(TRANSLATED[_bare(words[at])]), words[at]), *words[at + 1 :]))


def abbreviated(name: str, seed: int) -> str | None:
    """The name with all its general words in short; nothing is drawn.

    >>> abbreviated("Example International Trading", 0)
    'Example Intl Trdg'
    """
    words = name.split(" ")
    short = [_as(ABBREVIATED.get(_bare(word), word), word) for word in words]
    return " ".join(short) if short != words and len(words) > 1 else None


def acronym(name: str, seed: int) -> str | None:
    """The first letters of a firm's words, four at least, without legal form and small words; nothing is drawn.

    >>> acronym("Example Marine Research Institute", 0)
    'EMRI'
    """
    core = form_dropped(name, seed) or name
    letters = [word[0] for word in re.findall(r"[^\W\d_]+", core) if word.lower() not in _SMALL]
    return "".join(letters).upper() if 4 <= len(letters) <= 7 else None


def one_letter_rebrand(name: str, seed: int) -> str | None:
    """The name without its legal form, with another letter in its longest distinctive word: a new firm of old people.

    >>> one_letter_rebrand("Tavero Trading LLC", 0)
    'Tavoro Trading'
    """
    words = (form_dropped(name, seed) or name).split(" ")
    own = [
        at
        for at, word in enumerate(words)
        if word.isalpha() and word.isascii() and _bare(word) not in _GENERAL
    ]
    if not own:
        return None
    longest = max(own, key=lambda at: len(words[at]))
    word = words[longest]
    if len(word) < 4:
        return None
    rng = chance(seed, "rebrand", name)
    at = rng.randrange(0, len(word))
    letters = "aeiou" if word[at].lower() in "aeiou" else "bcdfgklmnprstvz"
    other = rng.choice(letters.replace(word[at].lower(), ""))
    changed = word[:at] + (other.upper() if word[at].isupper() else other) + word[at + 1 :]
    return " ".join((*words[:longest], changed, *words[longest + 1 :]))


def branch_added(name: str, seed: int) -> str | None:
    """The name with a branch, an office or a city behind it.

    >>> branch_added("Example Bank", 0)
    'Example Bank Istanbul'
    """
    return f"{name} {chance(seed, 'branch', name).choice(ENDINGS)}"


def is_firm(name: str) -> bool:
    """Whether the name shows that it is a firm's or a body's: by a legal form, or a general word of business.

    >>> is_firm("Example Bank"), is_firm("SEA EXAMPLE")
    (True, False)
    """
    return _form(name) is not None or bool(_general(name.split(" ")))


def _form(name: str) -> _Found | None:
    """The legal form at an end of the name; None where there is none, or nothing else."""
    for spelt, form in _SPELLINGS:
        sign = re.escape(spelt)
        for pattern in (rf"^(?P<spelt>{sign})(?=[\s,])", rf"(?<=[\s,])(?P<spelt>{sign})$"):
            found = re.search(pattern, name, flags=re.IGNORECASE)
            if found:
                return _Found(form, found["spelt"], name[: found.start()], name[found.end() :])
    return None


def _with(found: _Found, form: str) -> str | None:
    if not form:
        return f"{found.before} {found.behind}".strip(" ,") or None
    return f"{found.before}{_as(form, found.before + found.behind)}{found.behind}"


def _general(words: list[str]) -> list[int]:
    return [at for at, word in enumerate(words) if _bare(word) in _GENERAL]


def _bare(word: str) -> str:
    return word.strip(".,()'\"").lower()


def _as(word: str, model: str) -> str:
    """The word in capitals where the model is."""
    return word.upper() if model.isupper() and len(model) > 1 else word
