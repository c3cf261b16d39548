"""Words in Arabic letters (Arabic, Persian, Dari, Pashto, Urdu, Kurdish) in Latin ones: the customary spellings of
names, what stands together in them, and, for any other word, the readings of its letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tidewaiter.refdata.name_spellings import Spellings, arabic_names
from tidewaiter.text.arabic_letters import plain_arabic, readings
from tidewaiter.text.forms import Forms, distinct, pairs

__all__ = ["arabic_tokens"]

_ARTICLE = "ال"
_NOT_ARTICLE = re.compile(
    "^ال(?:ياس|هام|كس|كت|بر|بانى|ماس|وند|گ|پ|چ|ژ|ف[اي]?$|ه|له|الم|استوم|فبا|يزابت|دار|تون|طاف|دوز|ى|ي)"
)
_SERVANT = "عبد"
_GOD = ("الله", "اله", "اللة", "لله")
_JOINED_BEHIND = (*_GOD, "الدين", "زاده", "پور", "نژاد", "وند", "خيل")
"""Words that Latin papers write as one with the word before them: Najibullah, Nuruddin, Karimpour."""
_IRANIAN_LETTERS = re.compile("[\u06a9\u06afپچژ\u06cc]")
_IRANIAN = pairs(
    "muhammad=mohammad hussein=hossein ghulam=gholam abdul=abdol muhsin=mohsen mahdi=mehdi ibrahim=ebrahim "
    "qasim=ghasem sadiq=sadegh baqir=bagher kazim=kazem sayyid=seyed mustafa=mostafa salih=saleh"
)
"""What stands first in names that are written with Iranian letters, where the usual first spelling is Arabic."""
_NOT_JOINED = ("بن", "ابن", "ابو", "ابي", "ام", "و", "بنت")
_SHORTEST = 3
_ENDINGS = pairs(
    "زاده=zadeh/zada پور=pour نژاد=nejad نيا=nia فر=far وند=vand لو=lou يان=ian دوست=doust خاني=khani خيل=khel "
    "الدين=aldin/uddin/eddine الله=ullah/allah/ollah اله=ollah/ullah لله=ullah علي=ali زي=zai زى=zai ي=i ى=i"
)
_MOST_STEMS = 3


def arabic_tokens(words: tuple[str, ...]) -> tuple[Forms, ...]:
    """The forms of each token of neighbouring words in Arabic letters. The article is a token of its own, as Latin
    papers mostly write it; `servant of` stands with the article as abdul; what Latin papers write as one, as
    Abdullah, Najibullah, Nuruddin, is one token, and two given names written as one are two."""
    found: list[Forms] = []
    for word in _joined(words):
        plain = plain_arabic(word)
        if plain in arabic_names():
            found.append(_forms(plain))
        elif plain.startswith(_SERVANT + _ARTICLE) and len(plain) > len(_SERVANT) + _SHORTEST:
            found += _servant(plain[len(_SERVANT) :])
        elif _has_article(plain):
            found += [("al",), _forms(plain[2:])]
        else:
            found += _of_two_names(word, plain)
    if any(map(_IRANIAN_LETTERS.search, words)):
        found = [_iranian(forms) for forms in found]
    return tuple(forms for forms in found if forms)


def _iranian(forms: Forms) -> Forms:
    """The forms with that first which Iranian names have."""
    first = _IRANIAN.get(forms[0], "") if forms else ""
    return (first, *(form for form in forms if form != first)) if first else forms


def _joined(words: tuple[str, ...]) -> list[str]:
    """The words, with those that belong to the word before them written as one with it."""
    found: list[str] = []
    for word in words:
        plain = plain_arabic(word)
        before = plain_arabic(found[-1]) if found else ""
        with_article = before == _SERVANT and plain.startswith(_ARTICLE)
        behind = plain in _JOINED_BEHIND and before and not before.endswith((*_JOINED_BEHIND, *_NOT_JOINED))
        if with_article or behind or (before in _NOT_JOINED and before + plain in arabic_names()):
            found[-1] = before + plain
        else:
            found.append(word)
    return found


def _servant(name: str) -> list[Forms]:
    if name in _GOD:
        return [("abdullah", "abdallah", "abdollah", "abdellah")]
    if name in ("اللهي", "الهي"):
        return [("abdollahi", "abdullahi", "abdallahi")]
    return [("abdul", "abdel", "abdur", "abdal", "abdol", "abd"), _forms(name[2:])]


def _has_article(word: str) -> bool:
    rest = word.removeprefix(_ARTICLE)
    return (
        rest != word and len(rest) >= _SHORTEST and (rest in arabic_names() or not _NOT_ARTICLE.match(word))
    )


def _of_two_names(written: str, word: str) -> list[Forms]:
    """The forms of a word, or of two names written as one: Mohammadreza."""
    names = arabic_names()
    for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
        if word[:cut] in names and word[cut:] in names and word[cut:] not in _ENDINGS:
            return [_forms(word[:cut]), _forms(word[cut:])]
    return [_forms(written)]


@lru_cache(maxsize=65536)
def _forms(written: str) -> Forms:
    return distinct(_spellings(written))


def _spellings(written: str) -> Iterator[str]:
    word = plain_arabic(written)
    known = _known(word)
    if known:
        yield from known
        return
    for ending, latin in _ENDINGS.items():
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 2:
            stems = _known(stem)[:_MOST_STEMS]
            if not stems and ending in _JOINED_BEHIND:
                stems = distinct(readings(stem))[:_MOST_STEMS]
            yield from (spelling + tail for tail in latin.split("/") for spelling in stems)
    yield from readings(written)


def _known(word: str) -> Spellings:
    names = arabic_names()
    return names.get(word) or names.get(word.replace("آ", "ا")) or names.get(re.sub("ى$", "ي", word)) or ()
