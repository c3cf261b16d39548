"""Reads Canada's consolidated autonomous sanctions list from its XML, in the form of 2022 and in that of 2025.

`Country` is the regulation a party stands under, and says nothing of where it comes from.
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

__all__ = ["READER", "AutonomousSanctionsList"]

ROLE = "sema-lmes.xml"


class AutonomousSanctionsList:
    """Reads sema-lmes.xml."""

    version = "ca_sema-2"

    def recognise(self, files: Files) -> None:
        """Returns if the file is this list. Raises SourceError if it is another one, or no XML."""
        from tidewaiter.lists.xml_entries import entries, root_attributes

        file = file_of(files, ROLE)
        root_attributes(file, _form())
        first = next((fields for _, fields in entries(file, _form())), None)
        if first is None or not {"Country", "Item"} <= set(first.leftovers()):
            raise SourceError(
                "its records have no Country and Item, so this may be another list",
                file=file.name,
                todo="Check it",
            )

    def published(self, files: Files) -> date | None:
        """The last day of listing in the file, since it states no day of its own; None in the form of 2022."""
        from tidewaiter.lists.written_dates import written_day
        from tidewaiter.lists.xml_entries import entries

        found = None
        for _, fields in entries(file_of(files, ROLE), _form()):
            value = fields.pop("DateOfListing")
            text = value[0] if isinstance(value, list) and value else None
            day = written_day(text) if isinstance(text, str) else None
            found = max(found, day) if found and day else day or found
        return found

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every record as an entity. Raises SourceError for XML that is broken or cut off, DriftError where its form
        changed."""
        from tidewaiter.lists.ca_sema.entries import Desk, entity_of
        from tidewaiter.lists.strict import Tally
        from tidewaiter.lists.xml_entries import entries

        desk = Desk(reading, Tally(), {})
        for _, fields in entries(file_of(files, ROLE), _form()):
            entity = entity_of(fields, desk)
            if entity is not None:
                yield entity
        desk.tally.tell(reading)


def _form() -> Form:
    from tidewaiter.lists.xml_entries import Form

    return Form(root="data-set", entries=("record",), wanted="Canada's autonomous sanctions list in XML")


READER = AutonomousSanctionsList()
