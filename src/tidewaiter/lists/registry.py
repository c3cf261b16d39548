"""Which lists there are: each id with its source and its reader."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import cast

from msgspec import structs

from tidewaiter.errors import InputError
from tidewaiter.lists.reader import Reader
from tidewaiter.lists.source import Source, load_source
from tidewaiter.lists.tables.reader import TableReader

__all__ = ["LIST_IDS", "SHIPPED", "Registry", "reader", "sources"]

LIST_IDS = (
    "us_csl",
    "us_ofac_sdn",
    "us_ofac_nonsdn",
    "us_bis_dpl",
    "us_bis_entity",
    "us_bis_uvl",
    "us_bis_meu",
    "us_state_itar",
    "un_sc",
    "eu_fsf",
    "eu_833_annexes",
    "gb_uksl",
    "gb_ofsi",
    "ch_seco",
    "ca_sema",
    "au_dfat",
    "jp_meti",
    "jp_mof",
    "ftm",
    "custom",
)
"""The lists that can be imported, in the order in which they are shown: official ones, then what others gathered, then
one's own."""

_NAME = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?")


@cache
def sources() -> Mapping[str, Source]:
    """The source of every list that can be imported, by id."""
    return MappingProxyType({list_id: load_source(list_id) for list_id in LIST_IDS})


def reader(list_id: str) -> Reader:
    """The reader of the list: READER of `lists/<list_id>/read.py`, imported when it is first asked for. Of one of several
    lists, such as `custom.letters`, the reader of their kind, under that id."""
    kind, _, name = list_id.partition(".")
    found = import_module(f"tidewaiter.lists.{kind}.read").READER
    return cast(Reader, found.called(list_id) if name else found)


@dataclass(frozen=True)
class Registry:
    """The lists, or the reference tables, that a store knows: `sources` by id, and `reader` giving the reader of one."""

    sources: Callable[[], Mapping[str, Source]] = sources
    reader: Callable[[str], Reader | TableReader] = reader

    def source(self, list_id: str) -> Source:
        """The source of one list. Raises InputError, naming the known ones, if there is none of this id."""
        known = self.sources()
        if list_id in known:
            return known[list_id]
        kind, _, name = list_id.partition(".")
        if kind in known and known[kind].several and _NAME.fullmatch(name):
            return structs.replace(known[kind], id=list_id)
        several = "".join(f", {each.id}.<name>" for each in known.values() if each.several)
        raise InputError(
            f"there is no list called {list_id!r} that can be imported",
            todo=f"The lists are {', '.join(known)}{several}",
        )

    def within(self, lists: Path) -> Registry:
        """The same, whose sources also hold the lists of one's own that stand in the folder `lists`."""

        def found() -> Mapping[str, Source]:
            known = self.sources()
            kinds = [source.id for source in known.values() if source.several]
            paths = sorted(path for kind in kinds for path in lists.glob(f"{kind}.*") if path.is_dir())
            names = [path.name for path in paths if _NAME.fullmatch(path.name.partition(".")[2])]
            return {**known, **{name: self.source(name) for name in names}}

        return Registry(sources=found, reader=self.reader)


SHIPPED = Registry()
"""The lists shipped with Tidewaiter."""
