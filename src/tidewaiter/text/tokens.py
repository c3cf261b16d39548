"""Tokens: a cleaned name cut into words, and every script brought to lower-case ASCII."""

from __future__ import annotations

import re

from anyascii import anyascii

from tidewaiter.text.romanise import romanise, variants
from tidewaiter.text.scripts import clean, fold_lookalikes, script_of

__all__ = ["romanised", "split_words", "varied"]

_INSIDE = re.compile(r"(?<=\w)['’‘ʼʻ`´ʿʾ](?=\w)")
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.[ ]?){1,7}[^\W\d_](?![^\W_])\.?")
_DOTTED_TAIL = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,8}")
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff]+[^\W_]*)*")
_SYLLABLE = re.compile(r"[A-Z][a-z']*|[a-z']+|\d+")
_EAST_ASIAN = ("Hani", "Hang")


def split_words(name: str, *, initials: bool) -> list[str]:
    """The words of a name in their own script; `initials` keeps single letters with dots apart (a person's),
    else they are joined (a legal form's: d.o.o. is doo)."""
    text = clean(name).replace("&", " and ").replace("+", " ")
    if not text.isascii() or "'" in text or "`" in text:
        text = _INSIDE.sub("", text)
    if not initials and "." in text:
        text = _DOTTED.sub(_joined, text)
        text = _DOTTED_TAIL.sub(_joined, text)
    return [fold_lookalikes(word) for word in _WORD.findall(text)]


def _joined(found: re.Match[str]) -> str:
    return "".join(letter for letter in found.group() if letter.isalpha()) + " "


def romanised(words: list[str]) -> list[str]:
    """The words in lower-case ASCII, Chinese and Korean ones cut into syllables; words without a letter fall out."""
    found: list[str] = []
    for word in words:
        if not word.isascii() and script_of(word) in _EAST_ASIAN:
            found.extend(romanise(part) for part in _SYLLABLE.findall(anyascii(word)))
        else:
            found.append(romanise(word))
    return [token for token in found if token]


def varied(words: list[str]) -> list[list[str]]:
    """Other customary readings of the words, each a whole name: every word in its first (second, ...) variant, and
    Chinese and Korean names with the given name as one word."""
    found: list[list[str]] = []
    if all(word.isascii() for word in words):
        return found
    per_word = [variants(word) for word in words]
    for turn in range(max(map(len, per_word), default=0)):
        reading = [forms[turn] if turn < len(forms) else None for forms in per_word]
        found.append([form or romanise(word) for form, word in zip(reading, words, strict=True)])
    if len(words) == 1 and 2 <= len(words[0]) <= 4 and script_of(words[0]) in _EAST_ASIAN:
        syllables = romanised(words)
        found.append([syllables[0], "".join(syllables[1:])])
    return [reading for reading in ([token for token in one if token] for one in found) if reading]
