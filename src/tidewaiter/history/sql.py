"""What questions to the store are written with."""

from __future__ import annotations

from collections.abc import Collection

__all__ = ["among"]


def among(numbers: Collection[int]) -> str:
    """The numbers as a list of SQL. Written out, since a column is then read only where one of them may stand; numbers
    alone can be written so."""
    return f"({', '.join(str(int(number)) for number in sorted(set(numbers))) or 'null'})"
