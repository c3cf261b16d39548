"""Reads the text of the Harmonized System from a table of its codes, two, four and six digits each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tidewaiter.lists.reader import Files, Reading, file_of
from tidewaiter.lists.tables.reader import Row

__all__ = ["READER", "HsText"]

ROLE = "hs2022.csv"
_NEEDED = ("hscode", "description", "level")
_WHAT = "a table of the Harmonized System"
_CODE = re.compile(r"(?:\d{2}){1,3}")
_SPECIAL = re.compile(r"9999\w{0,2}|TOTAL")
"""Codes of trade statistics that no edition of the nomenclature has."""


class HsText:
    """Reads one table."""

    version = "wco_hs-1"

    def recognise(self, files: Files) -> None:
        """Returns if the file has the columns of such a table. Raises SourceError if not."""
        from tidewaiter.lists.delimited import header_of

        header_of(file_of(files, ROLE), delimiter=",", needed=_NEEDED, what=_WHAT)

    def published(self, files: Files) -> date | None:
        """None: the file does not state its day."""
        return None

    def rows(self, files: Files, reading: Reading) -> Iterator[Row]:
        """Every code with its text. Raises SourceError for a file that is cut off, DriftError where its form changed."""
        from tidewaiter.lists.delimited import header_of, records
        from tidewaiter.lists.strict import Tally

        file = file_of(files, ROLE)
        tally = Tally()
        header = header_of(file, delimiter=",", needed=_NEEDED, what=_WHAT)
        for fields in records(file, header, delimiter=",", one_line=True):
            code, text, level = fields.need("hscode"), fields.text("description"), fields.text("level")
            fields.pop("section")
            fields.pop("parent")
            tally.leftovers(fields, "a code")
            if _SPECIAL.fullmatch(code):
                reading.placeholders += 1
            elif not _CODE.fullmatch(code) or text is None or level != str(len(code)):
                reading.reject(fields.place, f"{code!r} is no code of two, four or six digits with its text")
            else:
                yield Row(code, (text,))
        tally.tell(reading)


READER = HsText()
