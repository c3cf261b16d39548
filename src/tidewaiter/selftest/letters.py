"""Alterations of single signs. Each is pure: the same name and seed give the same; None where it makes no sense."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from random import Random
from typing import TypeVar

from tidewaiter.selftest.chance import chance
from tidewaiter.selftest.core import own_words
from tidewaiter.selftest.sign_tables import ACCENTED, HOMOGLYPHS, MISREAD, SOUNDS, UNSEEN

__all__ = [
    "accented", "doubled", "homoglyphs", "letter_added", "letter_dropped", "letter_replaced", "letters_swapped",
    "misread", "other_case", "other_punctuation", "sounding_alike", "unseen_signs", "vowel_changed",
]  # fmt: skip

_LONG_ENOUGH = 4  # letters of a word that still shows which word it was after a slip of the pen
_ALONE = 6  # the same where the word is all that a name has of its own
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = "aeiou"

T = TypeVar("T")
Change = Callable[[str, Random], str | None]


def other_case(name: str, seed: int) -> str | None:
    """The name in another case.

    >>> other_case("Example Trading", 1)
    'eXAMPLE tRADING'
    """
    ways = (name.upper(), name.lower(), name.title(), name.swapcase())
    return _one_of([way for way in ways if way != name], chance(seed, "case", name))


def other_punctuation(name: str, seed: int) -> str | None:
    """The name with its punctuation dropped, or with dots or hyphens where it has none.

    >>> other_punctuation("Example Trading", 1)
    '"Example Trading"'
    """
    ways = [
        re.sub(r"[.,'’\"()-]", "", name),
        re.sub(r"[.,'’\"()-]+ *", " ", name).strip(),
        name.replace(" ", "-", 1),
        name.replace(" ", ". ", 1),
        f"{name}.",
        f'"{name}"',
    ]
    return _one_of([way for way in ways if way != name and way.strip()], chance(seed, "punctuation", name))


def accented(name: str, seed: int) -> str | None:
    r"""The name without its diacritics; where it has none, with two.

    >>> ascii(accented("Example Trading", 1))
    "'Ex\\xe4mple Trad\\xedng'"
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))
    return plain if plain != unicodedata.normalize("NFD", name) else _signs(name, ACCENTED, seed, 2)


def unseen_signs(name: str, seed: int) -> str | None:
    r"""The name with a no-break space for a space, or with a sign of no width inside a word.

    >>> ascii(unseen_signs("Example Trading", 1))
    "'Example Tradi\\ufeffng'"
    """
    rng = chance(seed, "unseen", name)
    spaces = [at for at, sign in enumerate(name) if sign == " "]
    if spaces and rng.random() < 0.5:
        at = rng.choice(spaces)
        return name[:at] + UNSEEN[0] + name[at + 1 :]
    return _in_word(name, rng, lambda word, rng: _put(word, _place(word, rng), rng.choice(UNSEEN[1:])))


def homoglyphs(name: str, seed: int) -> str | None:
    r"""The name with two letters of other alphabets that look the same.

    >>> ascii(homoglyphs("Example Trading", 1))
    "'Ex\\u0430m\\u0440le Trading'"
    """
    return _signs(name, HOMOGLYPHS, seed, 2)


def letters_swapped(name: str, seed: int) -> str | None:
    """The name with two neighbouring letters exchanged.

    >>> letters_swapped("Example Trading", 1)
    'Example Tarding'
    """

    def swapped(word: str, rng: Random) -> str | None:
        places = [at for at in range(len(word) - 1) if word[at].lower() != word[at + 1].lower()]
        at = _one_of(places, rng)
        return None if at is None else word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    return _in_word(name, chance(seed, "swap", name), swapped)


def letter_added(name: str, seed: int) -> str | None:
    """The name with a letter too many.

    >>> letter_added("Example Trading", 1)
    'Examplte Trading'
    """
    return _in_word(
        name,
        chance(seed, "insert", name),
        lambda word, rng: _put(word, _place(word, rng), _as(rng.choice(_LETTERS), word)),
    )


def letter_dropped(name: str, seed: int) -> str | None:
    """The name with a letter too few.

    >>> letter_dropped("Example Trading", 1)
    'Example Tading'
    """

    def dropped(word: str, rng: Random) -> str:
        at = _place(word, rng)
        return word[:at] + word[at + 1 :]

    return _in_word(name, chance(seed, "delete", name), dropped)


