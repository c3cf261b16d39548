from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lists.fake_list import (
    JUNE_1,
    JUNE_2,
    JUNE_9,
    FakeReader,
    content,
    fake_source,
    fake_store,
    options,
    written,
)
from tidewaiter.errors import DriftError, InputError, ShrinkError
from tidewaiter.lists.expect import check_dates
from tidewaiter.lists.source import Expected


@pytest.mark.parametrize(("count", "refused"), [(20, False), (18, False), (17, True), (10, True), (1, True)])
def test_a_list_may_lose_a_tenth_and_no_more(home: Path, tmp_path: Path, count: int, refused: bool) -> None:
    store = fake_store(home)
    store.import_files("one", [written(tmp_path)], options=options())
    paths = [written(tmp_path, JUNE_9, count)]
    if refused:
        with pytest.raises(ShrinkError, match=f"from 20 listings to {count}"):
            store.import_files("one", paths, options=options(JUNE_9))
        assert len(store.snapshots("one")) == 1
    else:
        assert store.import_files("one", paths, options=options(JUNE_9)).in_force


@pytest.mark.parametrize(
    ("small", "large", "refused"),
    [(10, 120, None), (4, 120, None), (0, 120, "small"), (10, 109, None), (10, 107, "large")],
)
def test_no_watchlist_goes_out_of_a_file_unseen(
    home: Path, tmp_path: Path, small: int, large: int, refused: str | None
) -> None:
    source = fake_source(watchlists=("w", "small", "large"))
    store = fake_store(home, source=source)

    def file(first: str, small: int, large: int) -> Path:
        lines = [*(f"{n};N" for n in range(600)), *(f"small;{n};N" for n in range(small))]
        lines += [f"large;{n};N" for n in range(large)]
        path = tmp_path / f"{first}.txt"
        path.write_text("\n".join([f"published {first}", *lines, f"end {len(lines)}", ""]))
        return path

    store.import_files("one", [file("2026-06-01", 10, 120)], options=options())
    paths = [file("2026-06-09", small, large)]
    if refused is None:
        assert store.import_files("one", paths, options=options(JUNE_9)).in_force
    else:
        with pytest.raises(ShrinkError, match=f"{refused} in one would shrink"):
            store.import_files("one", paths, options=options(JUNE_9))
        assert store.import_files("one", paths, options=options(JUNE_9, accept_shrink=True)).in_force


def test_a_list_that_comes_without_one_of_its_files_is_refused(home: Path, tmp_path: Path) -> None:
    store = fake_store(home, source=fake_source(several=True))
    paths = [tmp_path / name for name in ("list.txt", "more.txt", "names.txt")]
    for path in paths:
        path.write_bytes(content() if path.name == "list.txt" else b"Also")
    store.import_files("one", paths, options=options())
    with pytest.raises(ShrinkError, match=r"comes without names\.txt"):
        store.import_files("one", paths[:2], options=options(JUNE_9))
    report = store.import_files("one", paths[:2], options=options(JUNE_9, accept_shrink=True))
    assert report.snapshot.warnings == ("names.txt was not given, so what it holds is not known",)


def test_half_a_list_is_taken_when_it_is_meant(home: Path, tmp_path: Path) -> None:
    store = fake_store(home)
    store.import_files("one", [written(tmp_path)], options=options())
    paths = [written(tmp_path, JUNE_9, 10)]
    assert store.import_files("one", paths, options=options(JUNE_9, accept_shrink=True)).in_force


def test_an_older_publication_is_not_measured_by_a_newer_one(home: Path, tmp_path: Path) -> None:
    store = fake_store(home)
    store.import_files("one", [written(tmp_path, JUNE_9)], options=options(JUNE_9))
    assert not store.import_files("one", [written(tmp_path, JUNE_1, 5)], options=options(JUNE_9)).in_force


def test_a_list_without_entries_is_refused(home: Path, tmp_path: Path) -> None:
    with pytest.raises(DriftError, match="no entry"):
        fake_store(home).import_files(
            "one", [written(tmp_path, count=0)], options=options(accept_shrink=True)
        )


def test_two_entries_of_one_number_are_refused_with_both_places(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("published 2026-06-01\n1;A\n2;B\n1;C\nend 3\n")
    with pytest.raises(DriftError, match="one:w:1, the other at line 2") as caught:
        fake_store(home).import_files("one", [path], options=options())
    assert caught.value.field == "line 4"


def test_an_entry_of_another_list_is_refused(home: Path, tmp_path: Path) -> None:
    with pytest.raises(DriftError, match="which one does not hold"):
        fake_store(home, FakeReader("two")).import_files("one", [written(tmp_path)], options=options())


def test_an_entry_without_a_name_is_refused(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("published 2026-06-01\n1; \nend 1\n")
    with pytest.raises(DriftError, match="has no name"):
        fake_store(home).import_files("one", [path], options=options())


def test_fewer_than_expected_is_refused_unless_meant_and_then_noted(home: Path, tmp_path: Path) -> None:
    few = Expected(count="kind.company", at_least=21, why="there were more in 2020")
    store = fake_store(home, source=fake_source(expected=(few,)))
    with pytest.raises(ShrinkError, match="there were more in 2020"):
        store.import_files("one", [written(tmp_path)], options=options())
    report = store.import_files("one", [written(tmp_path)], options=options(accept_shrink=True))
    assert report.snapshot.warnings == (
        "one has 20 listings of the kind company, and at least 21 are expected: there were more in 2020",
    )


@pytest.mark.parametrize("count", ["listings", "names", "watchlist.w"])
def test_more_than_expected_is_refused(home: Path, tmp_path: Path, count: str) -> None:
    many = Expected(count=count, at_most=19, why="it never had more")
    with pytest.raises(DriftError, match="it never had more"):
        fake_store(home, source=fake_source(expected=(many,))).import_files(
            "one", [written(tmp_path)], options=options(accept_shrink=True)
        )


def test_a_bound_on_a_count_that_is_not_kept_is_refused(home: Path, tmp_path: Path) -> None:
    unknown = Expected(count="listigns", at_least=1, why="misspelt")
    with pytest.raises(DriftError, match="'listigns' is not a count"):
        fake_store(home, source=fake_source(expected=(unknown,))).import_files(
            "one", [written(tmp_path)], options=options()
        )


@pytest.mark.parametrize(
    ("published", "fits"), [(None, True), (JUNE_1, True), (date(2026, 6, 3), True), (date(2026, 6, 4), False)]
)
def test_nothing_is_published_after_it_was_received(published: date | None, fits: bool) -> None:
    if fits:
        check_dates(published, JUNE_2)
    else:
        with pytest.raises(InputError, match="cannot have been received on 2026-06-02"):
            check_dates(published, JUNE_2)
