"""The compiled kernel, where it was built here and of these very sources: whatever uses it has Python in its place."""

from __future__ import annotations

from types import ModuleType

__all__ = ["FACE", "compiled"]

FACE = 3
"""Which functions the kernel has and what they are given; it says the same of itself."""

_module: ModuleType | None
try:
    from tidewaiter.text import _kernel

    _module = _kernel
except ImportError:
    # Not built here, or built for another Python: the install goes on without it, and says so by its kind.
    _module = None


def compiled() -> ModuleType | None:
    """The compiled module; None where it could not be built, and where one of older sources was left in its place."""
    return _module if getattr(_module, "FACE", None) == FACE else None