def letter_replaced(name: str, seed: int) -> str | None:
    """The name with a letter that is another.

    >>> letter_replaced("Example Trading", 1)
    'Examrle Trading'
    """

    def replaced(word: str, rng: Random) -> str:
        at = _place(word, rng)
        other = rng.choice(_LETTERS.replace(word[at].lower(), ""))
        return word[:at] + _as(other, word) + word[at + 1 :]

    return _in_word(name, chance(seed, "replace", name), replaced)


def doubled(name: str, seed: int) -> str | None:
    """The name with a double letter made single; where it has none, with a letter doubled.

    >>> doubled("Example Trading", 1)
    'Example Traading'
    """

    def changed(word: str, rng: Random) -> str:
        single = re.sub(r"([^\W\d_])\1", r"\1", word, count=1, flags=re.IGNORECASE)
        at = _place(word, rng)
        return single if single != word else _put(word, at, word[at])

    return _in_word(name, chance(seed, "double", name), changed)


def misread(name: str, seed: int) -> str | None:
    """The name as a reading machine may see it.

    >>> misread("Example Trading", 1)
    'Examp1e Trading'
    """
    return _rewritten(name, MISREAD, chance(seed, "ocr", name), exact=True)


def vowel_changed(name: str, seed: int) -> str | None:
    """The name with a vowel that is another.

    >>> vowel_changed("Example Trading", 1)
    'Example Triding'
    """

    def changed(word: str, rng: Random) -> str | None:
        at = _one_of([at for at in range(len(word)) if word[at].lower() in _VOWELS], rng)
        if at is None:
            return None
        other = rng.choice(_VOWELS.replace(word[at].lower(), ""))
        return word[:at] + _as(other, word) + word[at + 1 :]

    return _in_word(name, chance(seed, "vowel", name), changed)


def sounding_alike(name: str, seed: int) -> str | None:
    """The name spelt by its sound.

    >>> sounding_alike("Example Trading", 1)
    'Eksample Trading'
    """
    return _rewritten(name, SOUNDS, chance(seed, "phonetic", name), exact=False)


def _in_word(name: str, rng: Random, change: Change) -> str | None:
    """The name with one of its longer words changed; None where none can be. Of a name that has one word of its own
    that word is changed only where it is long."""
    own = own_words(name)
    words = [
        found
        for found in re.finditer(r"[^\W\d_]+", name)
        if len(found[0]) >= (_ALONE if own == [found[0]] else _LONG_ENOUGH) and found[0].isascii()
    ]
    for found in rng.sample(words, len(words)):
        changed = change(found[0], rng)
        if changed is not None and changed != found[0]:
            return name[: found.start()] + changed + name[found.end() :]
    return None


def _rewritten(name: str, table: tuple[tuple[str, str], ...], rng: Random, *, exact: bool) -> str | None:
    def rewrite(word: str, rng: Random) -> str | None:
        form = word if exact else word.lower()
        fitting = [(old, new) for old, new in table if old in form]
        pair = _one_of(fitting, rng)
        if pair is None:
            return None
        at = form.index(pair[0])
        new = pair[1] if exact else _as(pair[1], word)
        return word[:at] + new + word[at + len(pair[0]) :]

    return _in_word(name, rng, rewrite)


def _signs(name: str, table: dict[str, str], seed: int, most: int) -> str | None:
    """The name with up to `most` of its signs replaced by one that the table gives for each."""
    rng = chance(seed, "".join(table), name)
    places = [
        at for at, sign in enumerate(name) if sign in table or (sign.lower() in table and table is ACCENTED)
    ]
    if not places:
        return None
    signs = list(name)
    for at in rng.sample(places, min(most, len(places))):
        new = rng.choice(table.get(signs[at]) or table[signs[at].lower()])
        signs[at] = new.upper() if signs[at].isupper() and len(new.upper()) == 1 else new
    return "".join(signs)


def _place(word: str, rng: Random) -> int:
    """A place in the word, its beginning among them."""
    return rng.randrange(len(word))


def _put(word: str, at: int, sign: str) -> str:
    return word[:at] + sign + word[at:]


def _as(letters: str, word: str) -> str:
    return letters.upper() if word.isupper() else letters


def _one_of(values: list[T], rng: Random) -> T | None:
    return rng.choice(values) if values else None
