from __future__ import annotations

import csv
from pathlib import Path

from bench.past_orders import HEADER, composed

from tidewaiter.history.columns import places_in
from tidewaiter.history.files import rows_of
from tidewaiter.history.forms import history_files
from tidewaiter.history.taken import Bad


def test_the_composed_orders_are_always_the_same_and_of_known_columns() -> None:
    first, again = list(composed(300)), list(composed(300))
    assert first == again
    assert places_in(HEADER) is not None
    assert len({row[0] for row in first}) == 300


def test_every_composed_row_can_be_taken_in(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        writer.writerows(composed(300))
    (file,) = history_files([path])
    assert [row for _, row in rows_of(file) if isinstance(row, Bad)] == []
