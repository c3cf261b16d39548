"""Legal forms in a name: found, taken off, and given in their class."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from tidewaiter.refdata.legal_forms import Reach, legal_forms
from tidewaiter.refdata.token_frequency import count
from tidewaiter.text.tokens import romanised, split_words

__all__ = ["Split", "split_glued", "without_legal_forms"]

Split = tuple[list[str], tuple[str, ...]]
"""The tokens that are left, and the classes of the forms that were taken off, sorted, each once."""

_GLUED_HEADS = ("ojsc", "pjsc", "cjsc", "jsc", "llc", "ooo", "oao", "zao", "limited", "company")
_GLUED_TAILS = ("gmbh", "ltd", "llc", "inc", "limited", "company", "corporation")
_GLUED_REST = 4
_LONG_WORD = 7
"""Letters from which on a word of a legal form is known with one slip of the pen."""
_MIDDLING_WORD = 5
_MANY_WORDS = 3
"""The same for a word of a form of so many words, since the others of them must be there, too."""


@lru_cache(maxsize=1)
def _spelt() -> dict[tuple[str, ...], str]:
    """From the romanised tokens of a form that counts anywhere to its class."""
    found: dict[tuple[str, ...], str] = {}
    for form in legal_forms():
        tokens = tuple(romanised(split_words(form.spelling, initials=False)))
        if tokens and form.reach in (Reach.WORD, Reach.PHRASE):
            found.setdefault(tokens, form.canonical)
    return found


@lru_cache(maxsize=2)
def _at_edge(reach: Reach) -> dict[str, str]:
    """From the romanised form that counts at this edge, or anywhere, to its class."""
    forms = (form for form in legal_forms() if form.reach is reach)
    own = {"".join(romanised(split_words(form.spelling, initials=False))): form.canonical for form in forms}
    return {**{"".join(tokens): canonical for tokens, canonical in _spelt().items()}, **own}


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _spelt()))


def without_legal_forms(tokens: list[str]) -> Split:
    """The tokens without legal forms, and the forms' classes. A name that is nothing but forms keeps its tokens. One
    slip of the pen in a long word of a form does not hide it: Limtied is Limited."""
    meant = [_as_written_right(token) for token in tokens]
    rest: list[str] = []
    classes: set[str] = set()
    place = 0
    while place < len(tokens):
        taken = _form_at(meant, place)
        if taken:
            length, canonical = taken
            classes.add(canonical)
            place += length
        else:
            rest.append(tokens[place])
            place += 1
    rest = _without_edges(rest, classes)
    return (rest, tuple(sorted(classes))) if rest else (tokens, tuple(sorted(classes)))


def _form_at(tokens: list[str], place: int) -> tuple[int, str] | None:
    for length in range(min(_longest(), len(tokens) - place), 0, -1):
        canonical = _spelt().get(tuple(tokens[place : place + length]))
        if canonical:
            return length, canonical
    return None


def _without_edges(tokens: list[str], classes: set[str]) -> list[str]:
    """One short form off the end, or else off the start, where enough is left for the rest to be a name."""
    for at, rest, reach in ((-1, tokens[:-1], Reach.TAIL), (0, tokens[1:], Reach.HEAD)):
        if rest and any(len(token) > 2 for token in rest):
            canonical = _at_edge(reach).get(tokens[at])
            if canonical:
                classes.add(canonical)
                return rest
    return tokens


@lru_cache(maxsize=1)
def _long_words() -> tuple[str, ...]:
    """The words of forms in which a slip can be told: long ones, and all but short ones of forms of three words."""
    return tuple(
        sorted(
            {
                word
                for form in _spelt()
                for word in form
                if len(word) >= _LONG_WORD or (len(form) >= _MANY_WORDS and len(word) >= _MIDDLING_WORD)
            }
        )
    )


@lru_cache(maxsize=65536)
def _as_written_right(token: str) -> str:
    """The long word of a legal form that the token is with one slip of the pen; any word that other names have, and
    any other token, as it is."""
    if len(token) < _MIDDLING_WORD or not token.isalpha() or count(token):
        return token
    words = _long_words()
    if token in words:
        return token
    return next((word for word in words if OSA.distance(token, word, score_cutoff=1) == 1), token)


def split_glued(tokens: list[str]) -> list[str]:
    """The tokens with a legal form that is written together with the name cut off it: jscargument is jsc argument."""
    found: list[str] = []
    for token in tokens:
        if not token.startswith(_GLUED_HEADS) and not token.endswith(_GLUED_TAILS):
            found.append(token)
            continue
        head = next((form for form in _GLUED_HEADS if token.startswith(form)), None)
        tail = next((form for form in _GLUED_TAILS if token.endswith(form)), None)
        if head and len(token) >= len(head) + _GLUED_REST:
            found += [head, token[len(head) :]]
        elif tail and len(token) >= len(tail) + _GLUED_REST:
            found += [token[: -len(tail)], tail]
        else:
            found.append(token)
    return found
