"""Reads Australia's Consolidated List from its workbook, in the form of 2022 and in that of 2026.

The rows of one party share the number that their reference begins with; they need not stand together. An original
script counts as strong; an alias that is not graded has unknown strength, as all of 2022 have.

The older workbook (.xls) carries no checksum: a byte that was changed in one of its texts on the way gives another name, and
cannot be told from what was published. A newer one (.xlsx) is packed part by part with a checksum each, and is refused then.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.lists.reader import Files, Reading, SourceFile, file_of
from tidewaiter.lists.strict import Fields
from tidewaiter.model.entity import Entity

__all__ = ["READER", "ConsolidatedList"]

ROLE = "dfat.xlsx"
NEEDED = ("reference", "name_of_individual_or_entity", "type", "name_type", "date_of_birth", "committees")


class ConsolidatedList:
    """Reads the workbook, of which one sheet is filled."""

    version = "au_dfat-4"

    def recognise(self, files: Files) -> None:
        """Returns if the file is this list. Raises SourceError if it is another one, or no workbook."""
        next(_rows(file_of(files, ROLE)), None)

    def published(self, files: Files) -> date | None:
        """The last control date of a row: when its publisher last changed one."""
        from tidewaiter.lists.written_dates import written_day

        days = (written_day(row.text("control_date")) for row in _rows(file_of(files, ROLE)))
        return max((day for day in days if day is not None), default=None)

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every party, in the order of its first row. Raises SourceError for a workbook that is damaged or another one,
        DriftError where its form changed."""
        from tidewaiter.lists.au_dfat.entries import Desk, entity_of, grouped
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.strict import Tally

        tally = Tally()
        desk = Desk(reading, tally, Countries(tally))
        for number, rows in grouped(_rows(file_of(files, ROLE)), reading):
            entity = entity_of(number, rows, desk)
            if entity is not None:
                yield entity
        tally.tell(reading)


def _rows(file: SourceFile) -> Iterator[Fields]:
    from tidewaiter.lists.sheets import filled, records

    yield from records(file, filled(file), needed=NEEDED, what="Australia's Consolidated List")


READER = ConsolidatedList()
