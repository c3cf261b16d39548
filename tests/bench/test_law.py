"""The chart read twice: a slice of `make bench-law`, and what the comparison finds where the two differ."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from bench.law import compared, group_differences
from bench.law_facts import Facts, read_facts

from tidewaiter.law.load import load_law

LAW = load_law()


@pytest.fixture
def facts(shared: Path) -> Facts:
    folder = shared / "facts"
    if not (folder / "ccl_index.json").is_file():
        pytest.skip(f"no facts of the control list in {folder}")
    return read_facts(folder)


@pytest.mark.real
def test_a_slice_of_the_chart_reads_the_same(facts: Facts) -> None:
    entries = sorted(facts.rows)[::9]
    cells = tuple(compared(LAW, facts, entries, facts.marks))
    assert len(cells) == len(entries) * 200
    assert [cell for cell in cells if cell.differs and not cell.corrected] == []


@pytest.mark.real
def test_every_entry_of_the_facts_is_on_file(facts: Facts) -> None:
    listed, corrected = LAW.control_list.entries.keys(), LAW.control_list.corrected.keys()
    assert facts.rows.keys() <= listed
    assert listed - facts.rows.keys() <= corrected


@pytest.mark.real
def test_the_country_groups_read_the_same(facts: Facts) -> None:
    assert len(facts.groups) == 14
    assert group_differences(LAW, facts) == ()


@pytest.mark.real
def test_a_mark_that_is_lost_is_found(facts: Facts) -> None:
    rows = {**LAW.country_chart.rows, "CN": LAW.country_chart.rows["CA"]}
    chart = msgspec.structs.replace(LAW.country_chart, rows=rows)
    spoilt = msgspec.structs.replace(LAW, country_chart=chart)
    cells = tuple(compared(spoilt, facts, ["3A001", "3A991"], ["CN", "DE"]))
    assert [(cell.entry, cell.place) for cell in cells if cell.differs] == [("3A001", "CN")]


def test_a_cell_that_is_decided_in_words_is_not_compared() -> None:
    facts = Facts(
        rows={"3A001": (("NS 2", True),), "1C350": ()},
        words=frozenset({"1C350"}),
        marks={"CN": frozenset({"NS 2"})},
        groups={},
    )
    cells = {cell.entry: cell for cell in compared(LAW, facts, facts.rows, facts.marks)}
    assert cells["3A001"].compared
    assert not cells["1C350"].compared


def test_the_second_reader_of_made_up_facts() -> None:
    facts = Facts(
        rows={"3A001": (("NS 1", True), ("MT 1", False)), "9A006": ()},
        words=frozenset({"9A006"}),
        marks={"CN": frozenset({"NS 1", "MT 1"}), "CA": frozenset({"FC 1"}), "CU": None},
        groups={},
    )
    said = {(entry, place): facts.cell(entry, place).says for entry in facts.rows for place in facts.marks}
    assert said == {
        ("3A001", "CN"): "licence", ("3A001", "CA"): "none", ("3A001", "CU"): "746",
        ("9A006", "CN"): "words", ("9A006", "CA"): "words", ("9A006", "CU"): "746",
    }  # fmt: skip
