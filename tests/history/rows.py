"""Histories made up for the tests of this room."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from tidewaiter.history.gather import History
from tidewaiter.history.store import HistoryStore
from tidewaiter.model.past import Past
from tidewaiter.model.shipment import Shipment
from tidewaiter.screening.subjects import subjects

__all__ = ["RECEIVED", "about", "loaded", "order", "table"]

RECEIVED = datetime.date(2026, 8, 1)
ROW = {"date": "2024-01-05", "buyer_name": "Example Trading FZE", "buyer_country": "AE"}


def table(path: Path, *rows: Mapping[str, str]) -> Path:
    """A table of these rows, each with a reference of its own, at `path`."""
    full = [{"reference": f"P-{at + 1}", **ROW, **row} for at, row in enumerate(rows)]
    columns = list(dict.fromkeys(name for row in full for name in row))
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, restval="")
        writer.writeheader()
        writer.writerows(full)
    return path


def loaded(folder: Path, *paths: Path, **options: Any) -> HistoryStore:
    """A store in that folder into which these files were taken."""
    store = HistoryStore(folder / "kept")
    store.load(list(paths), received=RECEIVED, **options)
    return store


def order(day: str = "2026-06-30", **fields: Any) -> Shipment:
    """An order of Example Trading FZE, with these fields."""
    papers = {
        "reference": "NEW",
        "date": day,
        "exporter": {"name": "Muster GmbH", "country": "DE", "email": "x@muster.example"},
        "parties": [{"role": "buyer", "name": "Example Trading FZE", "country": "AE"}],
        "goods": [{"description": "Microcontroller", "part_number": "EX-77", "hs": "8542.31"}],
        "destination": "AE",
        **fields,
    }
    return msgspec.convert(papers, Shipment, strict=False)


def about(
    store: HistoryStore,
    shipment: Shipment,
    *,
    known_at: datetime.date | None = None,
    lost: Iterable[str] = ("RU", "IR"),
) -> Past:
    """What that history says of the order on its day."""
    history = History(store.path, known_at)
    assert shipment.date is not None
    try:
        return history.about(
            shipment,
            subjects(shipment),
            day=shipment.date,
            lost=frozenset(lost),
            destination=shipment.destination,
        )
    finally:
        history.close()
