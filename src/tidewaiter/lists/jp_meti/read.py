"""Reads Japan's End User List from a JSON rendering of the ministry's table: a list of objects, one a row.

Rendered files put the name of some Chinese parties behind the country in the address; there it is read, and told. Whoever
does not look there has to reject those of them that have no alias either: 17 of the 835 rows of September 2025.

The ministry's own file is a PDF, which is not read: parting its table into cells takes a library that draws pages, and a
column that slips by one is not seen. Have the table rendered as JSON, and compare the number of its last row with the
count told at the import.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from tidewaiter.errors import SourceError
from tidewaiter.lists.content import decoded, not_this, refuse_doubled
from tidewaiter.lists.reader import Files, Reading, SourceFile, file_of
from tidewaiter.model.entity import Entity

__all__ = ["READER", "EndUserList"]

ROLE = "eul.json"
WANTED = "Japan's End User List as JSON"
NEEDED = {"id", "entity_name", "aliases", "addresses", "reason"}
_DAY = re.compile(r"/(\d{4})/\d{2}/(\d{4})(\d{2})(\d{2})\d*/")


class EndUserList:
    """Reads eul.json."""

    version = "jp_meti-2"

    def recognise(self, files: Files) -> None:
        """Returns if the file is this list. Raises SourceError if it is another one, cut off, or not text."""
        file = file_of(files, ROLE)
        first = _rows(file)[0]
        if not (isinstance(first, dict) and first.keys() >= NEEDED):
            raise not_this(file, WANTED)

    def published(self, files: Files) -> date | None:
        """The day in the address of the ministry's announcement, where all rows give the same."""
        found = set()
        for row in _rows(file_of(files, ROLE)):
            address = row.get("source_url") if isinstance(row, dict) else None
            match = _DAY.search(address) if isinstance(address, str) else None
            try:
                found.add(date(int(match[2]), int(match[3]), int(match[4])) if match else None)
            except ValueError:
                found.add(None)
        return found.pop() if len(found) == 1 else None

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every row as an entity. Raises SourceError for a file that is cut off, DriftError where its form changed."""
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.jp_meti.entries import Desk, entity_of
        from tidewaiter.lists.strict import Fields, Tally

        tally = Tally()
        desk = Desk(reading, tally, Countries(tally))
        file = file_of(files, ROLE)
        refuse_doubled(file, file.content)
        for number, row in enumerate(_rows(file), 1):
            place = f"{ROLE}[{number}]"
            entity = entity_of(Fields(row, place), desk) if isinstance(row, dict) else None
            if entity is not None:
                yield entity
            elif not isinstance(row, dict):
                reading.reject(place, "this is not a row of fields")
        tally.tell(reading)


def _rows(file: SourceFile) -> list[object]:
    text = decoded(file)
    try:
        tree = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        if not text.lstrip().startswith("["):
            raise not_this(file, WANTED) from None
        cut = "truncated" in str(error)
        raise SourceError(
            "the file is cut off before its end" if cut else f"the file is broken JSON: {error}",
            file=file.name,
            todo="Get it anew",
        ) from None
    if not isinstance(tree, list) or not tree:
        raise not_this(file, WANTED)
    return tree


READER = EndUserList()
