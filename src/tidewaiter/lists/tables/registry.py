"""Which reference tables there are. No catalogue knows them, so that nothing of theirs is ever searched for as a party."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import cast

from tidewaiter.lists import registry
from tidewaiter.lists.reader import Reader
from tidewaiter.lists.registry import Registry
from tidewaiter.lists.source import Source, load_source
from tidewaiter.lists.tables.reader import TableReader

__all__ = ["EVERYTHING", "TABLES", "TABLE_IDS", "reader", "sources"]

TABLE_IDS = ("un_locode", "wco_hs")
"""The reference tables that can be imported, in the order in which they are shown."""


@cache
def sources() -> Mapping[str, Source]:
    """The source of every reference table, by id."""
    return MappingProxyType({table_id: load_source(table_id) for table_id in TABLE_IDS})


def reader(table_id: str) -> TableReader:
    """The reader of the table: READER of `lists/<table_id>/read.py`, imported when it is first asked for."""
    return cast(TableReader, import_module(f"tidewaiter.lists.{table_id}.read").READER)


def _every_source() -> Mapping[str, Source]:
    return MappingProxyType({**registry.sources(), **sources()})


def _any_reader(id: str) -> Reader | TableReader:
    return reader(id) if id in TABLE_IDS else registry.reader(id)


TABLES = Registry(sources=sources, reader=reader)
"""The reference tables known to Tidewaiter."""

EVERYTHING = Registry(sources=_every_source, reader=_any_reader)
"""Lists and reference tables, for what takes in and hands on files. Never for what searches."""
