"""The rows of the files of debarred parties, by whichever names their columns have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.delimited import header_of
from tidewaiter.lists.delimited import records as lines
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.sheets import Sheet, cell_text, records, sheets
from tidewaiter.lists.strict import Fields

__all__ = ["COLUMNS", "Table", "tables"]

_WHAT = "a list of debarred parties of the Directorate of Defense Trade Controls"
_FORMS = (
    ("party_name", "federal_register_notice", "notice_date"),  # statutory debarments
    ("name", "federal_register_notice", "date"),  # administrative debarments
    ("debarred_party_full_name", "notice", "notice_date"),  # before the directorate's site of 2018
    ("federal_register_notices_debarred_party_full_name", "notice", "notice_date"),
)
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": (
        "party_name", "name", "debarred_party_full_name", "federal_register_notices_debarred_party_full_name",
    ),
    "family": ("debarred_party_surname_corporate_name",),
    "given": ("debarred_party_given_names",),
    "other": ("alias",),
    "firm": ("corp",),
    "born": ("date_of_birth", "dob"),
    "notice": ("federal_register_notice", "notice"),
    "printed": ("notice_date", "date"),
    "start": ("eff_date",),
    "corrected": ("corrected_notice",),
    "corrected_printed": ("corrected_notice_date",),
    "rescission": ("rescission_notice",),
    "end": ("rescission_eff_date",),
    "type": ("type",),
    "court": ("juris",),
    "charges": ("charging_letter",),
    "order": ("debarment_order",),
    "notes": ("notes",),
}  # fmt: skip
"""What is asked for, and what its column is called in the one form or the other."""


class Table(NamedTuple):
    """A table of one file: its rows, or, where it is filled but is no such table, None and its name."""

    name: str
    rows: Iterator[Fields] | None


def tables(file: SourceFile) -> Iterator[Table]:
    """The tables of a file of either kind. Raises SourceError where none of them has the columns of this list."""
    if file.role.endswith(".csv"):
        header = _header(file)
        yield Table(file.name, lines(file, header, delimiter=",", one_line=True))
        return
    found = False
    for sheet in sheets(file):
        rows = next((rows for needed in _FORMS if (rows := _rows(file, sheet, needed)) is not None), None)
        found = found or rows is not None
        if rows is not None or any(cell_text(cell) for row in sheet[1] for cell in row):
            yield Table(sheet[0], None if rows is None else iter(rows))
    if not found:
        raise SourceError(
            f"this is not {_WHAT}: no sheet names the columns {', '.join(_FORMS[0])}, or those of an earlier form",
            file=file.name,
            todo="Give the file as the directorate gives it out",
        )


def _rows(file: SourceFile, sheet: Sheet, needed: tuple[str, ...]) -> list[Fields] | None:
    """The rows of a sheet that has these columns, else None."""
    try:
        return list(records(file, sheet, needed=needed, what=_WHAT))
    except DriftError:
        raise
    except SourceError:
        return None


def _header(file: SourceFile) -> tuple[str, ...]:
    """The header of a text table of any of the forms. Raises SourceError, as for the first, where it is of none."""
    for needed in _FORMS:
        try:
            return header_of(file, delimiter=",", needed=needed, what=_WHAT)
        except DriftError:
            raise
        except SourceError:
            continue
    return header_of(file, delimiter=",", needed=_FORMS[0], what=_WHAT)
