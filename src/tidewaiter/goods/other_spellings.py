"""Other ways to write the words of the lexicon: Russian in Latin letters, two words as one, words cut short with a dot."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from tidewaiter.text.cyrillic import customary
from tidewaiter.text.word_bases import is_chinese

__all__ = ["cut_short", "halves", "in_latin", "join_spaced", "shortened", "sounds", "written_out"]

_SHORTEST_IN_LATIN = 6
_FOREIGN = frozenset(["patron"])
"""What is a word of its own in Latin letters: a patron is no cartridge."""

_SHORTEST_HALF = 4
_SHORTEST_CUT = 4
_SPACED = re.compile("(?<![\u3400-\u9fff])(?:[\u3400-\u9fff] ){2,}[\u3400-\u9fff](?![\u3400-\u9fff])")
# Letters of Russian that papers write in several ways, by one way each.
_WAYS = (
    ("shch", "sh"),
    ("sch", "sh"),
    ("kh", "h"),
    ("ts", "c"),
    ("tz", "c"),
    ("x", "ks"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("ie", "e"),
    ("io", "e"),
    ("'", ""),
)
_TWICE = re.compile(r"(.)\1+")
_ENDINGS = re.compile(
    "(?:imi|ami|iami|ogo|ego|omu|emu|aia|oe|iu|iuiu|uiu|ih|im|om|em|ov|ev|ei|oi|ah|am|a|o|u|i|e)$"
)
_SLASHED = re.compile(r"\b(m/c|m/cs|mach/c|u/w|w/guide|t/x|r/x)\b", re.IGNORECASE)
_SLASHED_WORDS = {
    "m/c": "machine",
    "m/cs": "machines",
    "mach/c": "machine",
    "u/w": "underwater",
    "w/guide": "waveguide",
    "t/x": "tx",
    "r/x": "rx",
}
_DOTTED = re.compile(rf"([^\W\d_]{{{_SHORTEST_CUT},}})\.")


def sounds(word: str) -> str:
    """The lower-case Latin word as one of the ways to write a Russian one, without its ending."""
    for letters, one in _WAYS:
        word = word.replace(letters, one)
    return _ENDINGS.sub("", _TWICE.sub(r"\1", word))


def in_latin(words: Iterable[tuple[str, Iterable[int]]]) -> dict[str, tuple[int, ...]]:
    """The atoms of Russian words by their `sounds`: those of six letters and more."""
    found: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for word, atoms in words:
        if len(word) >= _SHORTEST_IN_LATIN and "\u0400" <= word[0] <= "\u04ff":
            sound = sounds(customary(word))
            if len(sound) >= _SHORTEST_IN_LATIN - 1 and sound not in _FOREIGN:
                found[sound].update(dict.fromkeys(atoms))
    return {sound: tuple(atoms) for sound, atoms in found.items()}


def halves(word: str, known: Mapping[str, tuple[int, ...]]) -> Iterator[int]:
    """The atoms of the two words that stand in the word without a space, the longest first one."""
    for cut in range(len(word) - _SHORTEST_HALF, _SHORTEST_HALF - 1, -1):
        if word[:cut] in known and word[cut:] in known:
            yield from known[word[:cut]]
            yield from known[word[cut:]]
            return


def cut_short(text: str) -> frozenset[str]:
    """The words of the text, as they are written, that a dot ends before something else comes."""
    if "." not in text:
        return frozenset()
    return frozenset(found[1] for found in _DOTTED.finditer(text.rstrip(" .")))


def shortened(word: str, sorted_words: list[str], atoms_of: Callable[[str], Iterable[int]]) -> Iterator[int]:
    """The atoms of all words that begin with this one and are at most twice as long."""
    at = bisect_left(sorted_words, word)
    while at < len(sorted_words) and sorted_words[at].startswith(word):
        if len(sorted_words[at]) <= 2 * len(word) + 1:
            yield from atoms_of(sorted_words[at])
        at += 1


def written_out(text: str) -> str:
    """The text with short forms that hold a stroke, `m/c`, written out."""
    if "/" not in text:
        return text
    return _SLASHED.sub(lambda found: _SLASHED_WORDS[found[1].lower()], text)


def join_spaced(text: str) -> str:
    """The text with Chinese signs that stand each by itself, three or more in a row, put together."""
    if not any(is_chinese(sign) for sign in text):
        return text
    return _SPACED.sub(lambda run: run[0].replace(" ", ""), text)
