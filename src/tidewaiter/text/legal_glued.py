"""Legal forms written together with the name, in romanised tokens: jscargument, examplegmbh."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.slavic_translations import joined_english
from tidewaiter.refdata.token_frequency import count
from tidewaiter.refdata.trade_places import trade_places
from tidewaiter.text.abbreviations import expansions
from tidewaiter.text.legal_words import form_table

__all__ = ["Edges", "edges", "holds_a_form", "split_glued", "unglued"]

# No word of a language begins or ends like these, so that anything may stand at the other side: the least letters
# of it. The longest first.
_SURE_HEADS = {
    **dict.fromkeys(("company", "limited", "sherkat", "shirkat", "sdnbhd"), 4),
    **dict.fromkeys(("spzoo", "ojsc", "pjsc", "cjsc", "gmbh", "fgup", "jsc", "llc", "ooo", "oao"), 2),
}
_SURE_TAILS = {
    **dict.fromkeys(
        ("aktiengesellschaft", "incorporated", "corporation", "aktiebolag", "osakeyhtio", "limitada"), 3
    ),
    **dict.fromkeys(("company", "limited", "sirketi"), 2),
    **dict.fromkeys(
        ("sdnbhd", "ltdsti", "pvtltd", "pteltd", "ptyltd", "coltda", "coltd", "spzoo", "fzllc"), 2
    ),
    **dict.fromkeys(("ggmbh", "gmbh", "ojsc", "pjsc", "cjsc", "ltda", "pllc", "fzco", "dmcc"), 2),
    **dict.fromkeys(("jsc", "ltd", "llc"), 1),
    "ooo": 2,
    "oao": 3,
    **dict.fromkeys(
        ("bvba", "sprl", "eurl", "sarl", "kgaa", "fze", "wll", "pvt", "bhd", "plc", "llp", "kft", "srl"), 3
    ),
}
_WORDS = frozenset(
    ("unlimited", "delimited", "illimited", "accompany", "reaccompany", "incorporation", "unincorporated")
)
"""Words that end like a sure form."""

# Words do end so: the rest has to be a word that other names have, too, of so many letters, and the whole none.
_LIKELY_HEADS = dict.fromkeys(("zao", "pao", "tov"), 7)
_LIKELY_TAILS = {
    **dict.fromkeys(("corp", "inc", "pty", "pte", "fzc", "psc", "ehf"), 4),
    **dict.fromkeys(("doo", "ao", "ag", "bv", "nv", "kg", "oy"), 5),
    "sro": 6,
}
_MAYBE_HEADS = {**dict.fromkeys(("zao", "pao", "nao", "tov", "too"), 4), "ao": 5}
_MAYBE_TAILS = {
    **dict.fromkeys(
        ("inc", "corp", "zao", "pao", "nao", "pty", "pte", "fzc", "psc", "ehf", "doo", "sro", "tov"), 4
    ),
    **dict.fromkeys(("ao", "ag", "bv", "nv", "kg", "oy"), 5),
}
"""Where no other name has the rest, the token is a name that ends so, or a rest of so many letters and the form."""
_LEAST = 7
"""Letters of the shortest token that may be a name and a form."""
_JOINED = 8
"""Letters from which on a token that is a form is several words of one: limitedliability."""
_BUSINESS_TAILS = dict.fromkeys(("spa", "sa", "ag", "ao", "bv", "nv", "kg", "oy", "co"), 4)
_BUSINESS_HEADS = dict.fromkeys(("ao", "ooo", "oao", "zao", "pao"), 3)
"""Beside a business word only."""


class _Glued(NamedTuple):
    """Forms that stand glued before and behind a name, each with the fewest letters of it, and as tuples."""

    heads: Mapping[str, int]
    tails: Mapping[str, int]
    begins: tuple[str, ...]
    ends: tuple[str, ...]


def _glued(heads: Mapping[str, int], tails: Mapping[str, int]) -> _Glued:
    return _Glued(heads, tails, tuple(heads), tuple(tails))


_SURE = _glued(_SURE_HEADS, _SURE_TAILS)
_LIKELY = _glued(_LIKELY_HEADS, _LIKELY_TAILS)
_MAYBE = _glued(_MAYBE_HEADS, _MAYBE_TAILS)
_BUSINESS = _glued(_BUSINESS_HEADS, _BUSINESS_TAILS)


class Edges(NamedTuple):
    """Forms that may stand glued before and behind a name, each with the fewest letters beside it."""

    heads: list[tuple[str, int]]
    tails: list[tuple[str, int]]


def edges() -> Edges:
    """Without any of these, a token neither `holds_a_form` nor is `unglued`."""
    groups = (_SURE, _LIKELY, _MAYBE, _BUSINESS)
    return Edges(
        [one for group in groups for one in group.heads.items()],
        [one for group in groups for one in group.tails.items()],
    )


def split_glued(tokens: list[str]) -> list[str]:
    """The tokens with a legal form that is written together with the name cut off it: jscargument is jsc argument.
    Idempotent."""
    if not any(_cut(token) for token in tokens):
        return tokens
    return [part for token in tokens for part in _cut(token) or (token,)]


def holds_a_form(token: str) -> bool:
    """Whether a legal form is written together with a name in the romanised token."""
    return bool(_cut(token))


@lru_cache(maxsize=65536)
def _cut(token: str) -> tuple[str, ...]:
    """The two parts of the token, or more; none where it holds no form."""
    if (
        len(token) < 4
        or token.isdigit()
        or token in _WORDS
        or joined_english(token)
        or (len(token) < _JOINED and token in form_table().alone)
        or (token,) in form_table().tails  # a form by itself
    ):
        return ()
    found = _parts(token, _SURE, _anything)
    if found or not token.isalpha() or _is_word(token):
        return found
    return _parts(token, _LIKELY, _is_known) or _parts(token, _BUSINESS, _is_business)


@lru_cache(maxsize=65536)
def unglued(token: str) -> str | None:
    """What is left of a token that no other name has if what it begins or ends with is a legal form (koticorp: koti), which
    it need not be; None where it neither does."""
    if len(token) < _LEAST or not token.isalpha() or _is_word(token):
        return None
    parts = _parts(token, _MAYBE, _anything)
    return max(parts, key=len) if parts else None


def _parts(token: str, glued: _Glued, fits: Callable[[str], bool]) -> tuple[str, ...]:
    if not token.endswith(glued.ends) and not token.startswith(glued.begins):
        return ()
    for tail, least in glued.tails.items():
        rest = token[: -len(tail)]
        if len(rest) >= least and token.endswith(tail) and fits(rest):
            return (*(_cut(rest) or (rest,)), tail)
    for head, least in glued.heads.items():
        rest = token[len(head) :]
        if len(rest) >= least and token.startswith(head) and fits(rest):
            return (head, *(_cut(rest) or (rest,)))
    return ()


def _is_word(token: str) -> bool:
    return count(token) > 0 or token in business_words() or (token,) in trade_places()


def _anything(_rest: str) -> bool:
    return True


def _is_known(rest: str) -> bool:
    return count(rest) > 0


def _is_business(rest: str) -> bool:
    return rest in business_words() or bool(expansions(rest))
