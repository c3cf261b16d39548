"""A reference table as it is kept: a line for each row, sorted, its key and its cells parted by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tidewaiter.lists.tables.reader import Row

__all__ = ["Table", "lines_of"]

_BLANK = re.compile(r"\s+")


class Table:
    """The rows of one table by their keys, found by halving, so that opening it takes its bytes as they are."""

    def __init__(self, plain: bytes) -> None:
        self._plain = plain

    def rows(self, key: str) -> tuple[tuple[str, ...], ...]:
        """The cells of every row under this key, in their order; none where the table has none."""
        sought = f"{key}\t".encode()
        found = []
        start = self._first(sought)
        while self._plain.startswith(sought, start):
            end = self._plain.index(b"\n", start)
            found.append(tuple(self._plain[start + len(sought) : end].decode().split("\t")))
            start = end + 1
        return tuple(found)

    def _first(self, sought: bytes) -> int:
        """Where the first line begins that is not before `sought`."""
        low, high = 0, len(self._plain)
        while low < high:
            middle = (low + high) // 2
            start = self._plain.rfind(b"\n", low, middle) + 1 or low
            end = self._plain.index(b"\n", middle)
            if self._plain[start:end] < sought:
                low = end + 1
            else:
                high = start
        return low


def lines_of(rows: Iterable[Row]) -> bytes:
    """The rows as they are kept: each once, the same rows always the same bytes, blanks within a cell made one."""
    lines = {"\t".join(_BLANK.sub(" ", text).strip() for text in (row.key, *row.cells)) for row in rows}
    return "".join(f"{line}\n" for line in sorted(lines)).encode()
