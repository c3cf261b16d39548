from __future__ import annotations

from tidewaiter.lists.registry import LIST_IDS
from tidewaiter.lists.tables.reader import TableReader
from tidewaiter.lists.tables.registry import TABLE_IDS, TABLES, reader, sources


def test_a_reference_table_is_no_list_and_holds_no_watchlist() -> None:
    assert set(TABLE_IDS).isdisjoint(LIST_IDS)
    assert tuple(sources()) == TABLE_IDS
    for table_id in TABLE_IDS:
        source = TABLES.source(table_id)
        assert source.watchlists == ()
        assert 0 < source.max_shrink < 0.5
        assert source.cadence_days <= source.max_age_days
        assert isinstance(reader(table_id), TableReader)
