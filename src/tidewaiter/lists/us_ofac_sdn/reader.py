"""The reader of a publication of OFAC, in whichever of its forms it is given.

A list is given as the comma-separated set, or as one file of XML: the plain one, the advanced one (the sanctions model of the
United Nations) or the enhanced one. A delta file is no list: what it changes is told, and its import is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files, Reading, SourceFile, optional_file_of
from tidewaiter.lists.us_ofac_sdn.publication import Publication
from tidewaiter.model.entity import Entity

if TYPE_CHECKING:
    from tidewaiter.lists.us_ofac_sdn.told import Desk, Told

__all__ = ["OfacReader"]


class OfacReader:
    """Reads the files of one publication.

    What reading takes is loaded by the methods that read: every search asks for the version alone.
    """

    def __init__(self, publication: Publication, version: str) -> None:
        self.publication = publication
        self.version = version

    def recognise(self, files: Files) -> None:
        """Returns if the files are this list in one of its forms. Raises SourceError if they are another list, several
        forms, no text, or a delta."""
        book = self.publication
        file = self._xml(files)
        if file is None:
            from tidewaiter.lists.us_ofac_sdn.tables import check_shape

            for each in files:
                if each.role not in book.table:
                    raise SourceError(f"{each.role!r} is no file of this list", file=each.name)
                check_shape(each, book)
        elif file.role == book.plain:
            from tidewaiter.lists.us_ofac_sdn.plain import check_plain

            check_plain(file)
        elif file.role == book.advanced:
            from tidewaiter.lists.us_ofac_sdn.advanced import check_advanced

            check_advanced(file)
        else:
            from tidewaiter.lists.us_ofac_sdn.enhanced import check_enhanced

            check_enhanced(file, book)

    def published(self, files: Files) -> date | None:
        """The day that a file of XML states. None for the comma-separated set, which does not state it."""
        file = self._xml(files)
        if file is None:
            return None
        if file.role == self.publication.plain:
            from tidewaiter.lists.us_ofac_sdn.plain import plain_day

            return plain_day(file)
        if file.role == self.publication.advanced:
            from tidewaiter.lists.us_ofac_sdn.advanced import advanced_day

            return advanced_day(file)
        from tidewaiter.lists.us_ofac_sdn.enhanced import enhanced_day

        return enhanced_day(file)

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every entry as an entity for each list that it stands on, in the order of its file. Raises SourceError for a file that is cut off or belongs
        to another publication, DriftError where its form changed."""
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.strict import Tally
        from tidewaiter.lists.us_ofac_sdn.told import Desk, entities_of

        tally = Tally()
        desk = Desk(self.publication, reading, tally, Countries(tally))
        for told in self._told(files, desk):
            yield from entities_of(told, desk)
        tally.tell(reading)

    def _told(self, files: Files, desk: Desk) -> Iterator[Told]:
        file = self._xml(files)
        if file is None:
            from tidewaiter.lists.us_ofac_sdn.entries import entries_in

            return entries_in(files, desk)
        if file.role == self.publication.plain:
            from tidewaiter.lists.us_ofac_sdn.plain import plain_entries

            return plain_entries(file, desk)
        if file.role == self.publication.advanced:
            from tidewaiter.lists.us_ofac_sdn.advanced import advanced_entries

            return advanced_entries(file, desk)
        from tidewaiter.lists.us_ofac_sdn.enhanced import enhanced_entries

        return enhanced_entries(file, desk)

    def _xml(self, files: Files) -> SourceFile | None:
        """The one file of XML, None where the comma-separated set is given. Raises SourceError for several forms at once,
        for a set without its entries, and for a delta."""
        book = self.publication
        delta = optional_file_of(files, book.delta)
        if delta is not None:
            from tidewaiter.lists.us_ofac_sdn.delta import refused

            raise refused(delta)
        xml = [file for file in files if file.role in (book.plain, book.advanced, book.enhanced)]
        if len(xml) > 1 or (xml and len(files) > 1):
            raise SourceError(
                f"{book.title} is given in several forms at once: {', '.join(file.role for file in files)}",
                file=files[0].name,
                todo=f"Give one of them: {book.rows} with its companions, or one file of XML",
            )
        if not xml and optional_file_of(files, book.rows) is None:
            raise SourceError(
                f"the file {book.rows} of this list is missing",
                file=files[0].name if files else None,
                todo=f"Give {book.rows} as well, or {book.plain}, {book.advanced} or {book.enhanced} alone",
            )
        return xml[0] if xml else None
