"""What a reader of a reference table is: from its files to rows, each under the key by which it is looked up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, Protocol, runtime_checkable

from tidewaiter.lists.reader import Files, Reading

__all__ = ["Row", "TableReader"]


class Row(NamedTuple):
    """One row: its key, which several rows may share, and its cells."""

    key: str
    cells: tuple[str, ...]


@runtime_checkable
class TableReader(Protocol):
    """Reads one reference table, as `lists.reader.Reader` reads a list; `rows` stands for `read`."""

    @property
    def version(self) -> str:
        """The version of this reader, such as "un_locode-1"."""

    def recognise(self, files: Files) -> None:
        """Returns if the files are this table. Raises SourceError if they are another one, cut off, or not text."""

    def published(self, files: Files) -> date | None:
        """The day of publication that the files themselves state, or None."""

    def rows(self, files: Files, reading: Reading) -> Iterator[Row]:
        """Every row, in the order of the files. Raises SourceError or DriftError for content that cannot be read."""
