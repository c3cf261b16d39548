"""The store with the shipped readers and the publishers' real files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tidewaiter.errors import ShrinkError, SourceError
from tidewaiter.lists.store import ImportOptions, Store
from tidewaiter.model.listing import ListState

pytestmark = pytest.mark.real
AUGUST = ImportOptions(received=date(2026, 8, 1))


def test_the_un_list_is_kept_and_verified(home: Path, shared: Path) -> None:
    store = Store(home)
    report = store.import_files("un_sc", [shared / "lists/un_sc/2026-08-01.xml"], options=AUGUST)
    assert (report.snapshot.listings, report.snapshot.published) == (736 + 275, date(2026, 8, 1))
    assert store.import_files("un_sc", [shared / "lists/un_sc/2026-08-01.xml"], options=AUGUST).unchanged
    assert {status.list: status.state for status in store.status()}["un_sc"] is ListState.CURRENT
    assert len(store.entities(report.snapshot)) == 736 + 275
    assert store.verify() == ()


def test_an_older_un_list_does_not_replace_a_newer_one(home: Path, shared: Path) -> None:
    store = Store(home)
    for name in ("2026-08-01", "2025-04-19"):
        report = store.import_files("un_sc", [shared / f"lists/un_sc/{name}.xml"], options=AUGUST)
    assert not report.in_force
    in_force = store.in_force("un_sc")
    assert in_force is not None
    assert in_force.published == date(2026, 8, 1)


def test_the_ofac_set_is_taken_as_one_folder_and_dated_by_hand(home: Path, shared: Path) -> None:
    store = Store(home)
    options = ImportOptions(received=date(2021, 7, 8), published=date(2021, 7, 7))
    snapshot = store.import_files("us_ofac_sdn", [shared / "lists/us_ofac/2021-07"], options=options).snapshot
    assert (snapshot.listings, snapshot.aliases, snapshot.addresses) == (8976, 11910, 13837)
    assert (snapshot.published, snapshot.files) == (date(2021, 7, 7), ("sdn.csv", "alt.csv", "add.csv"))
    with pytest.raises(ShrinkError, match=r"comes without alt\.csv and add\.csv"):
        store.import_files("us_ofac_sdn", [shared / "lists/us_ofac/delta/sdn_2024-04-26.csv"], options=AUGUST)


@pytest.mark.parametrize(
    ("list_id", "path"),
    [
        ("un_sc", "us_csl/consolidated_2026-07-31.json"),
        ("us_csl", "un_sc/2025-04-19.xml"),
        ("us_ofac_sdn", "us_bis_dpl/dpl_2019-06.txt"),
        ("un_sc", "un_sc"),
        ("us_csl", "jp_meti/eul_2025-09-29.json"),
    ],
)
def test_another_list_or_a_folder_is_refused(home: Path, shared: Path, list_id: str, path: str) -> None:
    with pytest.raises(SourceError) as caught:
        Store(home).import_files(list_id, [shared / "lists" / path], options=AUGUST)
    assert caught.value.todo
    assert Store(home).snapshots(list_id) == ()


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_a_list_that_is_cut_off_is_refused(home: Path, shared: Path, tmp_path: Path, share: float) -> None:
    whole = (shared / "lists/un_sc/2026-08-01.xml").read_bytes()
    (tmp_path / "cut.xml").write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(SourceError):
        Store(home).import_files("un_sc", [tmp_path / "cut.xml"], options=AUGUST)
    assert Store(home).snapshots("un_sc") == ()
