"""Text tables with a header."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lists.reading import file
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.delimited import header_of, records

HEADER = ("name", "street_address")


def table(content: str) -> list[dict[str, str | None]]:
    given_file = file("t.txt", content)
    header = header_of(given_file, delimiter="\t", needed=("name",), what="a table")
    return [{name: row.text(name) for name in header} for row in records(given_file, header, delimiter="\t")]


def test_columns_are_known_by_their_names() -> None:
    rows = table('"Name"\t"Street Address"\n"A\tB"\tX\n\nC\t\n')
    assert rows == [{"name": "A\tB", "street_address": "X"}, {"name": "C", "street_address": None}]


def test_a_row_tells_its_line() -> None:
    given_file = file("t.txt", 'name\tx\n"a\nb"\t1\nc\t2\n')
    assert [row.place for row in records(given_file, ("name", "x"), delimiter="\t")] == ["t.txt:2", "t.txt:4"]


def test_another_table_is_refused_with_what_it_lacks() -> None:
    with pytest.raises(SourceError, match="lacks name"):
        table("<html>\n")


def test_two_columns_of_one_name_are_drift() -> None:
    with pytest.raises(DriftError, match="two columns"):
        table("name\tName\n")


@pytest.mark.parametrize("content", ["name\tx\na\t1\nb", 'name\tx\na\t"1\n'])
def test_a_file_that_is_cut_off_is_refused(content: str) -> None:
    with pytest.raises(SourceError, match="cut off"):
        table(content)


def test_a_row_of_another_width_names_its_line() -> None:
    with pytest.raises(DriftError, match="3 columns, not 2") as caught:
        table("name\tx\na\t1\t2\nb\t2\n")
    assert caught.value.line == 2


def test_the_last_line_needs_no_end() -> None:
    assert table("name\tx\na\t1") == [{"name": "a", "x": "1"}]


@given(st.lists(st.tuples(st.text('ab\t"\n ', min_size=1), st.text("cd,'")), max_size=8))
def test_what_is_written_is_read(rows: list[tuple[str, str]]) -> None:
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(["name", "x"])
    writer.writerows(rows)
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    assert table(out.getvalue()) == [{"name": a.strip() or None, "x": b.strip() or None} for a, b in kept]
