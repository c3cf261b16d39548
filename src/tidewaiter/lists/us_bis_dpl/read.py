"""Reads the Denied Persons List from its tab-separated file, or from the comma-separated export of the newer site.

A row is a listing: a person under one order at one address. The tab-separated form was read from files of 2019 and
2022; the newer export from descriptions of its columns alone. It has name and address in one cell: the name ends where a
part between commas is an address by its words, and what may be either is given in both ways, with the cell as a remark.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files, Reading, SourceFile
from tidewaiter.model.entity import Entity

__all__ = ["READER", "DeniedPersonsList"]

TAB = (
    "name", "street_address", "city", "state", "country", "postal_code", "effective_date", "expiration_date",
    "standard_order", "fr_citation",
)  # fmt: skip
COMMA = ("name_and_address", "type_of_denial", "effective_date", "expiration_date")
_FORMS = {"dpl.txt": ("\t", TAB), "dpl.csv": (",", COMMA)}


class DeniedPersonsList:
    """Reads dpl.txt or dpl.csv, whichever is given."""

    version = "us_bis_dpl-2"

    def recognise(self, files: Files) -> None:
        """Returns if the one file is this list. Raises SourceError if it is another one, or both forms are given."""
        from tidewaiter.lists.delimited import header_of

        file = _only(files)
        delimiter, needed = _FORMS[file.role]
        header_of(file, delimiter=delimiter, needed=needed, what="the Denied Persons List")

    def published(self, files: Files) -> date | None:
        """None: the file does not state its day."""
        return None

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every row as an entity. Raises SourceError for a file that is cut off, DriftError where its form changed."""
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.delimited import header_of, records
        from tidewaiter.lists.strict import Tally
        from tidewaiter.lists.us_bis_dpl.entries import Desk, entity_of

        file = _only(files)
        delimiter, needed = _FORMS[file.role]
        header = header_of(file, delimiter=delimiter, needed=needed, what="the Denied Persons List")
        tally = Tally()
        desk = Desk(reading, tally, Countries(tally), {})
        for fields in records(file, header, delimiter=delimiter, one_line=delimiter == "\t"):
            entity = entity_of(fields, desk)
            if entity is not None:
                yield entity
        tally.tell(reading)


def _only(files: Files) -> SourceFile:
    if len(files) != 1:
        raise SourceError(
            "the Denied Persons List is one file, dpl.txt or dpl.csv",
            file=files[0].name if files else None,
            todo="Give one of the two",
        )
    return files[0]


READER = DeniedPersonsList()
