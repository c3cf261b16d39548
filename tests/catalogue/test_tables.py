"""Reference tables beside the lists: kept, verified, asked, in the basis only where asked, and never searched."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.catalogue.tables import Looking, Tables, newest_day
from tidewaiter.errors import ShrinkError, SourceError
from tidewaiter.lists.store import ImportOptions, Store
from tidewaiter.lists.tables.registry import TABLES

HEADER = "section,hscode,description,parent,level\n"
TEXTS = "XVI,85,Machines,TOTAL,2\nXVI,8542,Circuits,85,4\nXVI,854231,Processors,8542,6\n"
DAY = date(2026, 8, 2)


def imported(home: Path, content: str = HEADER + TEXTS, received: date = DAY) -> Store:
    store = Store(home, registry=TABLES)
    path = home / "hs2022.csv"
    path.write_text(content)
    store.import_files("wco_hs", [path], options=ImportOptions(received=received, accept_shrink=True))
    return store


def test_a_table_is_kept_like_a_list_and_no_list(home: Path) -> None:
    store = imported(home)
    assert store.verify() == ()
    assert [line.in_force for line in store.history("wco_hs")] == [True]
    assert [status.snapshot is not None for status in store.status()] == [False, True]
    lists = Store(home)
    assert lists.newest_received() is None
    assert lists.verify() == ()
    assert Catalogue.open(lists).lists == Catalogue.open(Store(home / "other")).lists


def test_only_a_table_that_was_asked_stands_in_the_basis(home: Path) -> None:
    imported(home)
    looking = Looking(Tables(home, DAY))
    assert looking.into("un_locode")("DEHAM") == ()
    assert [used.table for used in looking.used] == []
    assert looking.into("wco_hs")("9999") == ()
    used = looking.used[0]
    assert (used.table, used.rows, used.received) == ("wco_hs", 3, DAY)
    assert looking.into("wco_hs")("8542") == (("Circuits",),)


def test_a_table_that_came_later_is_not_known_yet(home: Path) -> None:
    imported(home)
    assert Looking(Tables(home, date(2026, 8, 1))).into("wco_hs")("8542") == ()
    assert newest_day(home / "other") is None


def test_a_table_moves_the_clock_forward_and_never_back(home: Path) -> None:
    lists = Store(home).starter()[0].received
    imported(home, received=lists)
    assert newest_day(home) is None
    imported(home, HEADER + TEXTS.replace("Processors", "Chips"), lists - timedelta(days=300))
    assert newest_day(home) is None
    imported(home, HEADER + TEXTS.replace("Processors", "Logic"), lists + timedelta(days=1))
    assert newest_day(home) == lists + timedelta(days=1)


def test_another_edition_follows_and_the_earlier_day_keeps_the_first(home: Path) -> None:
    imported(home)
    imported(home, HEADER + TEXTS.replace("Processors", "Chips"), date(2026, 9, 1))
    assert Looking(Tables(home, DAY)).into("wco_hs")("854231") == (("Processors",),)
    assert Looking(Tables(home, None)).into("wco_hs")("854231") == (("Chips",),)


def test_a_table_cut_short_is_refused_unless_that_is_meant(home: Path) -> None:
    path = home / "hs2022.csv"
    path.write_text(HEADER + TEXTS)
    store = Store(home, registry=TABLES)
    with pytest.raises(ShrinkError):
        store.import_files("wco_hs", [path], options=ImportOptions(received=DAY))
    assert store.status()[1].snapshot is None


def test_a_table_without_rows_is_refused(home: Path) -> None:
    with pytest.raises(SourceError, match="no row"):
        imported(home, HEADER + "TOTAL,9999,Not specified,99,4\n" * 10)


def test_damage_is_found_and_never_read(home: Path) -> None:
    store = imported(home)
    (packed,) = (home / "lists" / "wco_hs").glob("*/compiled-*/entities.msgpack.zz")
    packed.write_bytes(packed.read_bytes()[:-1] + b"?")
    assert store.verify() != ()
    assert Looking(Tables(home, DAY)).into("wco_hs")("8542")
    next((home / "lists" / "wco_hs").rglob("*.gz")).unlink()
    with pytest.raises(SourceError):
        Looking(Tables(home, DAY)).into("wco_hs")("8542")
