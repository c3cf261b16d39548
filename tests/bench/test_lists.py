"""The bench of the lists: what it takes for a state of which list, and what it calls different."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.lists import Expected, expectations, faults, measured, states
from bench.plain_counts import counted

from bench import lists
from lists.workbooks import workbook
from tidewaiter.lists.registry import sources


@pytest.mark.real
def test_every_real_file_is_taken_by_the_list_it_belongs_to(shared: Path) -> None:
    known = {list_id: sources()[list_id] for list_id in ("us_ofac_sdn", "un_sc", "us_bis_dpl", "ca_sema")}
    found = [(state.list_id, *state.paths) for state in states(shared / "lists", known)]
    assert (
        "us_ofac_sdn",
        "us_ofac/2021-07/sdn.csv",
        "us_ofac/2021-07/alt.csv",
        "us_ofac/2021-07/add.csv",
    ) in found
    assert ("us_ofac_sdn", "us_ofac/delta/sdn_2024-05-03.csv") in found
    assert ("un_sc", "un_sc/2026-08-01.xml") in found
    assert len(found) == len(set(found)) == 4 + 3 + 2 + 2


@pytest.mark.real
def test_a_count_that_differs_is_told(shared: Path) -> None:
    known = {"us_bis_dpl": sources()["us_bis_dpl"]}
    state = next(states(shared / "lists", known))
    expected = expectations()[state.first]
    found = measured(state, expected)
    assert faults(found, expected) == ()
    assert faults(found._replace(entries=1, left=("a field was not read",)), expected) == (
        "entries 1, told 546",
        "a field was not read",
    )
    assert faults(found, None) == ()


def test_every_file_told_of_is_counted_in_a_way_that_is_known() -> None:
    for path, expected in expectations().items():
        assert expected.count is None or expected.count.split()[0] in (
            "csv",
            "tab",
            "tab+",
            "json",
            "xml",
            "sheet",
        ), path
        assert (expected.count is None) == (expected.rows is None), path


@pytest.mark.parametrize(
    ("content", "how", "rows"),
    [
        (b"a,b\r\n\r\n1,2\r\n\x1a", "csv", 2),
        (b"a\tb\n1\t2", "tab+", 1),
        (b'{"rows": [1, 2]}', "json rows", 2),
        (b"[1, 2, 3]", "json", 3),
        (b"<x><a><n/></a><a b='c'/><ab/></x>", "xml a", 2),
        (workbook([["head"], ["one"], [""], ["two"]]), "sheet 1", 2),
    ],
)
def test_plain_counts(content: bytes, how: str, rows: int) -> None:
    assert counted(content, how) == rows


def test_another_way_of_counting_is_refused() -> None:
    with pytest.raises(ValueError, match="guess"):
        counted(b"", "guess")


def test_without_the_files_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lists, "shared_folder", lambda: None)
    assert lists.main() == 2
    assert "TIDEWAITER_SHARED" in capsys.readouterr().err


def test_what_is_told_is_compared_where_it_is_told() -> None:
    assert Expected(told="nothing").entries is None
