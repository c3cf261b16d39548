"""Words that a line's end parts, that are spelt out letter by letter or misspelt by one, put together as they are meant."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.text.distance import one_sign_apart
from tidewaiter.text.phrases import Plain

__all__ = ["Known", "Mended", "mended", "unhyphenated"]

_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010\u2011][^\S\n]*\n\s*(?=[^\W\d_])")
# Four letters and more with the same sign or signs between each of them.
_SPELT_OUT = re.compile(r"(?<!\w)[^\W\d_]([^\w\n]{1,3})[^\W\d_](?:\1[^\W\d_]){2,}(?!\w)")
# A word and the blank behind it, with the next word ahead, since that may be the first of two as well.
_TWO = re.compile(r"(?<!\w)([^\W_]{2,})\s+(?=([^\W_]{2,})(?!\w))")
_WORD = re.compile(r"[^\W_]{5,}")


class Known(NamedTuple):
    """Words that are put right where one letter of them is wrong, and words that are so near to them and mean themselves."""

    words: frozenset[str]
    ordinary: frozenset[str]


class Mended(NamedTuple):
    """Plain letters with words mended, from where to where each of these stands in them, and those that were spelt out."""

    plain: Plain
    spans: tuple[tuple[int, int], ...]
    spelt_out: tuple[tuple[int, int], ...]


def unhyphenated(text: str) -> Plain | None:
    """The text as it is, without the hyphens at the ends of its lines and what follows them up to the next letter; `places`
    are of the text. None where there is none."""
    gaps = [found.span() for found in _HYPHEN.finditer(text)]
    if not gaps:
        return None
    out = {at for start, end in gaps for at in range(start, end)}
    kept = tuple(at for at in range(len(text)) if at not in out)
    return Plain(letters="".join(text[at] for at in kept), places=(*kept, len(text)))


def mended(whole: Plain, known: Known) -> Mended | None:
    """The letters with words that are spelt out or cut in two put together, and those one letter off put right; None where
    there is none."""
    out = [
        (*found.span(), _together(found[0], found[1]), True) for found in _SPELT_OUT.finditer(whole.letters)
    ]
    taken = {at for start, end, *_ in out for at in range(start, end)}
    for found in _TWO.finditer(whole.letters):
        if found[1] + found[2] in known.words and taken.isdisjoint(range(*found.span())):
            start, end = found.start(), found.start() + len(found[0]) + len(found[2])
            out.append((start, end, found[1] + found[2], False))
            taken.update(range(start, end))
    for found in _WORD.finditer(whole.letters):
        meant = _meant(found[0], known)
        if meant is not None and found.start() not in taken:
            out.append((*found.span(), meant, False))
    return _replaced(whole, sorted(out)) if out else None


def _together(spelt: str, between: str) -> str:
    return "".join(spelt.split(between))


@lru_cache(maxsize=8192)
def _meant(word: str, known: Known) -> str | None:
    """The word that it is one letter off, None where it is one that is known, or off none."""
    if word in known.words or word in known.ordinary:
        return None
    near = (one for one in known.words if abs(len(one) - len(word)) <= 1 and one_sign_apart(one, word))
    return min(near, default=None)


def _replaced(whole: Plain, pieces: list[tuple[int, int, str, bool]]) -> Mended:
    letters: list[str] = []
    places: list[int] = []
    spans: list[tuple[int, int]] = []
    spelt_out: list[tuple[int, int]] = []
    at = 0
    for start, end, meant, apart in pieces:
        letters.extend(whole.letters[at:start])
        places.extend(whole.places[at:start])
        # Every letter of a mended word stands for the whole of it, but the last, which is where it ends.
        first = len(letters)
        letters.extend(meant)
        places.extend([whole.places[start]] * (len(meant) - 1) + [whole.places[end - 1]])
        (spelt_out if apart else spans).append((first, len(letters)))
        at = end
    letters.extend(whole.letters[at:])
    places.extend(whole.places[at:])
    plain = Plain(letters="".join(letters), places=tuple(places))
    return Mended(plain=plain, spans=(*spans, *spelt_out), spelt_out=tuple(spelt_out))
