"""Institutions and large firms by the names they have in their own script, with their customary Latin names."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.tables import lines

__all__ = ["native_names"]


@lru_cache(maxsize=1)
def native_names() -> dict[str, tuple[str, ...]]:
    """From each native name on file, as written there, to the Latin names, the customary one first."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines("native_names.txt"):
        if line.startswith("@"):
            continue
        latin, _, native = line.partition("=")
        names = tuple(name.strip() for name in latin.split(","))
        for name in native.split(","):
            found.setdefault(name.strip(), names)
    return found
