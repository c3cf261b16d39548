"""Cyrillic words in Latin letters, by the habits of passports, of the lists, and of other languages' papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tidewaiter.refdata.name_spellings import shared_spellings, slavic_names
from tidewaiter.text.forms import Forms, distinct, pairs

__all__ = ["customary", "cyrillic_forms"]

# Russian, Ukrainian, Belarusian, Serbian, Macedonian, Bulgarian and the Turkic letters, as passports and the
# lists mostly write them; finer differences are the business of text/sound.
_CUSTOMARY = {
    **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)),
    **pairs(
        "ё=e ж=zh х=kh ц=ts ч=ch ш=sh щ=shch ъ= ь= ю=yu я=ya і=i ї=yi є=ye ґ=g ў=u ђ=dj ј=j љ=lj "
        "њ=nj ћ=c џ=dz ѓ=g ќ=k ѕ=dz ә=a ғ=g қ=k ң=ng ө=o ұ=u ү=u һ=h ҳ=h ҷ=j ӣ=i ӯ=u ҹ=j җ=j ѣ=e "
        "ѳ=f ѵ=i ӏ="
    ),
}
_VOWELS = "аеёиоуыэюяіїєўйьъ"
_FRENCH = {"ж": "j", "ш": "ch", "щ": "chtch", "ч": "tch", "у": "ou", "х": "kh"}
_GERMAN = {"ж": "sch", "х": "ch", "й": "j", "ю": "ju", "я": "ja", "ё": "jo"}
_SOUTH = {"х": "h", "ц": "c", "ч": "c", "щ": "sht", "ћ": "c", "џ": "dz"}
_SOUTH_SPELT = {"х": "h", "щ": "sht", "ћ": "ch", "џ": "dj", "ђ": "dj", "љ": "l", "њ": "n", "ъ": "a"}
_TURKIC = {
    "ғ": "gh",
    "қ": "q",
    "ң": "n",
    "ў": "o",
    "ө": "oe",
    "ү": "ue",
    "ә": "e",
    "ҷ": "dj",
    "җ": "dj",
    "ҳ": "h",
}
_WESTERN = re.compile("[іїєґўѓ]")
_SOUTHERN = re.compile("[ђјљњћџѓќѕ]|(?<=[бвгджзклмнпрстфхцчшщ])ъ(?=[бвгджзклмнпрстфхцчшщ])")
_OF_FATHER = re.compile(
    "(?:ь?[оеё]вич|ь?[оеё]вна|ич|ична|ь?[оеё]віч|[оеё]ўна|аўна|авіч|івна|йович|ївна|евіч)$"
)
_STRESS = re.compile("[\u0300\u0301]")
_HIS, _HERS = ("ovich", "avich"), ("ovna", "auna")
_ENDING = re.compile("[aeiouy]+$")


def customary(word: str) -> str:
    """The lower-case word with its Cyrillic letters as Latin ones; other letters stay."""
    return "".join(_CUSTOMARY.get(letter, letter) for letter in word)


@lru_cache(maxsize=65536)
def cyrillic_forms(word: str) -> Forms:
    """The Latin spellings of a word in lower-case Cyrillic letters: as the lists write it, as passports do (BGN/PCGN,
    ICAO), with Ukrainian and Belarusian h, in the habits of French, German, Serbian, Bulgarian and Turkic papers, and
    the names of sister languages."""
    return distinct(_spellings(_STRESS.sub("", word)))


def _spellings(word: str) -> Iterator[str]:
    yield customary(word)
    yield _iotated(word)
    if "г" in word and _WESTERN.search(word):
        yield _h_for_g(word)
    if "ў" in word:
        yield customary(word.replace("ў", "v"))
    yield from slavic_names().get(word, ())
    yield from _of_father(word)
    if _SOUTHERN.search(word):
        yield _by(_SOUTH, word)
        yield _by(_SOUTH_SPELT, word)
    if any(letter in _TURKIC for letter in word):
        yield _by(_TURKIC, word)
    if "г" in word:
        yield _h_for_g(word)
    if "щ" in word:
        yield _by(_SOUTH_SPELT, word)
    if any(letter in word for letter in "жшщ"):
        yield _by(_FRENCH, word)
    if any(letter in word for letter in "хйюя"):
        yield _by(_GERMAN, word)


def _by(letters: dict[str, str], word: str) -> str:
    return customary("".join(letters.get(letter, letter) for letter in word))


def _h_for_g(word: str) -> str:
    return _iotated(word.replace("зг", "zgh").replace("г", "h"))


def _iotated(word: str) -> str:
    """The word with е as ye where a vowel does not stand before it, and ё as yo, or as o behind a hush sound."""
    found: list[str] = []
    before = ""
    for letter in word:
        if letter == "ё":
            found.append("o" if before and before in "жчшщ" else "yo")
        elif letter == "е" and (not before or before in _VOWELS):
            found.append("ye")
        else:
            found.append(letter)
        before = letter
    return customary("".join(found))


def _of_father(word: str) -> Iterator[str]:
    """A patronymic by the other spellings of the father's name: Володимирович is also Uladzimiravich."""
    found = _OF_FATHER.search(word)
    if not found or len(word) - len(found.group()) < 3:
        return
    stem = word[: found.start()]
    endings = _HERS if word.endswith("а") else _HIS
    for ending in ("", "й", "ий", "ій", "ь", "о", "а", "я", "ы"):
        for spelling in slavic_names().get(stem + ending, ()):
            if spelling in shared_spellings() or spelling == "alexander":
                continue
            yield _ENDING.sub("", spelling) + endings["liak" in spelling or "adzi" in spelling]
