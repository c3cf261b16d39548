"""The compiled kernel where it could be built, else the reference in Python: the same answers either way."""

from __future__ import annotations

from types import ModuleType

from rapidfuzz.distance import OSA

_compiled: ModuleType | None
try:
    from tidewaiter.text import _kernel

    _compiled = _kernel
except ImportError:
    # Not built here, or built for another Python: the install goes on without it, and says so by its kind.
    _compiled = None

__all__ = ["kernel_kind", "osa_distance"]


def kernel_kind() -> str:
    """`kernel` where the compiled module runs, `reference` where Python stands in for it."""
    return "reference" if _compiled is None else "kernel"


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
