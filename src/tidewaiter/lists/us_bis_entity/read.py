"""Reads the Entity List, Supplement No. 4 to 15 CFR Part 744, from the XML of the part as ecfr.gov gives it out.

The structure was read in the eCFR of 23 July 2026; fixtures of the tests are invented in it. An entry is one entity, and so
is each institution under it and each firm affiliated with it that it names. The days are those on which notices were
printed. From when an entry holds is not told there, and a notice may take effect some days before it is printed, so that it
holds on every day; only where the day is on file (entries that are addresses) does it begin then. The Bureau's own web
pages and their tables in CSV are not read: their columns could not be verified.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.lists.addresses import address_entries
from tidewaiter.lists.reader import Files, Reading, file_of
from tidewaiter.model.entity import Entity
from tidewaiter.model.policy import digest

__all__ = ["READER", "EntityList"]

ROLE = "part-744.xml"
NUMBER, COLUMNS = 4, 5


class EntityList:
    """Reads part-744.xml."""

    @property
    def version(self) -> str:
        """The version of the code, and a digest of the days of address entries that it joins in."""
        return f"us_bis_entity-1-{digest(address_entries())[:8]}"

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
        from tidewaiter.lists.us_bis_entity.entries import Sheet, entities_of
        from tidewaiter.lists.us_bis_entity.parts import entries

        table = supplement(file_of(files, ROLE), NUMBER, COLUMNS)
        tally = Tally()
        sheet = Sheet(Desk(reading, tally, Countries(tally), {}), table.footnotes)
        reading.placeholders += table.reserved
        for entry in entries(table.rows, tally):
            yield from entities_of(entry, sheet)
        tally.tell(reading)


READER = EntityList()
