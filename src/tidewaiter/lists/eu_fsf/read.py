"""Reads the EU's consolidated list of financial sanctions from its XML 1.1 or its CSV 1.1.

No whole file of the list was at hand. Elements, attributes and the 118 columns were taken from public descriptions and copies
of single entries, and the tests read invented parties in that form. What neither names is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files, Reading, SourceFile
from tidewaiter.model.entity import Entity

if TYPE_CHECKING:
    from tidewaiter.lists.xml_entries import Form

__all__ = ["READER", "FinancialSanctions"]

NEEDED = ("entity_logicalid", "entity_subjecttype", "entity_regulation_programme", "namealias_wholename")
WHAT = "the EU's consolidated list of financial sanctions, version 1.1"


class FinancialSanctions:
    """Reads fsf.xml or fsf.csv, whichever is given."""

    version = "eu_fsf-1"

    def recognise(self, files: Files) -> None:
        """Returns if the one file is this list. Raises SourceError if it is another one, or both forms are given."""
        file = _only(files)
        if _is_table(file):
            from tidewaiter.lists.delimited import header_of

            header_of(file, delimiter=";", needed=NEEDED, what=WHAT)
            return
        from tidewaiter.lists.xml_entries import root_attributes

        if "generationDate" not in root_attributes(file, _form()):
            raise SourceError(
                "the root element has no generationDate, so this may be another list",
                file=file.name,
                todo="Check it",
            )

    def published(self, files: Files) -> date | None:
        """The day on which the file was generated, or None where it does not say."""
        from tidewaiter.lists.uk_dates import uk_day

        file = _only(files)
        if _is_table(file):
            from tidewaiter.lists.delimited import header_of, records

            header = header_of(file, delimiter=";", needed=NEEDED, what=WHAT)
            row = next(records(file, header, delimiter=";"), None)
            return uk_day(row.text("filegenerationdate")) if row else None
        from tidewaiter.lists.written_dates import written_day
        from tidewaiter.lists.xml_entries import root_attributes

        return written_day(root_attributes(file, _form()).get("generationDate"))

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every party, in the order of its first row or element. Raises SourceError for a file that is damaged or another
        one, DriftError where its form changed."""
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.delimited import header_of, records
        from tidewaiter.lists.eu_fsf.blocks import from_element, from_rows
        from tidewaiter.lists.eu_fsf.entries import Desk, entities_of
        from tidewaiter.lists.strict import Tally
        from tidewaiter.lists.xml_entries import entries

        file, tally = _only(files), Tally()
        desk = Desk(reading, tally, Countries(tally), set())
        if _is_table(file):
            header = header_of(file, delimiter=";", needed=NEEDED, what=WHAT)
            parties = from_rows(records(file, header, delimiter=";"), reading, tally)
        else:
            parties = (from_element(fields, tally) for _, fields in entries(file, _form()))
        for party in parties:
            yield from entities_of(party, desk)
        tally.tell(reading)


def _only(files: Files) -> SourceFile:
    if len(files) != 1:
        raise SourceError(
            "this list is one file, fsf.xml or fsf.csv",
            file=files[0].name if files else None,
            todo="Give one of the two",
        )
    return files[0]


def _is_table(file: SourceFile) -> bool:
    return file.role.endswith(".csv")


def _form() -> Form:
    from tidewaiter.lists.xml_entries import Form

    return Form(root="export", entries=("sanctionEntity",), wanted=WHAT)


READER = FinancialSanctions()
