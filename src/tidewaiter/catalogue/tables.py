"""Reference tables as they were known on a day: looked up by a key, and which of them a decision rests on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from tidewaiter.lists.store import Store
from tidewaiter.lists.tables.registry import TABLES
from tidewaiter.lists.tables.table import Table
from tidewaiter.model.decision import TableBasis

__all__ = ["Found", "Looking", "Tables", "newest_day"]

Found = tuple[tuple[str, ...], ...]
"""The cells of the rows under a key; none where the table has none, or is not imported."""


class Tables:
    """The reference tables of a home that had been received by `known_at` (None: by now), each opened when it is first
    asked."""

    def __init__(self, home: Path, known_at: date | None) -> None:
        self._store = Store(home, registry=TABLES)
        self._known_at = known_at
        self._open: dict[str, tuple[Table, TableBasis] | None] = {}

    def opened(self, table_id: str) -> tuple[Table, TableBasis] | None:
        """The table and how it stands; None where it is not imported. Raises SourceError if it is damaged."""
        if table_id not in self._open:
            self._open[table_id] = self._opened(table_id)
        return self._open[table_id]

    def _opened(self, table_id: str) -> tuple[Table, TableBasis] | None:
        snapshot = self._store.in_force(table_id, self._known_at)
        if snapshot is None:
            return None
        basis = TableBasis(
            table=table_id,
            rows=snapshot.listings,
            sha256=snapshot.sha256,
            published=snapshot.published,
            received=snapshot.received,
            reader=snapshot.reader,
        )
        return self._store.table(snapshot), basis


class Looking:
    """One decision's looking up: `used` are the tables that were asked, by id, whether they had the key or not, since
    another edition might have it."""

    def __init__(self, tables: Tables | None) -> None:
        self._tables = tables
        self._used: dict[str, TableBasis] = {}

    def into(self, table_id: str) -> Callable[[str], Found]:
        """What gives the rows under a key of that table. Calling it raises SourceError if the table is damaged."""

        def find(key: str) -> Found:
            opened = self._tables.opened(table_id) if self._tables is not None else None
            if opened is None:
                return ()
            table, basis = opened
            self._used[table_id] = basis
            return table.rows(key)

        return find

    @property
    def used(self) -> tuple[TableBasis, ...]:
        """The tables that were asked, by id."""
        return tuple(self._used[table_id] for table_id in sorted(self._used))


def newest_day(home: Path) -> date | None:
    """The day on which the newest reference table of the home was received, where that is later than the lists say; else
    None, so that these say."""
    received = Store(home, registry=TABLES).newest_received()
    if received is None:
        return None
    store = Store(home)
    lists = store.newest_received() or store.starter()[0].received
    return received if received > lists else None
