"""Words of goods in seven languages, cut from a text and taken back to what a dictionary would have them under.

Endings are taken off by rule and not by dictionary, so that a word may have several bases; which of them is a word at
all is for the reader to know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.text.arabic_letters import plain_arabic
from tidewaiter.text.latin import plain_latin
from tidewaiter.text.one_alphabet import in_one_alphabet
from tidewaiter.text.scripts import clean

__all__ = ["bases", "is_chinese", "pieces", "plain_word"]

_CHINESE = "\u3400-\u9fff\uf900-\ufaff"
_PIECE = re.compile(f"[{_CHINESE}]+|[^\\W\\d_{_CHINESE}]+|\\d+")
_ARABIC = re.compile("[\u0600-\u06ff]")
_OF_SOMEBODY = re.compile(r"(?<=[a-z])['\u2019]s\b")
_TWO_FOR_ONE = re.compile("(?<![aeiou])([aou])e")
_SHORTEST = 3
_LONGEST_ENDING = 8

# German, French, English and Turkish endings of nouns and adjectives, after marks are off: ler, lar, si, nin, dan ...
_LATIN_ENDINGS = frozenset(
    [
        "s",
        "es",
        "e",
        "en",
        "n",
        "er",
        "ern",
        "em",
        "nen",
        "x",
        "ne",
        "ses",
        "i",
        "u",
        "si",
        "su",
        "yi",
        "yu",
        "ni",
        "nu",
        "a",
        "ya",
        "na",
        "in",
        "un",
        "nin",
        "nun",
        "da",
        "de",
        "ta",
        "te",
        "dan",
        "den",
        "tan",
        "ten",
        "ler",
        "lar",
        "leri",
        "lari",
        "lerin",
        "larin",
        "lerinin",
        "larinin",
        "lerine",
        "larina",
        "lerini",
        "larini",
        "sini",
        "sine",
        "sinin",
        "sunu",
        "suna",
        "sunun",
        "ini",
        "ine",
        "inin",
        "unu",
        "una",
        "unun",
        "imiz",
        "li",
        "lu",
        "lik",
        "luk",
        "ci",
        "cu",
        "ca",
        "ce",
        "ki",
        "le",
        "la",
        "yle",
        "yla",
    ]
)
# Endings that may leave no more than four letters; others would take short words for others, lemon for Lemo.
_TURKISH_ENDINGS = frozenset(
    [
        "i",
        "u",
        "si",
        "su",
        "yi",
        "yu",
        "ni",
        "nu",
        "a",
        "ya",
        "in",
        "un",
        "nin",
        "nun",
        "da",
        "ta",
        "dan",
        "tan",
        "lar",
        "ler",
        "lari",
        "leri",
        "s",
    ]
)
_SOFTENED = {"g": "k", "b": "p", "d": "t", "c": "c"}
_CYRILLIC_ENDINGS = frozenset(
    [
        "а",
        "я",
        "о",
        "е",
        "ё",
        "и",
        "ы",
        "у",
        "ю",
        "ь",
        "й",
        "ой",
        "ей",
        "ом",
        "ем",
        "ам",
        "ям",
        "ах",
        "ях",
        "ов",
        "ев",
        "ами",
        "ями",
        "ию",
        "ия",
        "ии",
        "ие",
        "ию",
        "ью",
        "иям",
        "иях",
        "иями",
        "ий",
        "ый",
        "ая",
        "ое",
        "ее",
        "ые",
        "ие",
        "ого",
        "его",
        "ому",
        "ему",
        "ым",
        "им",
        "ых",
        "их",
        "ыми",
        "ими",
        "ую",
        "юю",
        "ою",
        "ею",
        "ьев",
        "ья",
        "ьям",
    ]
)
_PERSIAN_ENDINGS = tuple(
    plain_arabic(ending) for ending in ("هایی", "های", "هاي", "ها", "ات", "ان", "ای", "ی", "یی")
)


def pieces(text: str) -> list[str]:
    """The words and numbers of a text in their order, lower-case and without marks; letters and digits that stand
    together are cut apart, and a run of Chinese is one piece."""
    text = clean(text)
    if text.isascii():
        return _PIECE.findall(_OF_SOMEBODY.sub("", text.lower()))
    text = in_one_alphabet(text.replace("\u0130", "i").casefold())
    if _ARABIC.search(text):
        text = plain_arabic(text)
    return [plain_word(piece) for piece in _PIECE.findall(_OF_SOMEBODY.sub("", clean(text)))]


def plain_word(word: str) -> str:
    """The lower-case word with its letters in their plain form; digits of any script in those of ASCII."""
    if word.isascii():
        return word
    if word.isdecimal():
        return str(int(word)) if len(word) < 20 else word
    first = word[0]
    if first < "\u0370":
        return plain_latin(word) or word
    return word.replace("ё", "е") if "\u0400" <= first <= "\u04ff" else word


def is_chinese(piece: str) -> bool:
    """Whether the piece is a run of Chinese."""
    return "\u3400" <= piece[0] <= "\u9fff" or "\uf900" <= piece[0] <= "\ufaff"


def bases(word: str) -> Iterator[str]:
    """What the word may be without its ending, longest first; the word itself is not among them. No base is shorter than
    three letters, and one of three only loses an s."""
    first = word[0]
    if first < "\u0370":
        return _latin_bases(word)
    if "\u0400" <= first <= "\u04ff":
        return _by_endings(word, _CYRILLIC_ENDINGS, 3)
    return _persian_bases(word) if "\u0600" <= first <= "\u06ff" else iter(())


def _latin_bases(word: str) -> Iterator[str]:
    if len(word) == _SHORTEST + 1 and word[-1] == "s":
        yield word[:-1]
    for base in _by_endings(word, _LATIN_ENDINGS, _LONGEST_ENDING):
        if len(base) == _SHORTEST + 1 and word[len(base) :] not in _TURKISH_ENDINGS:
            continue
        yield base
        if base[-1] in _SOFTENED and len(base) > _SHORTEST:
            yield base[:-1] + _SOFTENED[base[-1]]
    if word.endswith("ies") and len(word) > _SHORTEST + 3:
        yield word[:-3] + "y"
    if word.endswith("aux") and len(word) > _SHORTEST + 3:
        yield word[:-3] + "al"
    if "e" in word:
        plain = _TWO_FOR_ONE.sub(r"\1", word)
        if plain != word:  # ae, oe and ue for letters with two dots
            yield plain
            yield from _by_endings(plain, _LATIN_ENDINGS, _LONGEST_ENDING)


def _by_endings(word: str, endings: frozenset[str], longest: int) -> Iterator[str]:
    for length in range(1, min(longest, len(word) - _SHORTEST - 1) + 1):
        if word[-length:] in endings:
            yield word[:-length]


def _persian_bases(word: str) -> Iterator[str]:
    for ending in _PERSIAN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            yield word[: -len(ending)]
