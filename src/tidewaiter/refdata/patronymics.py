"""Patronymics, and family names that end otherwise for men and for women: what the ending of a name says."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.refdata.tables import lines

__all__ = ["ENDINGS", "Gender", "Patronymic", "child_word", "gendered_family_name", "patronymic"]


class Gender(StrEnum):
    """What the ending of a name says of its bearer."""

    MALE = "male"
    FEMALE = "female"


class Patronymic(NamedTuple):
    """Whose child somebody is: `father` is the key of his given name, one for all spellings in Russian, Ukrainian and
    Belarusian; `known` whether that name is on file. One that is not may well be a family name (Stankevich)."""

    father: str
    gender: Gender
    known: bool


_SONS = "[oe]vich|avich|[oe]vych|[oe]vitch|[oe][wv]itsch"
_DAUGHTERS = "[oei]vna|[oe]wna|[aeo]una|iwna"
# After the few names in -a and -ya: Ilyich, Nikitich, Kuzminichna. Elsewhere these are ends of family names.
_SHORT_SONS, _SHORT_DAUGHTERS = "ich|ych|itsch", "(?:in)?ichna"
_SHORT_FATHERS = frozenset({"il", "kusm", "fom", "nikit", "mikit", "luk", "sav"})
_TURKIC_SONS, _TURKIC_DAUGHTERS = "uly|uulu", "kyzy|kizi|qizi|qyzy|gyzy|gizi"


def _ending(sons: str, daughters: str, stem: str) -> re.Pattern[str]:
    return re.compile(f"(?P<stem>{stem})(?:(?P<son>{sons})|(?P<daughter>{daughters}))")


ENDINGS = ("ich", "ych", "itch", "itsch", "na", "una", "ly", "lu", "zy", "zi")
"""What every patronymic ends in: most words need no pattern."""
_USUAL = _ending(_SONS, _DAUGHTERS, ".{2,}")
_SHORT = _ending(_SHORT_SONS, _SHORT_DAUGHTERS, ".{2,}?")
_TURKIC = _ending(_TURKIC_SONS, _TURKIC_DAUGHTERS, ".{4,}")
_SHORTEST_UNKNOWN = 3

_CHILD_OF = {
    Gender.MALE: "oglu oghlu ogli ogly oghly ugli uly uulu bin ibn",
    Gender.FEMALE: "kizi kyzy qizi qyzy gyzy gizi bint binti bent",
}
_CHILD_WORDS = {word: gender for gender, words in _CHILD_OF.items() for word in words.split()}

_SOUNDS = {
    **dict.fromkeys(("shch", "sch", "sh", "zh", "z"), "s"),
    **dict.fromkeys(("tsch", "tch", "ch"), "c"),
    "kh": "h",
    "x": "ks",
    "w": "v",
    "y": "i",
    "j": "i",
}
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_TWICE = re.compile(r"(.)\1+")
_VOWELS = "aeiou"


def _folded(word: str) -> str:
    """The word with spellings of one sound made equal; Yevgen is Evgen, Iakov is Yakov."""
    folded = _TWICE.sub(r"\1", _SOUND.sub(lambda found: _SOUNDS[found.group()], word))
    return folded.removeprefix("i") if folded.startswith("ie") else folded


def _key(stem: str) -> str:
    return _folded(stem).rstrip(_VOWELS)


@lru_cache(maxsize=1)
def _fathers() -> dict[str, str]:
    """From the key of a stem to the customary form of the father's name."""
    found: dict[str, str] = {}
    for line in lines("patronymics.txt"):
        name, *_ = stems = line.split()
        for stem in stems:
            found.setdefault(_key(stem), name)
    return found


@lru_cache(maxsize=65536)
def patronymic(token: str) -> Patronymic | None:
    """What the romanised token says as a patronymic (Nikolayevich, Nikolajewitsch, Mykolayovych; Abishuly), None where
    it has no such ending.

    Equal `father` is one father's name in any spelling; `gender` differs between Nikolaevich and Nikolaevna. Family
    names may have these endings, too, so that the place in the name decides.
    """
    if not token.endswith(ENDINGS):
        return None
    for pattern in (_USUAL, _SHORT, _TURKIC):
        found = pattern.fullmatch(token)
        if found and (pattern is not _SHORT or _key(found["stem"]) in _SHORT_FATHERS):
            key = _key(found["stem"])
            if key not in _fathers() and len(key) < _SHORTEST_UNKNOWN:
                return None
            gender = Gender.MALE if found["son"] else Gender.FEMALE
            return Patronymic(_fathers().get(key, key), gender, key in _fathers())
    return None


