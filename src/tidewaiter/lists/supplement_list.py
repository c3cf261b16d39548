"""A list of the Bureau of Industry and Security that is a supplement to 15 CFR Part 744 with one entry in a line: Nos. 6 and 7."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tidewaiter.lists.reader import Files, Reading, file_of
from tidewaiter.model.entity import Entity

if TYPE_CHECKING:
    from tidewaiter.lists.bis_rows import Desk
    from tidewaiter.lists.ecfr import TableRow

__all__ = ["SupplementList"]

ROLE, COLUMNS = "part-744.xml", 3


@dataclass(frozen=True)
class SupplementList:
    """Reads part-744.xml: the supplement of that `number`, whose lines `entities` turns into entities."""

    version: str
    number: int
    entities: Callable[[Iterable[TableRow], Desk], Iterator[Entity]]

    def recognise(self, files: Files) -> None:
        """Returns if the file holds this list. Raises SourceError if it is another one, cut off, or no XML."""
        from tidewaiter.lists.ecfr import recognise

        recognise(file_of(files, ROLE), self.number, COLUMNS)

    def published(self, files: Files) -> date | None:
        """None: the file does not state the day of its issue."""
        return None

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Everyone named, in the order of the table. Raises SourceError for a file that is cut off, DriftError where its
        form changed."""
        from tidewaiter.lists.bis_rows import Desk
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.ecfr import supplement
        from tidewaiter.lists.strict import Tally

        table = supplement(file_of(files, ROLE), self.number, COLUMNS)
        tally = Tally()
        reading.placeholders += table.reserved
        yield from self.entities(table.rows, Desk(reading, tally, Countries(tally), {}))
        tally.tell(reading)
