"""Tokens: a cleaned name cut into words, and every script brought to lower-case ASCII."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from tidewaiter.text.arabic import arabic_tokens
from tidewaiter.text.foreign_han import foreign_forms, is_foreign
from tidewaiter.text.forms import Forms
from tidewaiter.text.han import han_tokens, writing_of
from tidewaiter.text.hangul import hangul_tokens, is_surname
from tidewaiter.text.latin import latin_forms
from tidewaiter.text.name_habits import with_articles, with_chinese
from tidewaiter.text.romanise import word_forms
from tidewaiter.text.scripts import clean, fold_lookalikes, latin_lookalike, script_of

__all__ = ["romanised", "spelled", "split_words"]

_INSIDE = re.compile(r"(?<=\w)['’‘ʼʻ`´ʿʾ״](?=\w)")
_GERESH = re.compile("(?<=[גזצץ])['’׳]")
"""The mark that makes another letter of a Hebrew one; it stays with its word."""
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.[ ]?){1,7}[^\W\d_](?![^\W_])\.?")
_DOTTED_TAIL = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,8}")
_SEAM = re.compile("(?<=[a-z]{4})(?=[A-Z][a-z]{3})")
"""Where two words of four letters or more are written as one, with a capital in the middle."""
_WORD = re.compile(
    r"[^\W_]+(?:[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u05f3\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711\u0730-\u074a"
    r"\u07a6-\u07b0\u0900-\u0dff\u0e00-\u0eff\u0f18-\u0fbc\u102b-\u109d\u1712-\u17dd\u1a17-\u1aff\u1b00-\u1bad\ua980-\ua9c0"
    r"\uaa29-\uaa4d]+[^\W_]*)*"
)
_SYLLABIC = re.compile("([\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|[\uac00-\ud7a3]+)")
_ASCII_WORD = re.compile("[A-Za-z0-9]+")


def split_words(name: str, *, initials: bool) -> list[str]:
    """The words of a name in their own script; `initials` keeps single letters with dots apart (a person's),
    else they are joined (a legal form's: d.o.o. is doo)."""
    text = _SEAM.sub(" ", clean(name))
    if "&" in text or "+" in text:
        text = text.replace("&", " and ").replace("+", " ")
    plain = text.isascii()
    if not plain:
        text = _GERESH.sub("\u05f3", text)
    if not plain or "'" in text or "`" in text:
        text = _INSIDE.sub("", text)
    if not initials and "." in text:
        text = _DOTTED.sub(_joined, text)
        text = _DOTTED_TAIL.sub(_joined, text)
    if plain:
        return _ASCII_WORD.findall(text)
    return [fold_lookalikes(word) for word in _WORD.findall(text)]


def _joined(found: re.Match[str]) -> str:
    return "".join(letter for letter in found.group() if letter.isalpha()) + " "


def romanised(words: list[str]) -> list[str]:
    """The words in lower-case ASCII, each token in its customary form: Chinese and Korean words cut into syllables, an
    Arabic article off its word; words without a letter fall out."""
    if _plain(words):
        return [word.lower() if word.isalpha() else latin_forms(word)[0] for word in words]
    return [forms[0] for forms in _spelled(tuple(words))]


def spelled(words: list[str], *, person: bool | None) -> tuple[Forms, ...]:
    """The tokens of a name, in order, each with its forms: the customary one, as `romanised` gives, then others that
    are equally right and sound otherwise, at most MOST_FORMS. `person` is None where it is not known; a firm's name
    has no forms of people's names written in Chinese syllables."""
    if not _plain(words):
        return with_articles(_spelled(tuple(words)))
    found = with_articles(tuple(map(latin_forms, words)))
    return found if person is False else with_chinese(found)


def _plain(words: list[str]) -> bool:
    letters = "".join(words)
    return letters.isascii() and letters.isalnum() and "" not in words


@lru_cache(maxsize=32768)
def _spelled(words: tuple[str, ...]) -> tuple[Forms, ...]:
    latin = any(map(str.isascii, words))
    found: list[Forms] = []
    parts = [part for word in words for part in ([word] if word.isascii() else _SYLLABIC.split(word)) if part]
    for script, run in groupby(parts, script_of):
        if script == "Arab":
            found += arabic_tokens(tuple(run))
        elif script in ("Hani", "Hang"):
            together = tuple(run)
            if script == "Hani" and is_foreign(together):
                found += map(foreign_forms, together)
                continue
            writing = writing_of("".join(together))
            before = ""
            for word in together:
                given = is_surname(before)
                found += han_tokens(word, writing) if script == "Hani" else hangul_tokens(word, given=given)
                before = word
        else:
            found += [_with_lookalike(word, latin) for word in run]
    return tuple(forms for forms in found if forms)


def _with_lookalike(word: str, among_latin: bool) -> Forms:
    """The forms of the word; among Latin words, one whose letters all look like Latin ones is read so, too."""
    forms = word_forms(word)
    posing = latin_lookalike(word) if among_latin and not word.isascii() else None
    return (*forms[:7], posing.lower()) if forms and posing and posing.lower() not in forms else forms
