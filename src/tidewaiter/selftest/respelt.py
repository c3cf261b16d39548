"""Names in another standard of transliteration. Pure and seeded; None where a name follows none of the tables."""

from __future__ import annotations

import re
from functools import cache

from tidewaiter.selftest.chance import chance
from tidewaiter.selftest.chinese import wade_giles
from tidewaiter.selftest.core import GENERAL
from tidewaiter.selftest.named import Named, origin
from tidewaiter.selftest.patronymics import is_patronymic
from tidewaiter.selftest.standard_tables import ARAB, ARAB_NAMES, KOREAN, PERSIAN, SLAVIC

__all__ = ["other_standard", "spelt_from"]

_STANDARDS = {"slavic": SLAVIC, "arab": ARAB, "persian": PERSIAN}
_VARIANTS = {
    spelling.lower(): tuple(other for other in group if other != spelling)
    for group in ARAB_NAMES
    for spelling in group
}
# A Russian word in a firm's name shows itself by one of these; an English one never does.
_RUSSIAN = re.compile(
    r"zh|shch|kh|tekh|prom|stroy|stroi|neft|mash$|snab|ovsk|evsk|sk(?:iy|ii|y|aya|oe|oye|ogo)$|nyy$|nyi$|nykh$|ov$|ovo$|evo$"
    r"|ino$|torg|zavod|gorod|energo|elektr|aviats|tsentr|ts(?=[aeiouy])|vostok|sever|ural|sibir|ob[ye]*din|rybk"
)


def other_standard(named: Named, seed: int) -> str | None:
    """The name as papers of another country or standard spell it: its Slavic, Arabic, Persian, Korean or Chinese words
    by one set of rules throughout. Of a firm only words that show their language are respelt.

    >>> other_standard(Named("Andrey Shchukin", country="RU", person=True), 4)
    'Andrey Şçukin'
    """
    where = spelt_from(named)
    rng = chance(seed, "standard", named.text)
    if where == "chinese":
        return _wade_giles(named.text)
    if where == "korean":
        return _southern(named.text, seed)
    standards = _STANDARDS.get(where or "")
    if standards is None:
        return None
    for slug in rng.sample(sorted(standards), len(standards)):
        new = " ".join(_respelt(word, standards[slug], named, seed) for word in named.text.split(" "))
        if new != named.text:
            return new
    return None


def spelt_from(named: Named) -> str | None:
    """The language group the name was transliterated from: by a patronymic, else by its country; of firms only Slavic.

    >>> spelt_from(Named("Pyotr Ivanovich Primerov"))
    'slavic'
    """
    if any(is_patronymic(word) for word in named.text.split(" ")):
        return "slavic"
    where = origin(named)
    return where if named.person or where == "slavic" else None


def _respelt(word: str, rules: tuple[tuple[str, str], ...], named: Named, seed: int) -> str:
    plain = word.lower()
    if (
        not re.fullmatch(r"[a-z'-]{3,}", plain)
        or (not named.person and plain in GENERAL)
        or is_english(named, word)
    ):
        return word
    if plain in _VARIANTS:
        return _as(chance(seed, "variant", plain).choice(_VARIANTS[plain]).lower(), word)
    pattern, new = _compiled(rules)
    return _as(pattern.sub(lambda found: new[found.lastindex or 0], plain), word)


def is_english(named: Named, word: str) -> bool:
    """Whether a word does not show that it was transliterated, in any name but a person's, where all words were.

    >>> is_english(Named("OOO Stroytorg Building Company"), "Building")
    True
    """
    return not named.person and not _RUSSIAN.search(word.lower())


@cache
def _compiled(rules: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    pattern = "|".join(f"({old})" for old, _ in rules)
    return re.compile(pattern), ("", *(new for _, new in rules))


def _wade_giles(name: str) -> str | None:
    words = [wade_giles(word) for word in name.replace(",", "").split(" ")]
    if len(words) < 2 or None in words:
        return None
    new = " ".join(word for word in words if word)
    return new if new.lower() != name.lower() else None


def _southern(name: str, seed: int) -> str | None:
    words = name.replace("-", " ").split(" ")
    if not 2 <= len(words) <= 4 or not all(word.lower() in KOREAN for word in words):
        return None
    rng = chance(seed, "southern", name)
    new = [_as(rng.choice(KOREAN[word.lower()].split()), word) for word in words]
    return " ".join((new[0], "-".join(new[1:])))


def _as(new: str, model: str) -> str:
    if model.isupper():
        return new.upper()
    return "-".join(part.capitalize() for part in new.split("-")) if model[:1].isupper() else new
