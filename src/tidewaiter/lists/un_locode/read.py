"""Reads UN/LOCODE from the three files of its publisher, or from a copy in one file.

A row is a place under its code, and again under the IATA code of its airport: that of the column, or where that is empty
and the place has an airport, its own last three letters. The order of the publisher's columns was read from a description of
the edition of 2025, and the header of the copies from the description that comes with one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files, Reading
from tidewaiter.lists.tables.reader import Row

__all__ = ["READER", "UnLocode"]

PARTS = ("part1.csv", "part2.csv", "part3.csv")
WHOLE = "code-list.csv"


class UnLocode:
    """Reads the three parts, or the one file."""

    version = "un_locode-1"

    def recognise(self, files: Files) -> None:
        """Returns if the files are the three parts or the one file. Raises SourceError for anything else."""
        from tidewaiter.lists.un_locode.forms import form_of

        roles = tuple(file.role for file in files)
        if roles not in (PARTS, (WHOLE,)):
            raise SourceError(
                f"UN/LOCODE is three parts, or one file; these are {', '.join(roles)}",
                file=files[0].name if files else None,
                todo="Give the folder with all three parts, or the one file alone",
            )
        for file in files:
            form_of(file)

    def published(self, files: Files) -> date | None:
        """None: the files do not state their day."""
        return None

    def rows(self, files: Files, reading: Reading) -> Iterator[Row]:
        """Every place. Raises SourceError for a file that is cut off, DriftError where its form changed."""
        from tidewaiter.lists.strict import Tally
        from tidewaiter.lists.un_locode.forms import form_of
        from tidewaiter.lists.un_locode.place import rows_of

        tally = Tally()
        for file in files:
            for fields in form_of(file).rows(reading):
                yield from rows_of(fields, reading, tally)
        tally.tell(reading)


READER = UnLocode()
