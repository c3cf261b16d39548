"""Reads the United Nations Security Council consolidated list from its XML.

A name's parts are joined in the order given, which is not always family name last. Quality "Good" is strong and
"Low" weak; an alias of an entity is not graded, so its strength is unknown. The day of listing is the beginning of
being in force, but for programmes that were off for a time (data/refdata/un_suspensions.yaml).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files, Reading, file_of
from tidewaiter.lists.un_sc.suspensions import suspensions
from tidewaiter.model.entity import Entity
from tidewaiter.model.policy import digest

if TYPE_CHECKING:
    from tidewaiter.lists.xml_entries import Form

__all__ = ["READER", "SecurityCouncilList"]

ROLE = "consolidated.xml"


class SecurityCouncilList:
    """Reads consolidated.xml.

    What reading takes is loaded by the methods that read: every search asks for the version alone.
    """

    @property
    def version(self) -> str:
        """The version of the code, and a digest of the suspensions it joins in."""
        return f"un_sc-2-{digest(suspensions())[:8]}"

    def recognise(self, files: Files) -> None:
        """Returns if the file is this list. Raises SourceError if it is another one, or no XML."""
        from tidewaiter.lists.xml_entries import root_attributes

        file = file_of(files, ROLE)
        attributes = root_attributes(file, _form())
        if "dateGenerated" not in attributes:
            raise SourceError(
                "the root element has no dateGenerated, so this may be another list",
                file=file.name,
                todo="Check it",
            )

    def published(self, files: Files) -> date | None:
        """The day in `dateGenerated`."""
        from tidewaiter.lists.written_dates import written_day
        from tidewaiter.lists.xml_entries import root_attributes

        return written_day(root_attributes(file_of(files, ROLE), _form()).get("dateGenerated"))

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every individual and every entity. Raises SourceError for XML that is broken or cut off, DriftError where
        its form changed."""
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.strict import Tally
        from tidewaiter.lists.un_sc.entries import entity_of
        from tidewaiter.lists.xml_entries import entries

        tally = Tally()
        countries = Countries(tally)
        for kind, fields in entries(file_of(files, ROLE), _form()):
            entity = entity_of(kind, fields, reading, tally, countries)
            if entity is not None:
                yield entity
        tally.tell(reading)


def _form() -> Form:
    from tidewaiter.lists.xml_entries import Form

    return Form(
        root="CONSOLIDATED_LIST",
        entries=("INDIVIDUAL", "ENTITY"),
        wanted="the United Nations consolidated list in XML",
    )


READER = SecurityCouncilList()
