"""Reads the workbook of the asset-freeze measures of Japan's Ministry of Finance: a sheet for each measure, every one with
columns of its own.

A row is a listing. A number that was taken off stays in its sheet without a name; it says nothing and is counted apart. Text
below a row without a number of its own goes on with it. The day in the first column is that of the public notice, from
which on a party counts as listed. (The older form of the workbook carries no checksum: a letter that was changed on the way
cannot be told from what was published.)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.lists.reader import Files, Reading, file_of
from tidewaiter.model.entity import Entity

__all__ = ["READER", "AssetFreezes"]

ROLE = "mof.xls"


class AssetFreezes:
    """Reads mof.xls, which may be of the newer form as well."""

    version = "jp_mof-2"

    def recognise(self, files: Files) -> None:
        """Returns if the file is this list. Raises SourceError if it is another one, or no workbook."""
        from tidewaiter.lists.jp_mof.workbook import sheets_of

        sheets_of(file_of(files, ROLE))

    def published(self, files: Files) -> date | None:
        """The last day of a notice of any row: when the ministry last changed one."""
        from tidewaiter.lists.jp_mof.columns import DAYS
        from tidewaiter.lists.jp_mof.texts import days_in
        from tidewaiter.lists.jp_mof.workbook import rows_of, sheets_of

        held = (
            day
            for sheet in sheets_of(file_of(files, ROLE))
            for row in rows_of(sheet, ROLE, Reading())
            for day, _ in days_in(row.text(DAYS) or "")
        )
        return max(held, default=None)

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every party, sheet by sheet. Raises SourceError for a workbook that is damaged or another one, DriftError where
        its form changed."""
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.jp_mof.entries import Desk, entity_of
        from tidewaiter.lists.jp_mof.workbook import rows_of, sheets_of
        from tidewaiter.lists.strict import Tally

        tally = Tally()
        desk = Desk(reading, tally, Countries(tally), {})
        for sheet in sheets_of(file_of(files, ROLE)):
            for row in rows_of(sheet, ROLE, reading):
                entity = entity_of(row, sheet.about, desk)
                if entity is not None:
                    yield entity
        tally.tell(reading)


READER = AssetFreezes()
