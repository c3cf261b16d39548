"""Legal forms in a romanised name: found, taken off, and given in their class."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.token_frequency import count
from tidewaiter.text.legal_glued import split_glued, unglued
from tidewaiter.text.legal_native import native_legal_forms
from tidewaiter.text.legal_slips import in_context, stands_in_a_form
from tidewaiter.text.legal_words import TOLD_ALONE, form_table, meant

__all__ = [
    "Split",
    "native_legal_forms",
    "split_glued",
    "touches_a_form",
    "touching",
    "unglued",
    "without_legal_forms",
]

Split = tuple[list[str], tuple[str, ...]]
"""The tokens that are left, and the classes of the forms that were taken off, sorted, each once."""

_CUT_NAME = 28
"""Letters and blanks from which on a name may have been cut off by a field of 35."""
_CUT_FORM = 9
"""Words that the beginning of a form has at most, when its end is missing."""
_CUT_WORD = 5
"""Letters that must be left of a form of one word."""
_WHOLE_WORDS = 3
"""Words of a longer form that are told as one though the cut fell between two words."""
_DANGLING = frozenset({"joint", "s", "so", "sa", "z", "mit", "met", "con", "de", "per", "with"})
"""Words no name ends with: two words of a form are enough where the second is one of these."""


def without_legal_forms(tokens: list[str]) -> Split:
    """The romanised tokens without legal forms, and the forms' classes. A name that is nothing but forms keeps its
    tokens. Another romanisation and one slip of the pen in a long word of a form do not hide it (Limtied is Limited),
    nor does the end of a field of 35 characters (JOINT STOC)."""
    anywhere, _, _, _, _, alone = form_table()
    read = in_context([meant(token) for token in tokens])
    rest: list[str] = []
    classes: set[str] = set()
    place, end = 0, _cut_off(tokens, read, classes) if len(tokens) > 1 else len(tokens)
    while place < end:
        for words, canonical in anywhere.get(read[place], ()):
            length = len(words)
            if length == 1:
                if tokens[place] not in alone and read[place] not in TOLD_ALONE:
                    continue
            elif place + length > end or tuple(read[place : place + length]) != words:
                continue
            classes.add(canonical)
            place += length
            break
        else:
            rest.append(tokens[place])
            place += 1
    rest = _without_edges(rest, classes)
    return (rest, tuple(sorted(classes))) if rest else (tokens, tuple(sorted(classes)))


def touches_a_form(token: str) -> bool:
    """Whether the romanised token may be a legal form, stand in one or be the beginning of one; a name without any such
    token has none."""
    anywhere, heads, *_ = form_table()
    read = meant(token)
    return (
        read in anywhere
        or stands_in_a_form(read)
        or token in heads
        or token in _ends_of_tails()
        or _cut_form(token) is not None
    )


def touching() -> frozenset[str]:
    """The tokens that `touches_a_form` knows by themselves, whole or as the beginning of a word, but for those of forms of
    several words."""
    table = form_table()
    return frozenset((*table.words, *table.anywhere, *table.heads, *_ends_of_tails(), *_beginnings()))


@lru_cache(maxsize=1)
def _ends_of_tails() -> frozenset[str]:
    return frozenset(words[-1] for words in form_table().tails)


def _without_edges(tokens: list[str], classes: set[str]) -> list[str]:
    """One short form off the end, or else off the start, where enough is left for the rest to be a name."""
    if len(tokens) < 2:
        return tokens
    _, heads, tails, *_ = form_table()
    for length in (1, 2, 3):
        canonical = tails.get(tuple(tokens[-length:]))
        if canonical and _is_name(tokens[:-length]):
            classes.add(canonical)
            return tokens[:-length]
    canonical = heads.get(tokens[0])
    if canonical and _is_name(tokens[1:]):
        classes.add(canonical)
        return tokens[1:]
    return tokens


def _is_name(tokens: list[str]) -> bool:
    return any(len(token) > 2 for token in tokens)


def _cut_off(tokens: list[str], read: list[str], classes: set[str]) -> int:
    """Where the tokens end, without the beginning of a form whose end a short field has cut off."""
    size = len(read)
    if sum(map(len, read)) + size <= _CUT_NAME:
        return size
    anywhere, _, tails, _, _, alone = form_table()
    last = tokens[-1]
    if last in alone or (last,) in tails or _ends_whole(read):
        return size
    for place in range(max(1, size - _CUT_FORM), size - 1):
        whole = tuple(read[place:-1])
        left = len(whole)
        for words, canonical in anywhere.get(read[place], ()):
            if len(words) > left and words[:left] == whole and _stands(words, last, read[-1], left):
                classes.add(canonical)
                return place
    cut = _cut_form(last)
    if cut is None:
        return size
    classes.add(cut)
    return size - 1


def _cut_form(last: str) -> str | None:
    """The class of the form of one word that the token is the beginning of; None where it is none."""
    return _beginnings().get(last) if len(last) >= _CUT_WORD and not count(last) else None


@lru_cache(maxsize=1)
def _beginnings() -> dict[str, str]:
    """From the beginnings of forms of one word to the class of each."""
    found: dict[str, str] = {}
    for word in sorted(TOLD_ALONE & form_table().anywhere.keys()):
        for size in range(_CUT_WORD, len(word)):
            found.setdefault(word[:size], form_table().anywhere[word][-1][1])
    return found


def _ends_whole(read: list[str]) -> bool:
    """Whether the tokens end with a whole form of several words."""
    anywhere = form_table().anywhere
    return any(
        len(words) == size and words == tuple(read[-size:])
        for size in range(2, min(len(read), _CUT_FORM + 1))
        for words, _ in anywhere.get(read[-size], ())
    )


def _stands(words: tuple[str, ...], cut: str, read: str, left: int) -> bool:
    """Whether a name that ends with `left` whole words of the form and then `cut` (meant as `read`) was cut off inside
    the form: `cut` is a true beginning of the next word, or is that word and so much stands that it is no name's. After a single word
    of the form the beginning has to be a longer one, if that word is not a form by itself."""
    word = words[left]
    if read == word:
        return len(words) > left + 1 and (left + 1 >= _WHOLE_WORDS or cut in _DANGLING)
    if len(cut) >= len(word) or not word.startswith(cut):
        return False
    return left > 1 or len(cut) > 2 or len(form_table().anywhere[words[0]][-1][0]) == 1
