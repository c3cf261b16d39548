"""Romanisation: any script to lower-case ASCII letters and digits, with other customary spellings beside it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from tidewaiter.text.scripts import script_of

__all__ = ["romanise", "variants"]

# Russian, Ukrainian, Belarusian, Serbian, Macedonian, Bulgarian and the Turkic letters, as passports and the
# lists mostly write them; finer differences are the business of text/sound.
_CYRILLIC = {
    **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)),
    "ё": "e",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "і": "i",
    "ї": "yi",
    "є": "ye",
    "ґ": "g",
    "ў": "u",
    "ђ": "dj",
    "ј": "j",
    "љ": "lj",
    "њ": "nj",
    "ћ": "c",
    "џ": "dz",
    "ѓ": "g",
    "ќ": "k",
    "ѕ": "dz",
    "ә": "a",
    "ғ": "g",
    "қ": "k",
    "ң": "ng",
    "ө": "o",
    "ұ": "u",
    "ү": "u",
    "һ": "h",
    "ҳ": "h",
    "ҷ": "j",
    "ӣ": "i",
    "ӯ": "u",
    "ҹ": "j",
    "җ": "j",
}
_DIGRAPHS = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ø": "oe",
    "å": "aa",
    "æ": "ae",
    "œ": "oe",
    "ñ": "ny",
    "ё": "yo",
}
_UKRAINIAN = re.compile("[іїєґ]")
_NOT_KEPT = re.compile(r"[^a-z0-9]+")
_WRITTEN_VOWELS = re.compile(r"(?<=.)[wyai]")


@lru_cache(maxsize=65536)
def romanise(token: str) -> str:
    """The token in lower-case ASCII letters and digits; empty when it has neither letter nor digit."""
    if token.isascii():
        return _NOT_KEPT.sub("", token.lower())
    lower = unicodedata.normalize("NFC", token.replace("İ", "i").lower())
    letters = "".join(_CYRILLIC.get(letter, letter) for letter in lower)
    return _NOT_KEPT.sub("", anyascii(letters).lower())


@lru_cache(maxsize=65536)
def variants(token: str) -> tuple[str, ...]:
    """Other customary romanisations of the token: umlauts as two letters, Ukrainian g as h, and, for scripts that
    write no short vowels, the consonants alone. Empty for most tokens."""
    if token.isascii():
        return ()
    lower = unicodedata.normalize("NFC", token.lower())
    plain = romanise(token)
    found = [romanise("".join(_DIGRAPHS.get(letter, letter) for letter in lower))]
    if _UKRAINIAN.search(lower):
        found.append(romanise(lower.replace("г", "h")))
    if script_of(token) in ("Arab", "Hebr"):
        found.append(_WRITTEN_VOWELS.sub("", plain))
    return tuple(dict.fromkeys(form for form in found if form and form != plain))
