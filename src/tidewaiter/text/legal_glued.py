"""Legal forms written together with the name, in romanised tokens: jscargument, examplegmbh."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.token_frequency import count

__all__ = ["split_glued"]

# No word of a language begins or ends like these, so that any name may stand at the other side.
_SURE_HEADS = (
    "ojsc",
    "pjsc",
    "cjsc",
    "jsc",
    "llc",
    "ooo",
    "oao",
    "fgup",
    "gmbh",
    "sdnbhd",
    "limited",
    "company",
)
_SURE_TAILS = (
    "aktiengesellschaft", "sdnbhd", "pvtltd", "pteltd", "ptyltd", "coltda", "coltd", "ltdsti", "fzllc", "fzco", "dmcc",
    "ggmbh", "gmbh", "ojsc", "pjsc", "cjsc", "jsc", "ltda", "ltd", "pllc", "llc", "spzoo", "limited", "company", "corporation",
    "incorporated", "fze", "wll", "pvt",
)  # fmt: skip
# Words do: the rest has to be a word that other names have, too, of so many letters, and the whole none.
_LIKELY_HEADS = {"zao": 7, "pao": 7, **dict.fromkeys(("tov", "sherkat", "shirkat"), 6)}
_LIKELY_TAILS = dict.fromkeys(("corp", "inc", "sarl", "sirketi", "llp", "plc", "doo", "sro", "srl", "kft"), 6)
_REST = 4
"""Letters that the rest of the token has at least beside a sure form."""


def split_glued(tokens: list[str]) -> list[str]:
    """The tokens with a legal form that is written together with the name cut off it: jscargument is jsc argument.
    Idempotent."""
    if not any(_cut(token) for token in tokens):
        return tokens
    return [part for token in tokens for part in _cut(token) or (token,)]


@lru_cache(maxsize=65536)
def _cut(token: str) -> tuple[str, ...]:
    """The two parts of the token; none where it holds no form."""
    if len(token) < _REST + 2 or not token.isalpha():
        return ()
    found: tuple[str, ...] = ()
    if token.startswith(_SURE_HEADS) or token.endswith(_SURE_TAILS):
        found = _parts(token, dict.fromkeys(_SURE_HEADS, _REST), dict.fromkeys(_SURE_TAILS, _REST), sure=True)
    if not found and token.startswith(tuple(_LIKELY_HEADS)) | token.endswith(tuple(_LIKELY_TAILS)):
        found = () if count(token) else _parts(token, _LIKELY_HEADS, _LIKELY_TAILS, sure=False)
    return found


def _parts(token: str, heads: dict[str, int], tails: dict[str, int], *, sure: bool) -> tuple[str, ...]:
    for head, least in heads.items():
        rest = token[len(head) :]
        if token.startswith(head) and len(rest) >= least and (sure or count(rest)):
            return (head, *(_cut(rest) or (rest,)))
    for tail, least in tails.items():
        rest = token[: -len(tail)]
        if token.endswith(tail) and len(rest) >= least and (sure or count(rest)):
            return (*(_cut(rest) or (rest,)), tail)
    return ()
