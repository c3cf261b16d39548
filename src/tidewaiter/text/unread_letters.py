"""Words in letters of scripts that somebody's words do not cover."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["unread_letters"]

_RUN = re.compile(r"[^\W\d_]+")
_FEW = 3
"""Letters, side by side, from which on they are words: fewer are symbols (a delta-sigma converter, a gamma ray), unless
nothing else is written."""


def unread_letters(text: str, read: tuple[str, ...]) -> str | None:
    """The script, by the name that Unicode gives its letters, of the first word that is in none of the scripts `read`; None
    where every word is, and where only a symbol or two are not."""
    if text.isascii():
        return None
    plain = unicodedata.normalize("NFKC", text)
    runs = [[_script(letter) for letter in run] for run in _RUN.findall(plain)]
    unread = [[script for script in run if not script.startswith(read)] for run in runs]
    only = any(unread) and sum(map(len, unread)) == sum(map(len, runs))
    words = sum(len(run) for run in unread if len(run) > 1) >= _FEW
    return next(run[0] for run in unread if len(run) > 1 or (run and not words)) if only or words else None


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").partition(" ")[0]
