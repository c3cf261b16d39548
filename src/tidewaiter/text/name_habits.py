"""Habits that only the whole name shows: articles before their letter, and names in Chinese syllables."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product

from tidewaiter.refdata.nicknames import name_numbers
from tidewaiter.text.forms import MOST_FORMS, Forms, distinct, pairs
from tidewaiter.text.syllables import is_older, is_pinyin, pinyin_of, surname_pinyin, syllables_of, wade_giles

__all__ = ["beginnings", "begins_a_habit", "with_articles", "with_chinese"]

_ARTICLES = pairs(
    "ar=r as=s ash=sh an=n at=t ad=d az=z ath=th adh=dh ur=r us=s ush=sh un=n ud=d uz=z el= "
    "ul= ol= il= er=r es=s ech=ch ach=ch en=n et=t ed=d ez=z"
)
"""The Arabic article before a letter it takes the sound of, and that letter."""
_SERVANTS = pairs(
    "abdur=r abdus=s abdush=sh abdun=n abdud=d abduz=z abdut=t abder=r abdes=s abdor=r "
    "abdos=s abdel= abdal= abdol= abd=al"
)
_BEFORE = frozenset(_ARTICLES) | frozenset(_SERVANTS)
_MOST_WORDS = 4


def begins_a_habit(token: str) -> bool:
    """Whether a name that holds the romanised token may be read in one of these habits; without any such, none is."""
    return token in _BEFORE or token in surname_pinyin()


def beginnings() -> frozenset[str]:
    """The tokens that `begins_a_habit`."""
    return _BEFORE | surname_pinyin().keys()


def with_articles(tokens: tuple[Forms, ...]) -> tuple[Forms, ...]:
    """The tokens, those that are the Arabic article in another sound (ash-Sharqi, Abdur Rahman) with its usual form."""
    last = len(tokens) - 1
    if _BEFORE.isdisjoint([forms[0] for forms in tokens]):
        return tokens
    for place in range(last):
        first = tokens[place][0]
        if len(first) <= 3 and first in _ARTICLES:
            common = "al"
        elif first in _SERVANTS:
            common = "abdul"
        else:
            continue
        sound = _ARTICLES.get(first, "") if common == "al" else _SERVANTS[first]
        if tokens[place + 1][0].startswith(sound) and common not in tokens[place]:
            tokens = (*tokens[:place], (*tokens[place], common), *tokens[place + 1 :])
    return tokens


def with_chinese(tokens: tuple[Forms, ...]) -> tuple[Forms, ...]:
    """The tokens of a name that is a Chinese surname and syllables, with their pinyin and other spellings; any other
    name as it is, and one with a given name of another language (Jose Wang). The surname stands first or last."""
    if not 2 <= len(tokens) <= _MOST_WORDS:
        return tokens
    surnames = surname_pinyin()
    if tokens[0][0] not in surnames and tokens[-1][0] not in surnames:
        return tokens
    return _chinese(tokens)


@lru_cache(maxsize=16384)
def _chinese(tokens: tuple[Forms, ...]) -> tuple[Forms, ...]:
    surnames = surname_pinyin()
    written = [forms[0] for forms in tokens]
    at = 0 if written[0] in surnames else len(tokens) - 1
    given = [
        syllables_of(token) if place != at and not name_numbers(token) else ()
        for place, token in enumerate(written)
    ]
    if any(not found for place, found in enumerate(given) if place != at):
        return tokens
    older = is_older(written[at]) or any(is_older(syllable) for found in given for syllable in found)
    return tuple(
        distinct((*forms, *surnames[written[at]], *(pinyin_of(written[at]) if older else ())))
        if place == at
        else distinct((*forms, *_given(given[place], older)))
        for place, forms in enumerate(tokens)
    )


def _given(syllables: tuple[str, ...], older: bool) -> list[str]:
    """A given name in the other of pinyin and Wade-Giles; in pinyin only where the name holds what is no pinyin, and a
    single syllable in no other."""
    if older:
        return ["".join(choice) for choice in islice(product(*map(pinyin_of, syllables)), MOST_FORMS)]
    if len(syllables) > 1 and all(map(is_pinyin, syllables)):
        return ["".join(map(wade_giles, syllables))]
    return []
