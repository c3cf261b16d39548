"""The words of legal forms as tokens of a romanised name, and what a token was meant to be: another romanisation, a
case ending or one slip of the pen is seen through."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.refdata.derived import derived
from tidewaiter.refdata.legal_forms import Reach, legal_forms
from tidewaiter.refdata.token_frequency import count
from tidewaiter.text.slips import Slips, slips_of
from tidewaiter.text.tokens import romanised, split_words

__all__ = ["ROMANISERS", "TOLD_ALONE", "FormTable", "form_table", "meant", "slipped"]

_LONG_WORD = 7
"""Letters from which on a word of a legal form is known with one slip of the pen."""
_MIDDLING_WORD = 5
_MANY_WORDS = 3
"""The same for a word of a form of so many words, since the others of them must be there, too."""
_SPACED = range(3, 5)
"""Letters of a short form that is also written letter by letter: L L C."""
_JOINED = 8
"""Letters from which on a form of several words is also known as one."""
_STEM = 4
"""Letters that must be left of a word when its ending and the habits of romanisers are taken off."""

TOLD_ALONE = frozenset(
    {
        *(
            "limited",
            "company",
            "companies",
            "corporation",
            "incorporated",
            "limitada",
            "compagnie",
            "unlimited",
            "compania",
            "companhia",
        ),
        *(
            "korporatsiya",
            "kompaniya",
            "kompani",
            "aktiengesellschaft",
            "aktiebolag",
            "gmbh",
            "anpartsselskab",
        ),
    }
)
"""Forms of one word that another spelling or a slip of the pen does not hide; of other such words it makes a name."""

# Romanisers' habits, the longest first: Russian shch and its German, French and ISO 9 spellings are one sound.
_SOUNDS = {
    **dict.fromkeys(("schtsch", "sjtsj", "chtch", "szcz", "sjtj", "shch", "sch", "sh", "sc"), "s"),
    **dict.fromkeys(("tsch", "tch", "ch"), "c"),
    **dict.fromkeys(("ts", "tz", "cz"), "c"),
    "kz": "kc",  # as Germans write kts
    **dict.fromkeys(("kh",), "h"),
    **dict.fromkeys(("zh",), "z"),
    **dict.fromkeys(("ou", "oo"), "u"),
    "w": "v",
    "y": "i",
    "j": "i",
}
ROMANISERS = sorted(_SOUNDS.items(), key=lambda one: -len(one[0]))
"""What romanisers write, the longest first, each with the one sound that it is."""
_SOUND = re.compile("|".join(written for written, _ in ROMANISERS))
_GLIDE = re.compile(r"[iyj]+(?=[aoue])")
_TWICE = re.compile(r"(.)\1+")
_ENDING = re.compile(r"[aeiou]+(?:[mhv]|g(?=[aeiou]))?[aeiou]*$")


class FormTable(NamedTuple):
    """`anywhere`: from the first word of a form to all forms that begin so, the longest first, each with its class;
    `heads` and `tails`: forms that count only there; `words` and `sounds`: from each word of a form, and from the
    sound of a long one, to the word that stands for it in `anywhere`; `alone`: forms of one word, as they are
    written."""

    anywhere: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    heads: dict[str, str]
    tails: dict[tuple[str, ...], str]
    words: dict[str, str]
    sounds: dict[str, str]
    alone: frozenset[str]


@lru_cache(maxsize=1)
def form_table() -> FormTable:
    """The forms as romanised tokens."""
    return derived("legal_words", FormTable, _form_table)


def _form_table() -> FormTable:
    anywhere: dict[tuple[str, ...], str] = {}
    heads: dict[str, str] = {}
    tails: dict[tuple[str, ...], str] = {}
    for form in legal_forms():
        words = tuple(romanised(split_words(form.spelling, initials=False)))
        if form.reach is Reach.HEAD:
            heads.setdefault("".join(words), form.canonical)
        elif form.reach is Reach.TAIL or (
            form.reach is Reach.PHRASE and len(words) == len("".join(words)) == 2
        ):
            tails.setdefault(words, form.canonical)
            tails.setdefault(tuple("".join(words)), form.canonical)
        elif form.reach is not Reach.NATIVE and words:
            anywhere.setdefault(words, form.canonical)
            if len(words) == 1 and len(words[0]) in _SPACED:
                anywhere.setdefault(tuple(words[0]), form.canonical)
            elif len(words) > 1 and len("".join(words)) >= _JOINED:
                anywhere.setdefault(("".join(words),), form.canonical)
    known: dict[str, str] = {}
    sounds: dict[str, str] = {}
    by_first: dict[str, dict[tuple[str, ...], str]] = {}
    for words in sorted(anywhere, key=len, reverse=True):
        plain = tuple(_standing_for(word, sounds, len(words)) for word in words)
        known.update(zip(words, plain, strict=True))
        by_first.setdefault(plain[0], {}).setdefault(plain, anywhere[words])
    forms_by_first = {first: tuple(forms.items()) for first, forms in by_first.items()}
    alone = frozenset(words[0] for words in anywhere if len(words) == 1)
    return FormTable(forms_by_first, heads, tails, known, sounds, alone)


def _standing_for(word: str, sounds: dict[str, str], size: int) -> str:
    """The first word of a form that has the sound of this one, where it is long enough to be told by it."""
    told = len(word) >= _LONG_WORD or (size >= _MANY_WORDS and len(word) > _MIDDLING_WORD)
    sound = _sound(word) if told else ""
    return sounds.setdefault(sound, word) if sound else word


@lru_cache(maxsize=65536)
def meant(token: str) -> str:
    """The word of a legal form that the token is in another romanisation, in another case or with one slip of the
    pen; any other token as it is. A word that other names have is no slip."""
    if len(token) < _MIDDLING_WORD or not token.isalpha():
        return token
    _, _, _, known, sounds, _ = form_table()
    found = known.get(token)
    if not found and not count(token):
        found = next(
            (known[word] for word in slips_of(token, _slips()) if known[word] in _told_alone()), None
        )
    found = found or (sounds.get(_sound(token)) if len(token) > _MIDDLING_WORD else None)
    if found or count(token):
        return found or token
    return next((known[word] for word in slips_of(token, _slips())), token)


@lru_cache(maxsize=1)
def _slips() -> Slips:
    return Slips(slipped())


def slipped() -> list[str]:
    """The words of forms that are known with a slip of the pen."""
    table = form_table()
    many = {
        word
        for forms in table.anywhere.values()
        for words, _ in forms
        for word in (words if len(words) >= _MANY_WORDS else ())
    }
    return [
        word
        for word, plain in table.words.items()
        if len(word) >= _LONG_WORD or (plain in many and len(word) >= _MIDDLING_WORD)
    ]


@lru_cache(maxsize=1)
def _told_alone() -> frozenset[str]:
    words = form_table().words
    return frozenset(words[word] for word in TOLD_ALONE if word in words)


def _sound(word: str) -> str:
    """The word as any romaniser writes it, without its ending; empty where too little is left to know it by."""
    folded = _SOUND.sub(lambda found: _SOUNDS[found[0]], _GLIDE.sub("", word))
    if _TWICE.search(folded):
        folded = _TWICE.sub(r"\1", folded)
    stem = _ENDING.sub("", folded)
    return stem if len(stem) >= _STEM else ""
