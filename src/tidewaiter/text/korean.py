"""Korean names of people in Chinese letters and in Cyrillic, read as Koreans do: in Hangul."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product

from tidewaiter.refdata.korean_names import cyrillic_surnames, hanja_readings
from tidewaiter.text.forms import pairs

__all__ = ["korean_readings"]

MOST = 4
"""The most readings of one name; Cyrillic does not tell n from ng."""

_HANJA = re.compile("[\u4e00-\u9fff\uf900-\ufaff]{3}")
_CYRILLIC = re.compile("[а-яё]+(?:[ -]+[а-яё]+){1,2}")
_SYLLABLE = re.compile(
    "(кк|тт|пп|сс|чч|чх|кх|тх|пх|дж|чж|дз|[кгнтдрлмпбсчжцхш]?)(ва|во|вэ|ве|ви|ый|йе|[аяоёуюыиэе])(нъ|ль|[кнлмпт]?)"
)
_TWO = re.compile(_SYLLABLE.pattern * 2)
# By the place of the letter in Unicode's order of Hangul syllables (The Unicode Standard, 3.12). Kontsevich's system
# writes two vowels with one letter: the one is taken whose Latin spellings hold those of the other.
_ONSETS = pairs(
    "к=0 г=0 кк=1 н=2 т=3 д=3 тт=4 р=5 л=5 м=6 п=7 б=7 пп=8 с=9 ш=9 сс=10 =11 ч=12 дж=12 чж=12 дз=12 ж=12 чч=13 чх=14 ц=14 "
    "кх=15 тх=16 пх=17 х=18"
)
_VOWELS = pairs("а=0 э=1 я=2 о=4 ё=6 йе=7 ва=9 вэ=10 ве=11 у=13 во=14 ви=16 ю=17 ы=18 ый=19 и=20 е=6")
_AFTER_HISSES = {"е": "4"}
"""What e is behind ch, s and t, which take no y: Чен is 정."""
_HISSES = frozenset(["12", "13", "14", "9", "10", "3", "4", "16"])
_CODAS = {
    "": (0,),
    "к": (1,),
    "н": (4, 21),
    "нъ": (21,),
    "ль": (8,),
    "л": (8,),
    "м": (16,),
    "п": (17,),
    "т": (19,),
}


@lru_cache(maxsize=16384)
def korean_readings(name: str) -> tuple[str, ...]:
    """The name in Hangul, as it may be meant, at most MOST; none where it cannot be a Korean's of three syllables.

    >>> korean_readings("金正恩"), korean_readings("Ким Чен Ын")[0]
    (('김정은',), '김전은')
    """
    if name.isascii():
        return ()
    plain = name.strip()
    if _HANJA.fullmatch(plain):
        read = [hanja_readings().get(letter, "") for letter in plain]
        return ("".join(read),) if all(read) else ()
    lower = plain.lower()
    return _from_cyrillic(lower) if _CYRILLIC.fullmatch(lower) else ()


def _from_cyrillic(name: str) -> tuple[str, ...]:
    first, *given = re.split("[ -]+", name)
    surname = cyrillic_surnames().get(first)
    syllables = _two_syllables(given) if surname else None
    if surname is None or syllables is None:
        return ()
    choices = [tuple(_written(*syllable)) for syllable in syllables]
    return tuple(surname + "".join(choice) for choice in islice(product(*choices), MOST))


def _two_syllables(given: list[str]) -> list[tuple[str, str, str]] | None:
    """The two syllables of a given name, each its onset, vowel and coda; None where it has not two."""
    if len(given) == 1:
        together = _TWO.fullmatch(given[0])
        return (
            [(together[1], together[2], together[3]), (together[4], together[5], together[6])]
            if together
            else None
        )
    found = [match for word in given if (match := _SYLLABLE.fullmatch(word))]
    return [(match[1], match[2], match[3]) for match in found] if len(found) == 2 else None


def _written(onset: str, vowel: str, coda: str) -> list[str]:
    begin = _ONSETS[onset]
    middle = _AFTER_HISSES.get(vowel, _VOWELS[vowel]) if begin in _HISSES else _VOWELS[vowel]
    return [chr(0xAC00 + (int(begin) * 21 + int(middle)) * 28 + end) for end in _CODAS[coda]]
