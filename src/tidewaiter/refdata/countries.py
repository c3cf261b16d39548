"""Countries: from any usual spelling to ISO 3166 alpha-2, and back to a name.

Names in every language come from babel (Unicode CLDR), the spellings of the lists from our own table. Cities and
states of a federation are not countries and give None. Babel is loaded when a country is first asked about.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tidewaiter.refdata.tables import table

__all__ = ["all_codes", "country_code", "country_name"]

# Codes that CLDR names beside the ISO 3166 ones: groups of states, pseudo-locales, dependencies without a code.
_NOT_ISO = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
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
# Languages asked first, since most papers are written in them; the rest of CLDR only when these know nothing.
_FIRST = (
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "tr",
    "ru",
    "uk",
    "ar",
    "fa",
    "zh",
    "zh_Hant",
    "ja",
    "ko",
)


def country_code(text: str | None, *, every_language: bool = True) -> str | None:
    """The ISO 3166 alpha-2 code of the country that `text` names in any language, or None.

    None for nothing, for a name that two countries share, for a city and for a state of a federation. Without
    `every_language` only those are asked that papers are mostly written in, which spares a second once.
    """
    if text is None or len(text) > 200:
        return None
    return _code(text.strip(), every_language)


def country_name(code: str, lang: str = "en") -> str:
    """The name of a country in a language, or the code itself where CLDR has none."""
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(lang).territories.get(code.upper(), code))
    except (UnknownLocaleError, ValueError):
        return code


@lru_cache(maxsize=1)
def all_codes() -> frozenset[str]:
    """The ISO 3166 alpha-2 codes, with XK for Kosovo, which the lists use."""
    from babel import Locale

    known = (str(code) for code in Locale.parse("en").territories)
    return frozenset(code for code in known if len(code) == 2 and code.isalpha() and code not in _NOT_ISO)


@lru_cache(maxsize=16384)
def _code(text: str, every_language: bool) -> str | None:
    plain = text.upper()
    if plain in all_codes():
        return plain
    key = _key(text)
    if not key:
        return None
    found = _named(key, _first_names()) or _by_alpha3(plain)
    return found or (_named(key, _all_names()) if every_language else None)


def _by_alpha3(plain: str) -> str | None:
    if not (len(plain) == 3 and plain.isascii() and plain.isalpha()):
        return None
    from babel.core import get_global

    codes: list[str] = get_global("territory_aliases").get(plain, [])
    return codes[0] if len(codes) == 1 and codes[0] in all_codes() else None


def _named(key: str, names: dict[str, str | None]) -> str | None:
    if key in names:
        return names[key]
    for style in _STYLE:
        if key.startswith(style + " ") and (found := names.get(key[len(style) + 1 :])):
            return found
        if key.endswith(" " + style) and (found := names.get(key[: -len(style) - 1])):
            return found
    return None


def _key(text: str) -> str:
    """Case, Latin accents, punctuation and the English article do not count; initials stand together."""
    folded = (
        _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold().replace("ı", "i").replace("&", " and ")
    )
    bare = re.sub(r"\b(\w)\.\s?(?=\w\b)", r"\1", folded)
    words = _PUNCTUATION.sub(" ", bare).split()
    return " ".join(word for word in words if word != "the") or " ".join(words)


@lru_cache(maxsize=1)
def _own() -> dict[str, str]:
    spellings = table("country_spellings.yaml", dict[str, tuple[str, ...]])
    return {_key(name): code for code, names in spellings.items() for name in names}


@lru_cache(maxsize=1)
def _first_names() -> dict[str, str | None]:
    return {**_names_in(_FIRST), **_own()}


@lru_cache(maxsize=1)
def _all_names() -> dict[str, str | None]:
    from babel import localedata

    # A language's regional forms hardly add names; another script of it does.
    tongues = (
        tongue
        for tongue in localedata.locale_identifiers()
        if "_" not in tongue or len(tongue.split("_")[1]) == 4
    )
    return {**_names_in(tuple(sorted(tongues))), **_names_in(_FIRST), **_own()}


def _names_in(languages: tuple[str, ...]) -> dict[str, str | None]:
    """Every territory's name in these languages; a name that two territories share maps to None."""
    from babel import localedata

    names: dict[str, str | None] = {}
    for language in languages:
        # A language's own names, without those it inherits: merging them would take most of the time.
        for code, name in localedata.load(language, merge_inherited=False).get("territories", {}).items():
            if code not in all_codes():
                continue
            key = _key(name)
            if len(key) > 1 or not key.isascii():
                names[key] = code if names.get(key, code) == code else None
    return names
