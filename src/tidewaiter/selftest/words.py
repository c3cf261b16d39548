"""Alterations of whole words, for anybody's name. Pure and seeded; None where one makes no sense."""

from __future__ import annotations

import re

from tidewaiter.selftest.chance import chance

__all__ = ["LONGEST", "joined", "number_as_word", "prefixed", "repeated", "split_word", "truncated"]

LONGEST = 35
"""Signs that a payment message has for a line of a name."""

_NUMBERS = {
    "1": "One", "2": "Two", "3": "Three", "4": "Four", "5": "Five", "6": "Six", "7": "Seven", "8": "Eight",
    "9": "Nine", "10": "Ten", "11": "Eleven", "12": "Twelve", "13": "Thirteen", "14": "Fourteen", "15": "Fifteen",
    "16": "Sixteen", "17": "Seventeen", "18": "Eighteen", "19": "Nineteen", "20": "Twenty", "30": "Thirty",
    "40": "Forty", "50": "Fifty", "100": "One Hundred", "1st": "First", "2nd": "Second", "3rd": "Third",
    "4th": "Fourth", "5th": "Fifth", "6th": "Sixth", "7th": "Seventh", "8th": "Eighth", "9th": "Ninth",
    "10th": "Tenth",
}  # fmt: skip
_WORDS = {word.lower(): number for number, word in _NUMBERS.items()}
_PREFIXES = ("for account of", "for the account of", "on behalf of", "by order of", "c/o", "attn.")


def number_as_word(name: str, seed: int) -> str | None:
    """The name with its first number written as a word, or the word for one as a number; nothing is drawn.

    >>> number_as_word("Plant No 9", 0)
    'Plant No Nine'
    """
    words = name.split(" ")
    for at, word in enumerate(words):
        other = _NUMBERS.get(word.lower()) or _WORDS.get(word.lower())
        if other is not None:
            return " ".join((*words[:at], other.upper() if name.isupper() else other, *words[at + 1 :]))
    return None


def truncated(name: str, seed: int) -> str | None:
    """The name cut off after 35 signs; nothing is drawn.

    >>> truncated("Example Research Institute of Marine Engineering", 0)
    'Example Research Institute of Marin'
    """
    return name[:LONGEST].rstrip() if len(name) > LONGEST else None


def split_word(name: str, seed: int) -> str | None:
    """The name with a space in its longest word.

    >>> split_word("Example Energomash", 0)
    'Example Energ omash'
    """
    words = name.split(" ")
    longest = max(range(len(words)), key=lambda at: len(words[at]))
    word = words[longest]
    if len(word) < 8 or not word.isalpha():
        return None
    at = chance(seed, "split", name).randrange(3, len(word) - 2)
    return " ".join((*words[:longest], word[:at], word[at:], *words[longest + 1 :]))


def joined(name: str, seed: int) -> str | None:
    """The name with two neighbouring words written as one.

    >>> joined("Example Bank", 0)
    'ExampleBank'
    """
    words = name.split(" ")
    places = [at for at in range(len(words) - 1) if words[at].isalpha() and words[at + 1].isalpha()]
    if not places:
        return None
    at = chance(seed, "joined", name).choice(places)
    return " ".join((*words[:at], words[at] + words[at + 1], *words[at + 2 :]))


def prefixed(name: str, seed: int) -> str | None:
    """The name behind words that say in whose stead somebody acts.

    >>> prefixed("Example Bank", 0)
    'on behalf of Example Bank'
    """
    return f"{chance(seed, 'prefix', name).choice(_PREFIXES)} {name}"


def repeated(name: str, seed: int) -> str | None:
    """The name with a word written twice.

    >>> repeated("Example Bank", 0)
    'Example Example Bank'
    """
    words = name.split(" ")
    places = [at for at, word in enumerate(words) if re.fullmatch(r"[^\W\d_]{3,}", word)]
    if not places:
        return None
    at = chance(seed, "repeated", name).choice(places)
    return " ".join((*words[: at + 1], words[at], *words[at + 1 :]))
