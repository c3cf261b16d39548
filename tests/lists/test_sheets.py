"""Workbooks as lists: what is read, and what is refused."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lists.reading import file
from lists.workbooks import workbook, workbook_of
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.sheets import _check_parts, cell_text, filled, records, sheets


def rows_of(content: bytes, *, needed: tuple[str, ...] = ("name",)) -> list[dict[str, str | None]]:
    given_file = file("list.xlsx", content, "list.xlsx")
    (sheet,) = sheets(given_file)
    rows = list(records(given_file, sheet, needed=needed, what="a list"))
    return [{name: row.text(name) for name in row.leftovers()} for row in rows]


def test_cells_are_read_by_the_names_of_their_columns() -> None:
    content = workbook(
        [["As of", "today"], ["Name ", "Year", "Ban"], ["A_x000D_ B", 1954, True], ["", "", ""]]
    )
    assert rows_of(content) == [{"name": "A B", "year": "1954", "ban": "yes"}]


def test_a_row_tells_its_sheet_and_line() -> None:
    given_file = file("list.xlsx", workbook([["Name"], ["A"], [""], ["B"]], sheet="Parties"))
    (sheet,) = sheets(given_file)
    places = [row.place for row in records(given_file, sheet, needed=("name",), what="a list")]
    assert places == ["list.xlsx:Parties:2", "list.xlsx:Parties:4"]


def test_a_cell_beyond_the_header_is_drift() -> None:
    with pytest.raises(DriftError, match="without a column name"):
        rows_of(workbook([["Name", ""], ["A", "lost"]]))


def test_another_workbook_is_refused() -> None:
    with pytest.raises(SourceError, match="names the columns name"):
        rows_of(workbook([["Nom"], ["A"]]))


def test_a_formula_is_refused() -> None:
    content = workbook([["Name"]], extra='<row><c><f>HYPERLINK("http://x")</f><v>0</v></c></row>')
    with pytest.raises(SourceError, match="formulas"):
        rows_of(content)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO(workbook([["Name"]]))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet2.xml", b" " * (8 * 1024 * 1024))
    with pytest.raises(SourceError, match="far larger"):
        rows_of(out.getvalue())


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + b"x" * 600, b"<html>", b"name,x\n"]
)
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(SourceError):
        sheets(file("list.xlsx", content))


def test_cells_as_text() -> None:
    assert cell_text(datetime(2024, 5, 1)) == "2024-05-01"
    assert cell_text(datetime(2024, 5, 1, 12, 30)) == "2024-05-01T12:30:00"
    assert cell_text(date(2024, 5, 1)) == "2024-05-01"
    assert cell_text(0.25) == "0.25"
    assert cell_text(False) == "no"


@pytest.mark.real
@pytest.mark.parametrize(
    ("path", "count"), [("au_dfat/2022.xls", 3), ("au_dfat/2026-08.xlsx", 1), ("jp_mof/2022.xls", 39)]
)
def test_real_workbooks_of_both_forms_are_read(shared: Path, path: str, count: int) -> None:
    assert len(sheets(file("list", (shared / "lists" / path).read_bytes()))) == count


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damage_ends_in_an_error_or_changes_nothing(data: st.DataObject) -> None:
    content = bytearray(workbook([["Name", "x"], ["A", 1], ["B", 2]]))
    if data.draw(st.booleans()):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    else:
        del content[data.draw(st.integers(0, len(content) - 1)) :]
    with suppress(SourceError):
        assert rows_of(bytes(content)) == [{"name": "A", "x": "1"}, {"name": "B", "x": "2"}]


def test_the_refusal_of_too_many_filled_sheets_names_only_the_first() -> None:
    content = workbook_of({f"Sheet {number}": [["Name"], ["A"]] for number in range(40)})
    with pytest.raises(
        DriftError, match="more than one sheet is filled: 'Sheet 0', 'Sheet 1', 'Sheet 2' and 37 more"
    ):
        filled(file("list.xlsx", content))


FAR = '<c r="XFD1048576"><v>1</v></c>'


@pytest.mark.parametrize(
    ("extra", "cell"),
    [
        (f"<row>{FAR}</row>", "XFD1048576"),
        ('<row r="1048576"><c r="xfd1048576" s="1"><v>1</v></c></row>', "XFD1048576"),
        (f'<row><c x=">" r="XFD1048576"><v>1</v></c></row><!-- <c a=" -->{FAR}', "XFD1048576"),
        ('<row r="1000000"><c/><c/><c/><c/><c/><c><v>1</v></c></row>', "F1000000"),
        ('<row r="2501"><c r="A2501"/><c r="BXW2501"/><c><v>1</v></c></row>', "BXX2501"),
        ("<x:row><x:c r='XFD1048576'><x:v>1</x:v></x:c></x:row>", "XFD1048576"),
        ("<row/>" * 5_000 + f"<row>{'<c/>' * 1_000}<c><v>1</v></c></row>", "ALM5002"),
    ],
)  # fmt: skip
def test_a_sheet_that_reaches_too_far_is_refused_before_it_is_laid_out(extra: str, cell: str) -> None:
    """None of these is opened beyond its text: laid out, the first takes 549 GB."""
    content = workbook([["Name"]], extra=extra)
    with pytest.raises(SourceError, match=rf"reaches to the cell {cell} .*over more than 5,000,000 cells"):
        _check_parts(file("list.xlsx", content))


def test_five_million_cells_are_not_too_many() -> None:
    _check_parts(
        file("list.xlsx", workbook([["Name"]], extra='<row r="2500"><c r="BXX2500"><v>1</v></c></row>'))
    )


def test_what_a_sheet_says_of_its_extent_and_empty_cells_do_not_count() -> None:
    content = workbook([["Name"], ["A"]], extra='<row r="1048576"><c r="XFD1048576" s="1"/></row>')
    assert rows_of(content) == [{"name": "A"}]


def test_a_sheet_kept_elsewhere_or_with_a_document_type_is_refused() -> None:
    for name, text, words in (
        ("xl/other.xml", f"<worksheet><sheetData><row>{FAR}</row></sheetData></worksheet>", "XFD1048576"),
        ("xl/other.xml", "<!DOCTYPE x><worksheet><sheetData/></worksheet>", "document type"),
        ("xl/other.xml", "<worksheet><sheetData>", "no XML"),
        ("content.xml", "<x/>", "form .xlsx"),
        ("xl/workbook.bin", "x", "form .xlsx"),
    ):
        out = io.BytesIO(workbook([["Name"]]))
        with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, text)
        with pytest.raises(SourceError, match=words):
            _check_parts(file("list.xlsx", out.getvalue()))
