"""States in firms' names: their full styles and abbreviations as the one word that papers write instead."""

from __future__ import annotations

__all__ = ["beginnings", "begins_a_state", "with_short_states"]

_STYLES = {
    ("russian", "federation"): "russia",
    ("rossiyskaya", "federatsiya"): "russia",
    ("rossiyskoy", "federatsii"): "russia",
    ("democratic", "peoples", "republic", "of", "korea"): "korea",
    ("democratic", "people", "s", "republic", "of", "korea"): "korea",
    ("north", "korea"): "korea",
    ("north", "korean"): "korea",
    ("dprk",): "korea",
    ("peoples", "republic", "of", "china"): "china",
    ("people", "s", "republic", "of", "china"): "china",
    ("prc",): "china",
    ("syrian", "arab", "republic"): "syria",
    ("republic", "of", "belarus"): "belarus",
    ("iri",): "iran",
}
"""Iran keeps its style: Islamic Republic of Iran is the beginning of names that no one shortens, and of their acronyms."""
_LAST = {"rf": "russia"}
"""What is a state at the end or behind `of` only: RF Microwave is a firm for radio frequencies."""
_FIRST = frozenset(words[0] for words in _STYLES) | _LAST.keys()
_OF = frozenset({"of", "the"})


def begins_a_state(token: str) -> bool:
    """Whether a style of a state begins with the romanised token, or is it; without any, `with_short_states` changes
    nothing."""
    return token in _FIRST


def beginnings() -> frozenset[str]:
    """The tokens that `begins_a_state`."""
    return _FIRST


def with_short_states(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The romanised tokens with each style of a state as its one word; a name of nothing else stays as it is.

    >>> with_short_states(("ministry", "of", "the", "russian", "federation"))
    ('ministry', 'of', 'the', 'russia')
    """
    if _FIRST.isdisjoint(tokens) or len(tokens) < 2:
        return tokens
    found: list[str] = []
    at = 0
    while at < len(tokens):
        words = next((words for words in _STYLES if tokens[at : at + len(words)] == words), None)
        if words is not None:
            found.append(_STYLES[words])
        elif at and tokens[at] in _LAST and (at == len(tokens) - 1 or tokens[at - 1] in _OF):
            found.append(_LAST[tokens[at]])
        else:
            found.append(tokens[at])
        at += len(words) if words else 1
    return tuple(found)
