"""Reads the UK Sanctions List from its XML or its comma-separated file.

No whole file of the list was at hand. The columns of the one and the elements of the other were taken from public
descriptions and from copies of single entries (a header of October 2026 of 58 columns; the XML of 2026), and the tests read
invented parties in that form. What neither names is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files, Reading, SourceFile
from tidewaiter.lists.strict import Fields
from tidewaiter.model.entity import Entity

if TYPE_CHECKING:
    from tidewaiter.lists.strict import Tally
    from tidewaiter.lists.xml_entries import Form

__all__ = ["READER", "SanctionsList"]

NEEDED = ("unique_id", "name_6", "name_1", "name_type", "designation_type", "regime_name")
WHAT = "the UK Sanctions List"


class SanctionsList:
    """Reads uksl.xml or uksl.csv, whichever is given."""

    version = "gb_uksl-1"

    def recognise(self, files: Files) -> None:
        """Returns if the one file is this list. Raises SourceError if it is another one, or both forms are given."""
        file = _only(files)
        if _is_table(file):
            _table(file)
        else:
            from tidewaiter.lists.xml_entries import root_attributes

            root_attributes(file, _form())

    def published(self, files: Files) -> date | None:
        """The day of the report in the first line, or that on which the XML was generated; None where neither is there."""
        from tidewaiter.lists.gb_uksl.days import report_day

        file = _only(files)
        if _is_table(file):
            return report_day(file.content.split(b"\n", 1)[0].decode("ascii", "replace"))
        from tidewaiter.lists.xml_entries import text_beside

        return report_day(text_beside(file, _form(), "DateGenerated") or "")

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every party, in the order of its first row or element. Raises SourceError for a file that is damaged or another
        one, DriftError where its form changed."""
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.gb_uksl.entries import Desk, entity_of
        from tidewaiter.lists.strict import Tally

        file, tally = _only(files), Tally()
        desk = Desk(reading, tally, Countries(tally))
        parties = _in_table(file, reading) if _is_table(file) else _in_xml(file, reading, tally)
        for number, rows in parties:
            entity = entity_of(number, rows, desk)
            if entity is not None:
                yield entity
        tally.tell(reading)


def _only(files: Files) -> SourceFile:
    if len(files) != 1:
        raise SourceError(
            f"{WHAT} is one file, uksl.xml or uksl.csv",
            file=files[0].name if files else None,
            todo="Give one of the two",
        )
    return files[0]


def _is_table(file: SourceFile) -> bool:
    return file.role.endswith(".csv")


def _table(file: SourceFile) -> tuple[SourceFile, tuple[str, ...], int]:
    """The table without the line of the report, its columns, and how many lines stood above."""
    from tidewaiter.lists.delimited import below_first_line, header_of

    above = 0 if b"Unique ID" in file.content[:65536].split(b"\n", 1)[0] else 1
    table = below_first_line(file) if above else file
    return table, header_of(table, delimiter=",", needed=NEEDED, what=WHAT), above


def _in_table(file: SourceFile, reading: Reading) -> Iterator[tuple[str, list[Fields]]]:
    from tidewaiter.lists.delimited import records

    table, header, above = _table(file)
    groups: dict[str, list[Fields]] = {}
    for row in records(table, header, delimiter=",", skipped=above):
        number = row.text("unique_id")
        if number is None:
            reading.reject(row.place, "the row has no Unique ID")
        else:
            groups.setdefault(number, []).append(row)
    yield from groups.items()


def _in_xml(file: SourceFile, reading: Reading, tally: Tally) -> Iterator[tuple[str, list[Fields]]]:
    from tidewaiter.lists.gb_uksl.elements import rows_of
    from tidewaiter.lists.xml_entries import entries, one_text

    for _, fields in entries(file, _form()):
        number = one_text(fields, "UniqueID")
        if number is None:
            reading.reject(fields.place, "the designation has no UniqueID")
        else:
            yield number, rows_of(fields, tally)


def _form() -> Form:
    from tidewaiter.lists.xml_entries import Form

    return Form(
        root="Designations",
        entries=("Designation",),
        wanted="the UK Sanctions List in XML",
        beside=("DateGenerated",),
    )


READER = SanctionsList()
