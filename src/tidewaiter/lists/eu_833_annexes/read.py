"""Reads the annexes to Regulation (EU) No 833/2014 that name parties, from the consolidated text in English.

They are published as annexes alone, in the Official Journal and in the consolidated text of EUR-Lex and Cellar (XHTML). No such
page was at hand. How its headings, tables, lists and marks of changes are set, and which columns each annex has, was taken from
public readers of the text of 2026, and the tests read invented parties set in that way. Columns, cells and headings in another
form are refused, texts that are set in another way are told.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.lists.reader import Files, Reading, file_of
from tidewaiter.model.entity import Entity

__all__ = ["READER", "PartyAnnexes"]

ROLE = "annexes.xhtml"
_ALWAYS = "IV"


class PartyAnnexes:
    """Reads annexes.xhtml."""

    version = "eu_833_annexes-1"

    def recognise(self, files: Files) -> None:
        """Returns if the page is the consolidated text in English. Raises SourceError if it is another one, or broken."""
        self.published(files)

    def published(self, files: Files) -> date | None:
        """The day from which the version of the text holds."""
        from tidewaiter.lists.eu_833_annexes.page import root_of, version_of

        file = file_of(files, ROLE)
        return version_of(root_of(file), file)

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every entry of every annex that names parties. Raises SourceError for a page that is broken or another one,
        DriftError where its form changed, or where the annex that was always there is not."""
        from tidewaiter.errors import DriftError
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.eu_833_annexes.annexes import OF_GOODS, OF_PARTIES
        from tidewaiter.lists.eu_833_annexes.entries import Desk, entity_of
        from tidewaiter.lists.eu_833_annexes.page import annexes, root_of
        from tidewaiter.lists.eu_833_annexes.rows import rows_of
        from tidewaiter.lists.strict import NEXT_STEP, Tally

        file, tally = file_of(files, ROLE), Tally()
        desk = Desk(reading, tally, Countries(tally))
        counts: dict[str, int] = {}
        for block in annexes(root_of(file), file):
            annex = OF_PARTIES.get(block.number)
            if annex is None:
                if block.number not in OF_GOODS:
                    reading.warn(file.role, f"ANNEX {block.number} is not known and was not read")
                continue
            counts[block.number] = 0
            for row in rows_of(block, file.role, tally):
                counts[block.number] += 1
                entity = entity_of(block.number, annex, row, desk)
                if entity is not None:
                    yield entity
        if not counts.get(_ALWAYS):
            raise DriftError(f"ANNEX {_ALWAYS} is not there or empty", file=file.name, todo=NEXT_STEP)
        for number in OF_PARTIES:
            if not counts.get(number):
                reading.warn(
                    file.role,
                    f"ANNEX {number} {'has no entry' if number in counts else 'is not in the text'}",
                )
        tally.tell(reading)


READER = PartyAnnexes()
