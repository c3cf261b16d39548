"""The compiled kernel where it could be built, else the reference in Python: the same answers either way."""

from __future__ import annotations

import zlib
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING

from msgspec.structs import astuple
from rapidfuzz.distance import OSA

from tidewaiter.text import built
from tidewaiter.text.prepared import Prepared
from tidewaiter.text.words import word

if TYPE_CHECKING:
    from tidewaiter.text import _kernel

__all__ = [
    "compiled",
    "compiled_name",
    "kernel_kind",
    "legal_class",
    "osa_distance",
    "packed_flags",
    "text_hash",
    "text_mask",
]

_compiled: ModuleType | None = built.compiled()

_SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FNV_BASIS, _FNV_PRIME, _64_BITS = 14695981039346656037, 1099511628211, (1 << 64) - 1


def kernel_kind() -> str:
    """`kernel` where the compiled module runs, `reference` where Python stands in for it."""
    return "reference" if _compiled is None else "kernel"


def compiled() -> ModuleType | None:
    """The compiled module, None where it could not be built."""
    return _compiled


_MOST_MADE = 32768

#: Names as the kernel has them, by the identity of each, which is its own as long as it is kept here: to compare names
#: by all they hold takes longer than the rest.
_made: dict[int, tuple[Prepared, _kernel.Name]] = {}


def compiled_name(name: Prepared) -> _kernel.Name:
    """The name as the kernel has it. Raises RuntimeError where there is no kernel."""
    known = _made.get(id(name))
    if known is None or known[0] is not name:
        if len(_made) >= _MOST_MADE:
            _made.clear()
        known = _made[id(name)] = name, _named(name)
    return known[1]


def _named(name: Prepared) -> _kernel.Name:
    if _compiled is None:
        raise RuntimeError("the kernel was not built")
    words = [[_word(form.letters) for form in forms] for forms in name.words]
    legal = [legal_class(form) for form in name.legal]
    places = [legal_class(place) for place in name.places]
    found: _kernel.Name = _compiled.name(words, legal, places, name_flags(name))
    return found


def name_flags(name: Prepared) -> int:
    """What is known of the name as a whole, as `packed_flags`."""
    flags = packed_flags(name.person, child=name.child, cut=name.cut, acronym=name.acronym)
    return flags | name.syllabic << 3 | name.generation << 8


def packed_flags(sort: int, *, child: bool = False, cut: bool = False, acronym: bool = False) -> int:
    """What is known of a name as a whole, in 16 bits: what sort it is (2 bits), whether it has a word for child of,
    is written in syllables, may be cut off, is an acronym of ours, and, from bit 8 on, its generation. Those that are
    not asked for are 0."""
    return sort | child << 2 | cut << 4 | acronym << 5


def legal_class(form: str) -> int:
    """A number below 2**32 that stands for the class of legal forms, or for a place."""
    return zlib.crc32(form.encode())


def text_hash(text: str) -> int:
    """A number below 2**64 that stands for the text (FNV-1a), the same on every machine; 0 for an empty one."""
    if not text:
        return 0
    if _compiled is not None:
        return int(_compiled.text_hash(text))
    found = _FNV_BASIS
    for byte in text.encode():
        found = ((found ^ byte) * _FNV_PRIME) & _64_BITS
    return found ^ (found >> 29)


def text_mask(text: str) -> int:
    """One bit of 64 for each sort of sign in the text of ASCII letters and digits: a to z, 0 to 9, A to Z."""
    found = 0
    for sign in text:
        found |= 1 << _SIGNS.find(sign)
    return found


@lru_cache(maxsize=262144)
def _word(token: str) -> _kernel.Word:
    if _compiled is None:
        raise RuntimeError("the kernel was not built")
    found: _kernel.Word = _compiled.word(*astuple(word(token)))
    return found


def osa_distance(a: str, b: str, limit: int | None = None) -> int:
    """The optimal string alignment distance of two texts if at most `limit`, else `limit + 1`.

    It counts insertions, deletions, substitutions and swaps of neighbouring code points, none of them inside
    a part already edited. Raises ValueError where `limit` is below zero.
    """
    if limit is not None and limit < 0:
        raise ValueError(f"limit must not be negative: {limit}")
    if _compiled is None:
        return int(OSA.distance(a, b, score_cutoff=limit))
    longest = max(len(a), len(b))
    return int(_compiled.osa_distance(a, b, longest if limit is None else min(limit, longest)))
