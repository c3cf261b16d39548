"""Alterations of whole words, for anybody's name. Pure and seeded; None where one makes no sense."""

from __future__ import annotations

import re

from tidewaiter.selftest.chance import chance
from tidewaiter.selftest.core import own_words
from tidewaiter.selftest.tables import words_of

__all__ = ["joined", "number_as_word", "prefixed", "repeated", "split_word", "truncated", "truncated_late"]

_LINE, _LINES = 35, 70
"""Signs of a line of a name in a payment message, and of its two lines."""

_SHOWN = 6  # letters of the only own word that must be left whole

_ONES = words_of(
    "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen "
    "Eighteen Nineteen"
)
_TENS = words_of("- - Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety")
_NTH = {"One": "First", "Two": "Second", "Three": "Third", "Five": "Fifth", "Eight": "Eighth", "Nine": "Ninth",
        "Twelve": "Twelfth"}  # fmt: skip
_PREFIXES = (
    "for account of",
    "for the account of",
    "on behalf of",
    "by order of",
    "c/o",
    "attn.",
    "to the order of",
)


def _cardinal(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    rest = f" {_cardinal(number % 100)}" if number % 100 else ""
    return f"{_ONES[number // 100]} Hundred{rest}"


def _ordinal(number: int) -> str:
    first, last = re.fullmatch(r"(.*?)(\w+)", _cardinal(number)).groups()  # type: ignore[union-attr]
    nth = _NTH.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{first}{nth}"


def _ending(number: int) -> str:
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


_WORDS = {_cardinal(number).lower(): str(number) for number in range(2, 100)} | {
    _ordinal(number).lower(): f"{number}{_ending(number)}" for number in range(1, 100)
}


def number_as_word(name: str, seed: int) -> str | None:
    """The name with its first number below a thousand written as a word, or the word for one as a number; nothing is
    drawn.

    >>> number_as_word("Plant No 9", 0), number_as_word("22nd Institute", 0)
    ('Plant No Nine', 'Twenty-Second Institute')
    """
    words = name.split(" ")
    for at, word in enumerate(words):
        other = _WORDS.get(word.lower())
        number = re.fullmatch(r"(\d{1,3})(st|nd|rd|th)?", word, flags=re.IGNORECASE)
        if number is not None and not word.startswith("0"):
            other = (_ordinal if number[2] else _cardinal)(int(number[1]))
        if other is not None and len(words) > 1:
            return " ".join((*words[:at], other.upper() if name.isupper() else other, *words[at + 1 :]))
    return None


def truncated(name: str, seed: int) -> str | None:
    """The name cut off after 35 signs, where two of its own words are still there, or one that is long and whole;
    nothing is drawn.

    >>> truncated("Tavero Research Institute of Marine Engineering", 0)
    'Tavero Research Institute of Marine'
    """
    return _cut(name, _LINE)


def truncated_late(name: str, seed: int) -> str | None:
    """The name cut off after 70 signs, on the same terms; nothing is drawn.

    >>> len(truncated_late("Tavero Research Institute of Marine Engineering " * 2, 0))
    70
    """
    return _cut(name, _LINES)


def _cut(name: str, most: int) -> str | None:
    if len(name) <= most:
        return None
    left = name[:most].rstrip()
    whole = left if name[most : most + 1] == " " else left.rpartition(" ")[0]
    shown = own_words(whole)
    enough = len(own_words(left)) >= 2 and bool(shown)
    return left if enough or any(len(word) >= _SHOWN for word in shown) else None


def split_word(name: str, seed: int) -> str | None:
    """The name with a space in one of its words of eight letters or more, one of its own where there is one; three
    letters at least stand on both sides.

    >>> split_word("Example Energomash", 0)
    'Example Energ omash'
    """
    words = name.split(" ")
    long = [at for at, word in enumerate(words) if len(word) >= 8 and word.isalpha()]
    own = [at for at in long if words[at] in own_words(name)]
    if not long:
        return None
    longest = max(own or long, key=lambda at: len(words[at]))
    word = words[longest]
    at = chance(seed, "split", name).randrange(3, len(word) - 2)
    return " ".join((*words[:longest], word[:at], word[at:], *words[longest + 1 :]))


def joined(name: str, seed: int) -> str | None:
    """The name with two neighbouring words, one of them of four letters or more, written as one.

    >>> joined("Example Bank", 0)
    'ExampleBank'
    """
    words = name.split(" ")
    places = [
        at
        for at in range(len(words) - 1)
        if words[at].isalpha() and words[at + 1].isalpha() and max(len(words[at]), len(words[at + 1])) > 3
    ]
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
