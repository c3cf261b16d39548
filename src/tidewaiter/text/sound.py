"""Sound: spellings of one sound made equal, and the skeleton of consonants."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from tidewaiter.text.built import compiled

__all__ = ["fold", "plain_fold", "plain_skeleton", "single", "skeleton"]

# Longest first. Capitals are classes of their own, so that folding a folded form changes nothing.
_SPELLINGS = {
    **dict.fromkeys(("shch", "schtsch", "szcz", "sch", "sh", "sz", "zh", "ts", "tz", "z"), "s"),
    **dict.fromkeys(("dzh", "dsch", "dsh", "dj", "tsch", "tsh", "tch", "ch", "cz"), "C"),
    "kh": "h",
    "gh": "g",
    "ph": "f",
    "th": "t",
    "dh": "d",
    "bh": "b",
    "ck": "k",
    "x": "ks",
    "q": "k",
    "ou": "u",
    "oo": "u",
    "ee": "i",
    "y": "i",
    "w": "v",
}
_PATTERN = re.compile("|".join(sorted(_SPELLINGS, key=len, reverse=True)))
_SOFT_C = re.compile("c(?=[eiy])")
_ENGLISH_J = re.compile("(?:^|(?<=[aeiou]))j(?=[aeiou])")
_TWICE = re.compile(r"([a-zC])\1+")
_CHANGES = re.compile(r"[cjqwxyz]|[dgkpstb]h|ts|ee|o[ou]|([a-zC])\1")
"""What no folded text holds: most words hold none of it either."""
_VOWELS = str.maketrans("", "", "aeiou")


@lru_cache(maxsize=65536)
def plain_fold(token: str) -> str:
    """The token with spellings of one sound made equal (sh, sch, zh: s; w: v; y: i; kh: h) and doubles single.

    Works on romanised tokens; capitals in the result are sound classes.
    """
    text = token
    while _CHANGES.search(text):
        if "j" in text:
            text = _ENGLISH_J.sub("C", text)
        text = _PATTERN.sub(_spelt, text)
        if "c" in text:
            text = _SOFT_C.sub("s", text).replace("c", "k")
        text = text.replace("j", "i")
        text = _TWICE.sub(r"\1", text)
    return text


@lru_cache(maxsize=65536)
def plain_skeleton(token: str) -> str:
    """The consonants of the folded token, doubles single; vowels it begins with stand as one `a`, whatever they are
    (Osama and Usama, Yevgeny and Evgeny have one skeleton)."""
    folded = plain_fold(token)
    rest = folded.lstrip("aeiou")
    bones = rest.translate(_VOWELS) if rest == folded else "a" + rest.translate(_VOWELS)
    return _TWICE.sub(r"\1", bones)


def single(folded: str) -> str:
    """The folded text with doubles single, as they meet where words are joined."""
    return _TWICE.sub(r"\1", folded)


def _spelt(found: re.Match[str]) -> str:
    return _SPELLINGS[found.group()]


_kernel = compiled()

fold: Callable[[str], str] = plain_fold if _kernel is None else _kernel.fold
"""What `plain_fold` gives, by the kernel where there is one: it takes less time than to look it up."""

skeleton: Callable[[str], str] = plain_skeleton if _kernel is None else _kernel.skeleton
"""What `plain_skeleton` gives, likewise."""
