"""Reads a list of one's own: a table (CSV in UTF-8, or XLSX) by the mapping that stands beside it.

Two kinds of rows: parties whom the importer will not deal with, and parties named in letters that an authority sent to the
importer. Neither is an official list, and no row is called sanctioned.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files, Reading, SourceFile, file_of
from tidewaiter.model.entity import Entity

if TYPE_CHECKING:
    from tidewaiter.lists.custom.mapping import Mapping
    from tidewaiter.lists.custom.table import Table

__all__ = ["READER", "OwnList"]

MAPPING = "mapping.yaml"


class OwnList:
    """Reads parties.csv or parties.xlsx, whichever is given, with mapping.yaml. Several may stand side by side, each with
    an id of its own."""

    version = "custom-1"

    def __init__(self, list_id: str = "custom") -> None:
        self.list_id = list_id

    def called(self, list_id: str) -> OwnList:
        """The reader of another such list, under that id."""
        return OwnList(list_id)

    def recognise(self, files: Files) -> None:
        """Returns if there is one table and its mapping fits it. Raises SourceError if not."""
        _opened(files)

    def published(self, files: Files) -> date | None:
        """The day that the mapping states as `dated`, or None."""
        from tidewaiter.lists.custom.mapping import mapping_of

        return mapping_of(file_of(files, MAPPING))[0].dated

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every row as an entity. Raises SourceError, naming file, line and field, for what cannot be used."""
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.custom.entries import Desk, entity_of
        from tidewaiter.lists.custom.table import rows_of
        from tidewaiter.lists.strict import Tally

        table, mapping = _opened(files)
        for name in _left_over(table, mapping):
            reading.warn(
                table.file.role, f"the column {name!r} is neither mapped nor under ignore, and was not read"
            )
        tally = Tally()
        desk = Desk(self.list_id, table, mapping, reading, tally, Countries(tally), {})
        for fields in rows_of(table):
            entity = entity_of(fields, desk)
            if entity is not None:
                yield entity
        tally.tell(reading)


def _opened(files: Files) -> tuple[Table, Mapping]:
    from tidewaiter.lists.custom.mapping import mapping_of
    from tidewaiter.lists.custom.table import checked, table_of

    beside = file_of(files, MAPPING)
    tables = [file for file in files if file.role != MAPPING]
    if len(tables) != 1:
        raise SourceError(
            "a list of one's own is one table, a CSV file or a workbook, and its mapping",
            file=_name(tables),
            todo="Give one of the two",
        )
    mapping, lines = mapping_of(beside)
    table = table_of(tables[0], mapping)
    checked(table, mapping, lines, beside)
    return table, mapping


def _left_over(table: Table, mapping: Mapping) -> Iterator[str]:
    from tidewaiter.lists.custom.mapping import plain

    known = {plain(name) for _, name in mapping.columns.named()} | set(map(plain, mapping.ignore))
    for name, written in zip(table.header, table.written, strict=True):
        if name and name not in known:
            yield written


def _name(tables: list[SourceFile]) -> str | None:
    return tables[0].name if tables else None


READER = OwnList()
