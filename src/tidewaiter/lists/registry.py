"""Which lists there are: each id with its source and its reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import cast

from tidewaiter.errors import InputError
from tidewaiter.lists.reader import Reader
from tidewaiter.lists.source import Source, load_source

__all__ = ["LIST_IDS", "SHIPPED", "Registry", "reader", "sources"]

LIST_IDS = (
    "us_csl",
    "us_ofac_sdn",
    "us_bis_dpl",
    "un_sc",
    "gb_uksl",
    "gb_ofsi",
    "ca_sema",
    "au_dfat",
    "jp_meti",
)
"""The official lists that can be imported, in the order in which they are shown."""


@cache
def sources() -> Mapping[str, Source]:
    """The source of every list that can be imported, by id."""
    return MappingProxyType({list_id: load_source(list_id) for list_id in LIST_IDS})


def reader(list_id: str) -> Reader:
    """The reader of the list: READER of `lists/<list_id>/read.py`, imported when it is first asked for."""
    return cast(Reader, import_module(f"tidewaiter.lists.{list_id}.read").READER)


@dataclass(frozen=True)
class Registry:
    """The lists a store knows: `sources` by id, and `reader` giving the reader of one of them."""

    sources: Callable[[], Mapping[str, Source]] = sources
    reader: Callable[[str], Reader] = reader

    def source(self, list_id: str) -> Source:
        """The source of one list. Raises InputError, naming the known ones, if there is none of this id."""
        known = self.sources()
        if list_id not in known:
            raise InputError(
                f"there is no list called {list_id!r} that can be imported",
                todo=f"The lists are {', '.join(known)}",
            )
        return known[list_id]


SHIPPED = Registry()
"""The lists shipped with Tidewaiter."""
