"""The kinds of retrieval, apart from the arrays they search so that naming one loads nothing."""

from __future__ import annotations

__all__ = ["REFERENCE"]

# What is built today: exact, in Python and numpy. The compiled kernel does not search yet.
REFERENCE = "reference"
