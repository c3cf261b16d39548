"""Numbers written as words, as ordinals, as Roman ones and behind a No., as the numerals that papers and lists use."""

from __future__ import annotations

import re
from functools import lru_cache

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.derived import derived
from tidewaiter.refdata.slavic_words import declined
from tidewaiter.refdata.tables import table

__all__ = ["may_be_a_number", "number_words", "with_numerals"]

_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th|eme|ieme)")
_NUMBERED = re.compile(r"(?:no|nr|num|nomer)(\d{1,5})")
_N = re.compile(r"n(\d{1,5})")
_TENS_FROM = 20
_ROMAN = {
    roman: number
    for number, roman in enumerate(
        ("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi",
         "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"), start=2)
}  # fmt: skip
_NAMES = frozenset({"v", "x", "vi", "xi"})
"""Roman numbers that are also names or letters: they count behind a word for what is numbered only."""
_MARKS = frozenset({"no", "nr", "num", "nomer", "number"})
_COUNTED = frozenset(
    ("plant", "factory", "institute", "bureau", "combine", "workshop", "mine", "brigade", "battalion", "department",
     "laboratory", "school", "station", "division", "section", "academy", "center", "base", "hospital", "company")
)  # fmt: skip
"""English words for what is numbered."""
_DI = dict(zip(("yi", "er", "wu", "liu", "qi", "jiu"), (1, 2, 5, 6, 7, 9), strict=True))
"""Chinese ordinals written as two words; san, si and ba behind di are Italian as well."""


@lru_cache(maxsize=1)
def _numbers() -> dict[str, int]:
    return derived("number_words", dict[str, int], _derived_numbers)


def _derived_numbers() -> dict[str, int]:
    rows = table("number_words.yaml", dict[str, tuple[str, ...]])
    return {
        case: int(number)
        for number, words in rows.items()
        for word in words
        for case in (declined(word) if not word.isascii() else (word,))
        if case.isascii()
    }


def number_words() -> frozenset[str]:
    """The lower-case words of letters that `may_be_a_number` knows."""
    return frozenset((*_numbers(), *_ROMAN, *_DI))


def may_be_a_number(word: str) -> bool:
    """Whether the lower-case word says a number, by itself or behind others; without any, `with_numerals` changes
    nothing."""
    if word in _numbers() or word in _ROMAN or word in _DI:
        return True
    return not word.isalpha() and any(map(str.isdigit, word))


def with_numerals(words: tuple[str, ...]) -> tuple[str, ...]:
    """The lower-case words with numbers as numerals: first and 1st are 1, forty four and forty 4 are 44, six hundred and five is 605, pervyy is 1, plant No. 5 is
    plant 5. A Roman number counts behind a word for what is numbered (plant, institute), or at the end of a name that
    holds a business word. Idempotent."""
    found: list[str] = []
    place, last = 0, len(words) - 1
    while place <= last:
        word = words[place]
        value, size = _value(words, place)
        if size:
            _append(found, str(value))
        elif word in _ROMAN and place and _is_roman(words, found, word, last=place == last):
            _append(found, str(_ROMAN[word]))
        elif word in _DI and found and found[-1] == "di":
            found[-1] = str(_DI[word])
        else:
            _append(found, _plain(word, found))
        place += size or 1
    return tuple(found)


def _value(words: tuple[str, ...], place: int) -> tuple[int, int]:
    """The number that the words from this place on say, and how many of them do; 0 words where there is none."""
    total, end = _below_hundred(words, place)
    if end == place:
        return 0, 0
    for name, worth in (("hundred", 100), ("thousand", 1000)):
        if end < len(words) and words[end] in (name, f"{name}th") and total < worth:
            total *= worth
            end += 1
            start = end + (end + 1 < len(words) and words[end] == "and")
            rest, after = _value(words, start) if worth > 100 else _rest(words, start)
            if after and rest < worth and not words[end - 1].endswith("th"):
                return total + rest, start + after - place
    return total, end - place


def _rest(words: tuple[str, ...], place: int) -> tuple[int, int]:
    value, end = _below_hundred(words, place)
    return value, end - place


def _below_hundred(words: tuple[str, ...], place: int) -> tuple[int, int]:
    """The number of one word, or of tens and a unit, and where the words for it end."""
    numbers = _numbers()
    value = numbers.get(words[place]) if place < len(words) else None
    if value is None:
        return 0, place
    after = words[place + 1] if value >= _TENS_FROM and value % 10 == 0 and place + 1 < len(words) else ""
    unit = int(after) if after.isdecimal() and len(after) == 1 else numbers.get(after, 10)
    return (value + unit, place + 2) if 0 < unit < 10 else (value, place + 1)


def _plain(word: str, found: list[str]) -> str:
    """The numeral in an ordinal (21st) or behind its mark (no5; n5 behind what is numbered); any other word."""
    if not any(map(str.isdigit, word)) or word.isdigit():
        return word
    marked = _ORDINAL.fullmatch(word) or _NUMBERED.fullmatch(word)
    if marked is None and found and (found[-1] in _MARKS or _is_counted(found[-1])):
        marked = _N.fullmatch(word)
    return marked[1] if marked else word


def _append(found: list[str], word: str) -> None:
    """The word put to the others; before a numeral, without the marks of one (no, nr; n behind what is numbered)."""
    if word.isdigit():
        while found and (
            found[-1] in _MARKS or (found[-1] == "n" and len(found) > 1 and _is_counted(found[-2]))
        ):
            found.pop()
    found.append(word)


def _is_roman(words: tuple[str, ...], found: list[str], word: str, *, last: bool) -> bool:
    before = found[-1] if found else ""
    if before in _MARKS or (_is_counted(before) and (last or len(word) > 1)):
        return True
    return last and word not in _NAMES and any(other in business_words() for other in words)


def _is_counted(word: str) -> bool:
    return business_words().get(word) in _COUNTED
