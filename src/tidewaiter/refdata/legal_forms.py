"""Legal forms: the ways each class of them is written, from our own table."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from tidewaiter.model.base import Value
from tidewaiter.refdata.tables import table

__all__ = ["LegalForm", "Reach", "legal_forms"]


class Reach(StrEnum):
    """Where in a name a form counts: anywhere (word, phrase), as the first (head) or last word (tail) only, or as the
    first or last word and only in its own script (native), since romanised it is a name."""

    WORD = "word"
    HEAD = "head"
    TAIL = "tail"
    NATIVE = "native"
    PHRASE = "phrase"


class LegalForm(Value, frozen=True, kw_only=True):
    """One way of writing a legal form: `spelling` as written, in any script, and the class it belongs to."""

    spelling: str
    canonical: str
    reach: Reach


@lru_cache(maxsize=1)
def legal_forms() -> tuple[LegalForm, ...]:
    """Every spelling on file, in file order."""
    classes = table("legal_forms.yaml", dict[str, dict[Reach, tuple[str, ...]]])
    return tuple(
        LegalForm(spelling=spelling, canonical=canonical, reach=reach)
        for canonical, reaches in classes.items()
        for reach, spellings in reaches.items()
        for spelling in spellings
    )
