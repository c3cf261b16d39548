"""Reads the statutory and the administrative debarments of the US Directorate of Defense Trade Controls, each a workbook or a
text table of its own.

A row is a debarment of one party under one notice. No real file was at hand when this was written: the columns of the workbooks
are those that others who read them name, those of the older table stood in a sample of it. So whatever does not fit is told
or refused. Debarments are official acts; nothing here is taken from reports of convictions. A notice is printed after the
conviction that debars, so that a debarment counts from the first, but for a row that names the day. An .xls workbook, and a
text table, carry no checksum: a letter that was changed on the way cannot be told from what was published.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files, Reading
from tidewaiter.model.entity import Entity

__all__ = ["READER", "DebarredParties"]

PROGRAMMES = {"statutory": "Statutory debarment", "administrative": "Administrative debarment"}


class DebarredParties:
    """Reads statutory.xlsx and administrative.xlsx, or the same as .csv; one of the two will do, and is told."""

    version = "us_state_itar-1"

    def recognise(self, files: Files) -> None:
        """Returns if every file is one of this list. Raises SourceError if one is another, or none is given."""
        from tidewaiter.lists.us_state_itar.rows import tables

        if not files:
            raise SourceError(
                "no file of debarred parties is given", todo="Give statutory.xlsx and administrative.xlsx"
            )
        if len({file.role.partition(".")[0] for file in files}) < len(files):
            raise SourceError(
                "the same debarments are given in two files", file=files[0].name, todo="Give one of the two"
            )
        for file in files:
            for _ in tables(file):
                pass

    def published(self, files: Files) -> date | None:
        """None: the files do not state their day."""
        return None

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every row as an entity. Raises SourceError for a damaged file, DriftError where its form changed."""
        from tidewaiter.lists.strict import Tally
        from tidewaiter.lists.us_state_itar.entries import Desk, entity_of
        from tidewaiter.lists.us_state_itar.rows import tables

        tally = Tally()
        desk = Desk(reading, tally, {})
        for file in files:
            programme = PROGRAMMES[file.role.partition(".")[0]]
            for table in tables(file):
                if table.rows is None:
                    reading.warn(f"{file.role}:{table.name}", "this sheet has other columns, and is not read")
                    continue
                read = 0
                for fields in table.rows:
                    read += 1
                    entity = entity_of(fields, programme, desk)
                    if entity is not None:
                        yield entity
                if not read:
                    reading.warn(f"{file.role}:{table.name}", "the table has no row")
        tally.tell(reading)


READER = DebarredParties()