def child_word(token: str) -> Gender | None:
    """Whether the romanised token says by itself that somebody is a son (oglu, bin) or a daughter (kizi, bint)."""
    return _CHILD_WORDS.get(token)


class _Ending(NamedTuple):
    """How family names end for men and for women, and how many letters come before at least."""

    man: str
    woman: str
    stem: int


_FAMILY_ENDINGS = (
    _Ending("ov|off", "ova", 1),  # Russian, Bulgarian, Azerbaijani, Central Asian
    _Ending("ev|eff|yov", "eva|yova", 1),
    _Ending("[iy]n", "[iy]na", 2),
    _Ending("sky|ski|skiy|skii|skij|skyy|skyi|skyj", "ska|skaya|skaia|skaja", 2),  # and Polish, Czech
    _Ending("cky|cki|tsky|tski|tskiy|tskii|tskij|tskyi|tskyy", "cka|ckaya|tska|tskaya|tskaia|tskaja", 2),
    _Ending("[oiy]?[yij]", "aya|aia|aja", 3),
    _Ending("y", "a", 4),  # Czech, Polish: Novotny
    _Ending("", "ova", 4),  # Czech, Slovak: Dvorak, Svoboda, Hajek, Nemec
    _Ending("a", "ova", 4),
    _Ending("ek", "kova", 2),
    _Ending("ec", "cova", 2),
    _Ending("os", "ou", 4),  # Greek
    _Ending("[ia]d[ie]s", "[ia]d(?:i|ou)", 2),
    _Ending("akis", "aki", 2),
    _Ending("[auiy]s", "iene", 3),  # Lithuanian
    _Ending("as", "aite", 3),
    _Ending("[iy]s", "yte", 3),
    _Ending("us", "ute", 3),
    _Ending("ins", "ina", 3),  # Latvian
    _Ending("son", "dottir", 3),  # Icelandic
)
# A man's given name that is a woman's with -a: no family name.
_MEN = """
    adelin albin alin amin augustin austin celestin clementin constantin cristin ernestin evelin florentin irin jasmin
    josefin justin karolin katrin konstantin kristin marin martin paulin robin rosalin sabin sabrin severin valentin
    yasmin
"""
_GIVEN = frozenset(_MEN.split())


@lru_cache(maxsize=1)
def _family_patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            re.compile(f"(.{{{ending.stem},}}?)(?:{ending.man})"),
            re.compile(f"(.{{{ending.stem},}}?)(?:{ending.woman})"),
        )
        for ending in _FAMILY_ENDINGS
    )


@lru_cache(maxsize=65536)
def gendered_family_name(a: str, b: str) -> bool:
    """Whether two romanised tokens are one family name as a man and as a woman bear it: Ivanov and Ivanova, Kowalski
    and Kowalska, Tolstoy and Tolstaya. Symmetric; not for equal tokens.

    The tokens are taken for family names; the commonest pairs of given names (Martin, Martina) are left out.
    """
    return _man_and_woman(a, b) or _man_and_woman(b, a)


def _man_and_woman(man: str, woman: str) -> bool:
    if man == woman or man in _GIVEN or not woman.endswith(("a", "u", "i", "e", "r")):
        return False
    for ending, (of_man, of_woman) in zip(_FAMILY_ENDINGS, _family_patterns(), strict=True):
        one, two = of_man.fullmatch(man), of_woman.fullmatch(woman)
        if one and two and _soft(one[1]) == _soft(two[1]):
            # Ivan is a given name, and Ivanova is not what his wife is called.
            return ending.man != "" or (man[-1] not in _VOWELS and _key(man) not in _fathers())
    return False


def _soft(stem: str) -> str:
    """The stem folded, without the soft letters at its end (Alekse-ev, Aleksey-ev), which not every romanisation has."""
    return _folded(stem).rstrip("ie")
