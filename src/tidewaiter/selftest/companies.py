"""Alterations of the names of firms and bodies. Pure and seeded; None where one makes no sense.

What is left must still name the party: a word of its own, or a form and at least four letters besides.
"""

from __future__ import annotations

import re

from tidewaiter.selftest.business_tables import ABBREVIATED, ENDINGS, FORMS, TRANSLATED
from tidewaiter.selftest.chance import chance
from tidewaiter.selftest.core import GENERAL, Found, bare, form_of, own_words, without_form
from tidewaiter.selftest.named import Named, origin
from tidewaiter.selftest.tables import words_of

__all__ = [
    "abbreviated", "acronym", "branch_added", "form_dropped", "form_expanded", "form_glued", "form_swapped",
    "form_translated", "general_word_dropped", "general_word_translated", "is_firm", "one_letter_rebrand",
]  # fmt: skip

_SMALL = frozenset(
    words_of(
        "of the and for de la el y i und et a an in on named after im imeni po v na s del di da do e o per"
    )
)
_LANGUAGES = {"slavic": "ru", "persian": "fa", "spanish": "es"}
_LANGUAGES_OF_COUNTRIES = {"TR": "tr", "DE": "de", "AT": "de", "CH": "de", "FR": "fr", "LB": "fr"}
_FEWEST = 4  # letters that must be left beside a legal form


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
    whole = " " in found.spelt and found.spelt not in found.form.short
    return _with(found, found.form.short[0] if whole else found.form.full)


def form_translated(name: str, seed: int) -> str | None:
    """The name with a legal form of another language that means the same, in full.

    >>> form_translated("Example Trading LLC", 0)
    'Example Trading Societe a responsabilite limitee'
    """
    found = _form(name)
    if found is None:
        return None
    fulls = [form.full for form in FORMS if set(form.short) & set(found.form.elsewhere)]
    others = [full for full in fulls if full.split(" ")[0] != found.form.full.split(" ")[0]]
    return _with(found, chance(seed, "translated form", name).choice(others)) if others else None


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
    """The name without one of its general words, none of its legal form; a word of its own and another are left.

    >>> general_word_dropped("Example Marine Trading", 0)
    'Example Marine'
    """
    words, places = _general(name)
    if len(words) < 3 or not places or not own_words(name):
        return None
    at = chance(seed, "dropped", name).choice(places)
    return " ".join((*words[:at], *words[at + 1 :]))


def general_word_translated(named: Named, seed: int) -> str | None:
    """The name with one of its general words in the language of its country, or English for a foreign one; where the
    country's language is not in the table, in any.

    >>> general_word_translated(Named("Example Trading", country="TR"), 0)
    'Example Ticaret'
    """
    name = named.text
    words, places = _general(name)
    country = named.country or ""
    language = _LANGUAGES.get(origin(named) or "", _LANGUAGES_OF_COUNTRIES.get(country))
    rng = chance(seed, "translated", name)
    fitting = [at for at in places if _said(words[at], language)]
    if len(words) < 2 or not fitting or not own_words(name):
        return None
    at = rng.choice(fitting)
    said = rng.choice(_said(words[at], language))
    return " ".join((*words[:at], _as(said, words[at]), *words[at + 1 :]))


def _said(word: str, language: str | None) -> list[str]:
    """What may be said for a general word: in the language, or English for one that is not English."""
    others = TRANSLATED.get(bare(word), {})
    if "en" in others:
        return [others["en"]]
    return list(others.values()) if language is None else [others[language]] if language in others else []


def abbreviated(name: str, seed: int) -> str | None:
    """The name with all its general words in short, its legal form as it is; a word of its own or a number stays whole,
    and nothing is drawn.

    >>> abbreviated("Example International Trading", 0)
    'Example Intl Trdg'
    """
    words, places = _general(name)
    if not own_words(name) and not re.search(r"\d", name):
        return None
    short = [
        _as(ABBREVIATED.get(bare(word), word), word) if at in places else word
        for at, word in enumerate(words)
    ]
    return " ".join(short) if short != words and len(words) > 1 else None


def acronym(name: str, seed: int) -> str | None:
    """The first letters of a firm's or body's words, four to seven, without legal form and small words; not of names
    with signs or numbers, of which nobody knows what to take. Nothing is drawn.

    >>> acronym("Example Marine Research Institute", 0)
    'EMRI'
    """
    core = without_form(name)
    if re.search(r"[^\w\s&.,]|\d", core):
        return None
    letters = [word[0] for word in re.findall(r"[^\W\d_]+", core) if word.lower() not in _SMALL]
    return "".join(letters).upper() if 4 <= len(letters) <= 7 else None


def one_letter_rebrand(name: str, seed: int) -> str | None:
    """The name without its legal form, with another letter in its longest own word, which has five letters or more,
    and six where it is the only word: a new firm of old people.

    >>> one_letter_rebrand("Tavero Trading LLC", 0)
    'Tavoro Trading'
    """
    words = without_form(name).split(" ")
    own = [
        at for at, word in enumerate(words) if word.isalpha() and word.isascii() and word in own_words(name)
    ]
    if not own:
        return None
    longest = max(own, key=lambda at: len(words[at]))
    word = words[longest]
    if len(word) < (6 if len(words) == 1 else 5):
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
    return form_of(name) is not None or any(bare(word) in GENERAL for word in name.split(" "))


def _form(name: str) -> Found | None:
    """The legal form of a name of which enough is left without it."""
    found = form_of(name)
    if found is None or sum(sign.isalpha() for sign in found.before + found.behind) < _FEWEST:
        return None
    return found


def _with(found: Found, form: str) -> str | None:
    if not form:
        return f"{found.before} {found.behind}".strip(" ,") or None
    return f"{found.before}{_as(form, found.before + found.behind)}{found.behind}"


def _general(name: str) -> tuple[list[str], list[int]]:
    """The words of the name, and the places of general ones that are no part of its legal form."""
    words = name.split(" ")
    found = form_of(name)
    first = len(found.before.split()) if found else len(words)
    last = len(words) - len(found.behind.split()) if found else len(words)
    return words, [at for at, word in enumerate(words) if bare(word) in GENERAL and not first <= at < last]


def _as(word: str, model: str) -> str:
    """The word in capitals where the model is."""
    return word.upper() if model.isupper() and len(model) > 1 else word
