"""How labelled descriptions are counted, and the figures that must hold."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from tidewaiter.errors import InputError
from tidewaiter.law.load import load_law
from tidewaiter.selftest.goods import GoodsRow, LabelledLine, headings, labelled, measured

LAW = load_law()
DAY = date(2026, 9, 1)
OURS = Path(__file__).parent.parent / "goods" / "lines.yaml"
GOLDEN = Path(__file__).parent.parent / "golden" / "goods" / "lines.yaml"
SHARED = Path(os.environ.get("TIDEWAITER_SHARED", "../shared")) / "refdata" / "hs2022.csv"


def _line(text: str, controlled: bool, lang: str = "en") -> LabelledLine:
    return LabelledLine(id=text, lang=lang, text=text, controlled=controlled)


def test_counts_by_language() -> None:
    lines = (_line("drone", True), _line("bread", True), _line("radar", False), _line("Brot", False, "de"))
    found = measured(lines, LAW, DAY)
    assert found.rows == (
        GoodsRow(lang="en", found=1, missed=1, false=1, quiet=0),
        GoodsRow(lang="de", found=0, missed=0, false=0, quiet=1),
    )
    assert (found.total.recall, found.total.precision) == (0.5, 0.5)
    assert [line.text for line in found.misses] == ["bread"]
    assert [line.text for line in found.false_hits] == ["radar"]
    assert found.rows[1].recall == found.rows[1].precision == 1.0


def test_headings_are_labelled_by_the_tables() -> None:
    table = b"hscode,description\n854231,processors\n0701,potatoes\n070190,potatoes\n"
    rows = headings(table, "t.csv", LAW, DAY)
    assert [(row.id, row.controlled) for row in rows] == [("854231", True), ("070190", False)]
    with pytest.raises(InputError):
        headings(b"a,b\n1,2\n", "t.csv", LAW, DAY)


def test_the_labelled_lines_reach_the_bars() -> None:
    for file in (OURS, GOLDEN):
        total = measured(labelled(file.read_bytes(), str(file)), LAW, DAY).total
        assert total.recall >= 0.95
        assert total.precision >= 0.60


@pytest.mark.real
@pytest.mark.skipif(not SHARED.is_file(), reason="the table of headings is not here")
def test_the_headings_reach_the_bars() -> None:
    rows = headings(SHARED.read_bytes(), str(SHARED), LAW, DAY)
    total = measured(rows, LAW, DAY, tables_only=True).total
    assert total.recall >= 0.95
    assert total.precision >= 0.60
