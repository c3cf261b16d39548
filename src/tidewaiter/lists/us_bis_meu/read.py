"""Reads the Military End-User List, Supplement No. 7 to 15 CFR Part 744, from the XML of the part as ecfr.gov gives it out.

The structure was read in the eCFR of 23 July 2026; fixtures of the tests are invented in it. A line is an entity; the
institutions under another one, which stand below a line that names it, are tied to it and bear its notice. The days are
those on which notices were printed. From when an entry holds is not told there, so that it holds on every day. The Bureau's
own web pages and their tables in CSV are not read: their columns could not be verified.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.lists.reader import Files, Reading, file_of
from tidewaiter.model.entity import Entity

__all__ = ["READER", "MilitaryEndUserList"]

ROLE = "part-744.xml"
NUMBER, COLUMNS = 7, 3


class MilitaryEndUserList:
    """Reads part-744.xml."""

    version = "us_bis_meu-1"

    def recognise(self, files: Files) -> None:
        """Returns if the file holds this list. Raises SourceError if it is another one, cut off, or no XML."""
        from tidewaiter.lists.ecfr import recognise

        recognise(file_of(files, ROLE), NUMBER, COLUMNS)

    def published(self, files: Files) -> date | None:
        """None: the file does not state the day of its issue."""
        return None

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Everyone named, in the order of the table. Raises SourceError for a file that is cut off, DriftError where its
        form changed."""
        from tidewaiter.lists.bis_rows import Desk
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.ecfr import supplement
        from tidewaiter.lists.strict import Tally
        from tidewaiter.lists.us_bis_meu.entries import entities_of

        table = supplement(file_of(files, ROLE), NUMBER, COLUMNS)
        tally = Tally()
        reading.placeholders += table.reserved
        yield from entities_of(table.rows, Desk(reading, tally, Countries(tally), {}))
        tally.tell(reading)


READER = MilitaryEndUserList()
