"""Countries: from any usual spelling to ISO 3166 alpha-2, and back to a name.

Names in every language come from Unicode CLDR (data/refdata/countries.txt and country_names.txt, derived from babel once), the
spellings of the lists from our own table. Cities and states of a federation are not countries and give None.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tidewaiter.model.base import Value
from tidewaiter.refdata.tables import lines, table

__all__ = ["all_codes", "country_code", "country_name", "name_key"]

_SHARED = "-"
_MARKS = re.compile("[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_PUNCTUATION = re.compile(r"[^\w\s]|_")
_STYLE = (
    "islamic republic of",
    "federal democratic republic of",
    "democratic socialist republic of",
    "federal republic of",
    "federative republic of",
    "socialist republic of",
    "bolivarian republic of",
    "plurinational state of",
    "co operative republic of",
    "democratic republic of",
    "arab republic of",
    "republic of",
    "hashemite kingdom of",
    "kingdom of",
    "sultanate of",
    "principality of",
    "grand duchy of",
    "region",
)


class _Country(Value, frozen=True, kw_only=True):
    """A country: its three-letter codes, its names to be shown, and those it is found by."""

    alpha3: tuple[str, ...]
    shown: dict[str, str]
    keys: tuple[str, ...]


def country_code(text: str | None, *, every_language: bool = True) -> str | None:
    """The ISO 3166 alpha-2 code of the country that `text` names in any language, or None.

    None for nothing, for a name that two countries share, for a city and for a state of a federation. Without
    `every_language` only those are asked that papers are mostly written in, which spares reading the rest.
    """
    if text is None or len(text) > 200:
        return None
    return _code(text.strip(), every_language)


def country_name(code: str, lang: str = "en") -> str:
    """The name of a country in English or German, or the code itself where there is none."""
    country = _countries().get(code.upper())
    return country.shown.get(lang, country.shown["en"]) if country else code


@lru_cache(maxsize=1)
def all_codes() -> frozenset[str]:
    """The ISO 3166 alpha-2 codes, with XK for Kosovo, which the lists use."""
    return frozenset(_countries()) - {_SHARED}


@lru_cache(maxsize=1)
def _countries() -> dict[str, _Country]:
    found = {}
    for line in lines("countries.txt"):
        code, alpha3, english, german, *keys = line.split("\t")
        shown = {"en": english, "de": german}
        found[code] = _Country(alpha3=tuple(alpha3.split(",")), shown=shown, keys=tuple(keys))
    return found


@lru_cache(maxsize=16384)
def _code(text: str, every_language: bool) -> str | None:
    plain = text.upper()
    if plain in all_codes():
        return plain
    key = name_key(text)
    if not key:
        return None
    found = _named(key, _first_names()) or _alpha3().get(plain)
    return found or (_named(key, _all_names()) if every_language else None)


def _named(key: str, names: dict[str, str | None]) -> str | None:
    if key in names:
        return names[key]
    for style in _STYLE:
        if key.startswith(style + " ") and (found := names.get(key[len(style) + 1 :])):
            return found
        if key.endswith(" " + style) and (found := names.get(key[: -len(style) - 1])):
            return found
    return None


def name_key(text: str) -> str:
    """A country's name as it is looked up: case, Latin accents, punctuation and the English article do not count; initials stand together."""
    folded = (
        _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold().replace("ı", "i").replace("&", " and ")
    )
    bare = re.sub(r"\b(\w)\.\s?(?=\w\b)", r"\1", folded)
    words = _PUNCTUATION.sub(" ", bare).split()
    return " ".join(word for word in words if word != "the") or " ".join(words)


@lru_cache(maxsize=1)
def _own() -> dict[str, str]:
    spellings = table("country_spellings.yaml", dict[str, tuple[str, ...]])
    return {name_key(name): code for code, names in spellings.items() for name in names}


@lru_cache(maxsize=1)
def _alpha3() -> dict[str, str]:
    return {letters: code for code, country in _countries().items() for letters in country.alpha3 if letters}


@lru_cache(maxsize=1)
def _first_names() -> dict[str, str | None]:
    """Names in the languages that papers are mostly written in; one that two countries share maps to None."""
    keyed = {key: code for code, country in _countries().items() for key in country.keys}
    return {**{key: None if code == _SHARED else code for key, code in keyed.items()}, **_own()}


@lru_cache(maxsize=1)
def _all_names() -> dict[str, str | None]:
    names: dict[str, str | None] = {}
    for line in lines("country_names.txt"):
        code, *keys = line.split("\t")
        names |= dict.fromkeys(keys, None if code == _SHARED else code)
    return {**names, **_first_names()}
