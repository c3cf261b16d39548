from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.lists.tables.reader import Row
from tidewaiter.lists.tables.table import Table, lines_of

KEYS = st.text("ABC0\x00é", min_size=1, max_size=4).filter(lambda key: key.strip() == key != "")
ROWS = st.lists(st.tuples(KEYS, st.text("xy", max_size=3)), max_size=30)


@given(ROWS, KEYS)
def test_every_row_is_found_under_its_key_and_under_no_other(rows: list[tuple[str, str]], other: str) -> None:
    plain = lines_of(Row(key, (cell,)) for key, cell in rows)
    table = Table(plain)
    for key in {key for key, _ in rows} | {other, ""}:
        assert table.rows(key) == tuple(sorted({(cell,) for held, cell in rows if held == key}))


def test_the_same_rows_give_the_same_bytes_and_a_cell_cannot_break_a_line() -> None:
    rows = [Row("B", ("two\tor\nthree",)), Row("A", ("one", "")), Row("A", ("one", ""))]
    assert lines_of(rows) == lines_of(reversed(rows)) == b"A\tone\t\nB\ttwo or three\n"
