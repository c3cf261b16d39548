"""How many rows a list file has, counted plainly and without Tidewaiter's own readers."""

from __future__ import annotations

import csv
import io
import json
import re

from python_calamine import CalamineWorkbook

__all__ = ["counted"]


def counted(content: bytes, how: str) -> int:
    """The rows of the file, counted as `how` says (see list_counts.yaml). Raises ValueError for another word."""
    word, *names = how.split()
    if word in ("csv", "csv+", "tab", "tab+"):
        return _table(content, "," if word.startswith("csv") else "\t", header=word.endswith("+"))
    if word == "json":
        tree = json.loads(content)
        return len(tree[names[0]] if names else tree)
    if word == "xml":
        return sum(len(re.findall(rf"<(?:\w+:)?{name}[\s>]".encode(), content)) for name in names)
    if word == "sheet":
        return _sheet(content, int(names[0]))
    raise ValueError(f"no way to count rows is called {word!r}")


def _table(content: bytes, delimiter: str, *, header: bool) -> int:
    text = content.decode("utf-8", "replace").replace("\x1a", "")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return sum(any(cell.strip() for cell in row) for row in rows) - header


def _sheet(content: bytes, above: int) -> int:
    """The filled rows of all sheets, without so many that stand above."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    rows = (row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python())
    return sum(any(str(cell).strip() for cell in row) for row in rows) - above
