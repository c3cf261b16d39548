"""The kinds of retrieval, apart from the arrays they search so that naming one loads nothing."""

from __future__ import annotations

__all__ = ["KERNEL", "REFERENCE"]

KERNEL = "kernel"
"""The compiled engine."""

REFERENCE = "reference"
"""The same answers in Python and numpy, where the kernel could not be built."""
