"""Reads the US Consolidated Screening List: the publisher's JSON in its older and its newer form, or its CSV.

Every row is an entity of its own, also where a party stands twice in the file (once a list, or once a notice in
the Federal Register). Aliases carry no strength there: where OFAC's own file of alternate names is given beside, which holds
the strong ones alone, Treasury's others are weak, and without it theirs is unknown. A row without a type is of unknown
kind; Treasury's "Entity", which may be a firm, a ministry or an armed group, is an organisation. The CSV does not part
streets from cities; its columns were read in published descriptions and in the code that wrote it, not in a whole file.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.errors import SourceError
from tidewaiter.lists.addresses import address_entries
from tidewaiter.lists.content import not_this
from tidewaiter.lists.reader import Files, Reading, SourceFile, optional_file_of
from tidewaiter.lists.strict import NEXT_STEP, Tally
from tidewaiter.model.entity import Entity
from tidewaiter.model.policy import digest

__all__ = ["READER", "ConsolidatedScreeningList"]

JSON, CSV = "consolidated.json", "consolidated.csv"
# Which of OFAC's files of alternate names holds the strong ones of which lists.
_GRADED = {
    "alt.csv": ("us_sdn",),
    "cons_alt.csv": ("us_ssi", "us_cmic", "us_ns_mbs", "us_plc", "us_capta"),
}


class ConsolidatedScreeningList:
    """Reads consolidated.json or consolidated.csv, whichever is given, with alt.csv and cons_alt.csv beside it or not.

    What reading takes is loaded by the methods that read: every search asks for the version alone.
    """

    @property
    def version(self) -> str:
        """The version of the code, and a digest of the addresses it joins in."""
        return f"us_csl-3-{digest(address_entries())[:8]}"

    def recognise(self, files: Files) -> None:
        """Returns if the file is this list. Raises SourceError if it is another one, cut off, or not text."""
        from tidewaiter.lists.us_csl.table import columns
        from tidewaiter.lists.us_csl.tree import WANTED, rows_of, tree_of

        file = _list_in(files)
        if file.role == CSV:
            columns(file)
            return
        if file.content[:1] not in (b"{", b"\xef", b" ", b"\n", b"\r", b"\t"):
            raise not_this(file, WANTED)
        rows = rows_of(tree_of(file), file)
        if rows and not (isinstance(rows[0], dict) and {"source", "name"} <= rows[0].keys()):
            raise SourceError(
                f"this is JSON, but not {WANTED}: its results have no source and name",
                file=file.name,
                todo=NEXT_STEP,
            )

    def published(self, files: Files) -> date | None:
        """The day in `search_performed_at`, on which the publisher put the file together; None of the CSV, which states
        none."""
        from tidewaiter.lists.us_csl.tree import tree_of
        from tidewaiter.lists.written_dates import written_day

        file = _list_in(files)
        stated = tree_of(file).get("search_performed_at") if file.role == JSON else None
        return written_day(stated) if isinstance(stated, str) else None

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every row as an entity. Raises SourceError for a file that is cut off, DriftError where its form changed."""
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.us_csl.grades import Grades
        from tidewaiter.lists.us_csl.rows import Desk, entity_of

        file = _list_in(files)
        tally = Tally()
        grades = {
            watchlist: Grades(one)
            for role, watchlists in _GRADED.items()
            if (one := optional_file_of(files, role)) is not None
            for watchlist in watchlists
        }
        desk = Desk(reading, tally, Countries(tally), {}, grades)
        for place, row in _rows(file, reading, tally):
            if not isinstance(row, dict):
                reading.reject(place, "this is not a row of fields")
            elif not isinstance(row.get("name"), str) or not row["name"].strip():
                reading.reject(place, "the row has no name")
            else:
                yield entity_of(row, place, desk)
        tally.tell(reading)


def _list_in(files: Files) -> SourceFile:
    """The file that holds the list. Raises SourceError where there is none, or both are given."""
    found = [file for role in (JSON, CSV) if (file := optional_file_of(files, role)) is not None]
    if len(found) != 1:
        raise SourceError(
            f"the US Consolidated Screening List is one file, {JSON} or {CSV}",
            file=files[0].name if files else None,
            todo="Give one of the two",
        )
    return found[0]


def _rows(file: SourceFile, reading: Reading, tally: Tally) -> Iterator[tuple[str, object]]:
    """Every row with its place, in the form of the JSON."""
    from tidewaiter.lists.us_csl import table
    from tidewaiter.lists.us_csl.tree import TOP, USUAL, check_columns, check_total, rows_of, tree_of

    if file.role == CSV:
        header = table.columns(file)
        for name in (name for name in USUAL if name not in header):
            reading.warn(CSV, f"the column {name!r} is missing")
        yield from table.rows(file)
        return
    tree = tree_of(file)
    rows = rows_of(tree, file)
    check_total(tree, len(rows), file)
    for top in sorted(tree.keys() - TOP):
        tally.note(f"the field {top!r} beside the results is not known and was not read", JSON)
    check_columns(rows, file, reading)
    yield from ((f"{JSON} results[{number}]", row) for number, row in enumerate(rows, 1))


READER = ConsolidatedScreeningList()
