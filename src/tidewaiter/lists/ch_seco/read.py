"""Reads the Swiss sanctions list from SECO's XML, the whole of it.

No whole file of the list was at hand. Its elements were taken from public descriptions and copies of single entries of
August 2026, and the tests read invented parties in that form. What neither names is a warning. Spelling variants stand at
the part of a name that they replace, so that the names of a script are the product of its parts. A target that was de-listed
stays in the file, and ends on that day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files, Reading, file_of
from tidewaiter.model.entity import Entity

if TYPE_CHECKING:
    from tidewaiter.lists.xml_entries import Form

__all__ = ["READER", "SwissList"]

ROLE = "seco.xml"


class SwissList:
    """Reads seco.xml."""

    version = "ch_seco-1"

    def recognise(self, files: Files) -> None:
        """Returns if the file is the whole list. Raises SourceError if it is another one, a part of it, or no XML."""
        from tidewaiter.lists.xml_entries import root_attributes

        file = file_of(files, ROLE)
        kind = root_attributes(file, _form()).get("list-type")
        if kind != "whole-list":
            raise SourceError(
                f"the file calls itself {kind or 'no list type'!r}, and only the whole list is read",
                file=file.name,
                todo="Get the complete list (whole-list) from its publisher",
            )

    def published(self, files: Files) -> date | None:
        """The day in `date`."""
        from tidewaiter.lists.written_dates import written_day
        from tidewaiter.lists.xml_entries import root_attributes

        return written_day(root_attributes(file_of(files, ROLE), _form()).get("date"))

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every target, de-listed ones with their end. The file is gone through twice: its places stand behind the targets.
        Raises SourceError for XML that is broken or cut off, DriftError where its form changed."""
        from tidewaiter.lists.ch_seco.beside import beside
        from tidewaiter.lists.ch_seco.entries import Desk, entity_of
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.strict import Tally
        from tidewaiter.lists.xml_entries import entries

        file, tally = file_of(files, ROLE), Tally()
        countries = Countries(tally)
        desk = Desk(reading, tally, countries, beside(entries(file, _form()), countries, tally))
        for kind, fields in entries(file, _form()):
            if kind == "target":
                entity = entity_of(fields, desk)
                if entity is not None:
                    yield entity
        tally.tell(reading)


def _form() -> Form:
    from tidewaiter.lists.xml_entries import Form

    return Form(
        root="swiss-sanctions-list",
        entries=("sanctions-program", "target", "place"),
        wanted="the Swiss sanctions list in XML",
        direct=True,
    )


READER = SwissList()
