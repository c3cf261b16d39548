"""Words in which Latin and Cyrillic letters stand together, put into the alphabet of most of their letters."""

from __future__ import annotations

import re

__all__ = ["in_one_alphabet"]

_MIXED = re.compile(r"\w*(?:[A-Za-z]\w*[\u0400-\u04ff]|[\u0400-\u04ff]\w*[A-Za-z])\w*")
# The letters by which nobody sees it.
_LATIN = "AaBEeKMHOoPpCcTXxyIiJjSs"
_CYRILLIC = (
    "\u0410\u0430\u0412\u0415\u0435\u041a\u041c\u041d\u041e\u043e\u0420\u0440\u0421\u0441\u0422\u0425\u0445\u0443"
    "\u0406\u0456\u0408\u0458\u0405\u0455"
)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)


def in_one_alphabet(text: str) -> str:
    """The text, as long as before, with letters that look alike put into the alphabet that most of their word is in; a word
    of one alphabet stays as it is."""
    return text if text.isascii() else _MIXED.sub(lambda word: _in_one(word[0]), text)


def _in_one(word: str) -> str:
    latin = sum(sign.isascii() for sign in word)
    return word.translate(_TO_LATIN if 2 * latin >= len(word) else _TO_CYRILLIC)
