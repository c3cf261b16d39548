"""Reads OFSI's consolidated list, closed in January 2026, from its workbook or its comma-separated file.

The workbook was read from a file of May 2022. The comma-separated file has the same columns, by the publisher's
description, after a first line with the day; older ones are in Windows-1252 and are read so where they are not UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files, Reading, SourceFile
from tidewaiter.lists.strict import Fields
from tidewaiter.model.entity import Entity

__all__ = ["READER", "ConsolidatedTargets"]

NEEDED = ("name_6", "name_1", "group_type", "alias_type", "regime", "group_id")
WHAT = "OFSI's consolidated list"


class ConsolidatedTargets:
    """Reads conlist.xlsx or conlist.csv, whichever is given."""

    version = "gb_ofsi-2"

    def recognise(self, files: Files) -> None:
        """Returns if the one file is this list. Raises SourceError if it is another one, or both forms are given."""
        next(_rows(_only(files)), None)

    def published(self, files: Files) -> date | None:
        """The day in the first line, or None where it has none."""
        from tidewaiter.lists.uk_dates import uk_day

        for text in _first_line(_only(files)):
            day = uk_day(text)
            if day is not None:
                return day
        return None

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every party, in the order of its first row. Raises SourceError for a file that is damaged or another one,
        DriftError where its form changed."""
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.gb_ofsi.entries import Desk, entity_of
        from tidewaiter.lists.strict import Tally

        tally = Tally()
        desk = Desk(reading, tally, Countries(tally))
        groups: dict[str, list[Fields]] = {}
        for row in _rows(_only(files)):
            number = row.text("group_id")
            if number is None:
                reading.reject(row.place, "the row has no Group ID")
            else:
                groups.setdefault(number, []).append(row)
        for number, rows in groups.items():
            entity = entity_of(number, rows, desk)
            if entity is not None:
                yield entity
        tally.tell(reading)


def _only(files: Files) -> SourceFile:
    if len(files) != 1:
        raise SourceError(
            f"{WHAT} is one file, conlist.xlsx or conlist.csv",
            file=files[0].name if files else None,
            todo="Give one of the two",
        )
    return files[0]


def _rows(file: SourceFile) -> Iterator[Fields]:
    if file.role.endswith(".csv"):
        from tidewaiter.lists.delimited import below_first_line, header_of, records

        table = below_first_line(file)
        header = header_of(table, delimiter=",", needed=NEEDED, what=WHAT)
        yield from records(table, header, delimiter=",", skipped=1)
    else:
        from tidewaiter.lists import sheets

        yield from sheets.records(file, sheets.filled(file), needed=NEEDED, what=WHAT)


def _first_line(file: SourceFile) -> Iterator[str]:
    if file.role.endswith(".csv"):
        yield from file.content.split(b"\n", 1)[0].decode("ascii", "replace").replace('"', "").split(",")
    else:
        from tidewaiter.lists.sheets import cell_text, filled

        yield from (cell_text(cell) for row in filled(file)[1][:1] for cell in row)


READER = ConsolidatedTargets()
