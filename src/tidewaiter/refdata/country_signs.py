"""Other signs of a country than its name: adjectives of its people, and how its telephone numbers begin."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tidewaiter.model.base import Value
from tidewaiter.refdata.tables import lines

__all__ = ["calling_country", "demonym_country"]

_NOT_DIALLED = re.compile(r"[^\d+]")
_MARKS = re.compile("[\u0300-\u036f'’]")
_ENDINGS = ("er", "en", "es", "em", "e", "s")


class _Signs(Value, frozen=True, kw_only=True):
    codes: tuple[str, ...]
    demonyms: tuple[str, ...]


def demonym_country(word: str) -> str | None:
    """The ISO 3166 alpha-2 code of the country whose people or things are called so in English, German, French, Russian or
    Turkish; None for any other word and for one that several countries share."""
    plain = _plain(word)
    found = _demonyms().get(plain)
    if found is None:
        stems = (plain.removesuffix(ending) for ending in _ENDINGS if plain.endswith(ending))
        found = next((code for stem in stems if len(stem) > 4 and (code := _demonyms().get(stem))), None)
    return found


def calling_country(number: str) -> str | None:
    """The country of a telephone number in international form, by the longest beginning on file; None without one. Numbers
    that begin with +7 are Russia's but for those of Kazakhstan, and with +1 the United States' but for those of islands."""
    dialled = _NOT_DIALLED.sub("", number)
    dialled = f"+{dialled[2:]}" if dialled.startswith("00") else dialled
    if not dialled.startswith("+"):
        return None
    digits = dialled[1:]
    table = _calling()
    return next((table[digits[:length]] for length in range(5, 0, -1) if digits[:length] in table), None)


@lru_cache(maxsize=1)
def _signs() -> dict[str, _Signs]:
    found = {}
    for line in lines("country_signs.txt"):
        code, calling, *names = line.split(" ", 2)
        demonyms = tuple(name.strip() for name in names[0].split(",")) if names else ()
        found[code] = _Signs(codes=tuple(calling.split("/")), demonyms=demonyms)
    return found


@lru_cache(maxsize=1)
def _calling() -> dict[str, str]:
    return {begin: code for code, signs in _signs().items() for begin in signs.codes if begin != "-"}


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    shared: set[str] = set()
    for code, signs in _signs().items():
        for name in signs.demonyms:
            plain = _plain(name)
            if found.setdefault(plain, code) != code:
                shared.add(plain)
    return {name: code for name, code in found.items() if name not in shared}


def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word).casefold().replace("ı", "i").replace("ß", "ss")
    return " ".join(_MARKS.sub("", folded).split())
