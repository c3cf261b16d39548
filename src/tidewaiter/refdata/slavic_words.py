"""Russian and Ukrainian words in their chief cases, in their own letters and in Latin ones.

A word is given with a hyphen before its ending (научн-ый, завод-, предприяти-е): the ending says how it is declined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["declined"]

_CASES = {
    "": (("", "а", "ы"), ("", "a", "y")),
    "а": (("а", "ы", "и", "і"), ("a", "y", "i")),
    "о": (("о", "а"), ("o", "a")),
    "е": (("е", "я", "й"), ("e", "ye", "ya", "ia")),
    "я": (("я", "и", "й", "ї", "ії"), ("ya", "ia", "ja", "i", "y")),
    "ь": (("ь", "и", "і"), ("", "i")),
    **dict.fromkeys(
        ("ый", "ий", "ій", "ой", "ая"),
        (
            ("ый", "ий", "ой", "ая", "ое", "ые", "ие", "ого", "ых", "их", "а", "е", "і", "ої"),
            (
                "yy",
                "yi",
                "y",
                "iy",
                "ii",
                "oy",
                "aya",
                "aia",
                "oe",
                "oye",
                "ye",
                "yye",
                "ie",
                "ogo",
                "ykh",
                "ikh",
            ),
        ),
    ),
}
"""From the ending in the nominative to those of the chief cases, in Cyrillic and in Latin letters; any other ending
is kept as the only one."""

_LATIN = {
    **dict(zip("абвгдеёзийклмнопрстуфыэі", "abvgdeeziyklmnoprstufyei", strict=True)),
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
    "ї": "yi",
    "є": "ye",
    "ґ": "g",
}
_RUSSIAN = str.maketrans(_LATIN)
_UKRAINIAN = str.maketrans({**_LATIN, "и": "y", "г": "h"})
_PASSPORT = str.maketrans({**_LATIN, "и": "y", "г": "h", "й": "i", "ю": "iu", "я": "ia", "ї": "i", "є": "ie"})
_OURS = re.compile("[іїєґ]")
_GLIDE = re.compile("(?<=[аеёиоуыэюяіїє])е")
_SOFT = ("к", "г", "х", "ш", "щ", "ч", "ж")


def declined(word: str) -> Iterator[str]:
    """The chief cases of a word with a hyphen before its ending, in Cyrillic letters and in Latin ones as passports
    and the lists write them; a word without a hyphen, or in other letters, as it is."""
    stem, hyphen, ending = word.partition("-")
    if not "а" <= word[:1] <= "ӿ":
        yield word
        return
    own, latin = _CASES.get(ending, ((ending,), (ending.translate(_RUSSIAN),))) if hyphen else (("",), ("",))
    yield from (stem + case for case in own)
    soft = stem.endswith(_SOFT)
    for start in _stems(stem):
        yield from (start + case for case in latin if not (soft and case[:1] == "y" and case != "y"))


def _stems(stem: str) -> tuple[str, ...]:
    if _OURS.search(stem):
        return tuple(dict.fromkeys((stem.translate(_UKRAINIAN), stem.translate(_PASSPORT))))
    return tuple(dict.fromkeys((stem.translate(_RUSSIAN), _GLIDE.sub("ye", stem).translate(_RUSSIAN))))
