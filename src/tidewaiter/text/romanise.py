"""Romanisation: any script to lower-case ASCII letters and digits, with other customary spellings beside it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from anyascii import anyascii

from tidewaiter.text.alphabets import armenian_forms, georgian_forms, greek_forms, hebrew_forms
from tidewaiter.text.cyrillic import customary, cyrillic_forms
from tidewaiter.text.forms import Forms
from tidewaiter.text.kana import kana_forms
from tidewaiter.text.khmer import khmer_forms
from tidewaiter.text.latin import latin_forms
from tidewaiter.text.scripts import script_of

__all__ = ["romanise", "word_forms"]

_BY_SCRIPT: dict[str | None, Callable[[str], Forms]] = {
    "Cyrl": cyrillic_forms,
    "Grek": greek_forms,
    "Armn": armenian_forms,
    "Geor": georgian_forms,
    "Hebr": hebrew_forms,
    "Hira": kana_forms,
    "Kana": kana_forms,
    "Khmr": khmer_forms,
}
_NOT_KEPT = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def romanise(token: str) -> str:
    """The token letter by letter in lower-case ASCII letters and digits; empty when it has neither letter nor digit."""
    if token.isascii():
        return _NOT_KEPT.sub("", token.lower())
    lower = unicodedata.normalize("NFC", token.replace("İ", "i").lower())
    return _NOT_KEPT.sub("", anyascii(customary(lower)).lower())


@lru_cache(maxsize=65536)
def word_forms(word: str) -> Forms:
    """The forms of a word in an alphabet (Latin, Cyrillic, Greek, Armenian, Georgian, Hebrew, Khmer) or in Kana; of any other
    script, that of its letters."""
    script = script_of(word)
    if word.isascii() or script == "Latn":
        return latin_forms(word)
    lower = unicodedata.normalize("NFC", word.lower())
    forms = _BY_SCRIPT[script](lower) if script in _BY_SCRIPT else ()
    plain = romanise(word)
    return forms or ((plain,) if plain else ())
