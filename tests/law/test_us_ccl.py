"""The Control List and the Country Chart on file against the facts they were carried from, row by row."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bench.law_facts import Facts, read_facts

from tidewaiter.law.load import load_law

LISTED = load_law().control_list
CHART = load_law().country_chart


@pytest.fixture(scope="module")
def folder() -> Path:
    import os

    root = Path(os.environ.get("TIDEWAITER_SHARED") or Path(__file__).resolve().parents[2].parent / "shared")
    if not (root / "facts" / "ccl_index.json").is_file():
        pytest.skip(f"no facts of the control list in {root}")
    return root / "facts"


@pytest.fixture(scope="module")
def facts(folder: Path) -> Facts:
    return read_facts(folder)


@pytest.fixture(scope="module")
def index(folder: Path) -> dict[str, Any]:
    entries = json.loads((folder / "ccl_index.json").read_text(encoding="utf-8"))["entries"]
    return {entry["eccn"]: entry for entry in entries}


@pytest.mark.real
def test_every_column_of_every_entry_is_that_of_the_facts(facts: Facts) -> None:
    for code, rows in facts.rows.items():
        entry = LISTED.entry(code)
        assert entry is not None
        if code not in LISTED.corrected:
            mine = {(reason.column, reason.whole) for reason in entry.reasons if reason.column}
            assert mine == set(rows), code


@pytest.mark.real
def test_every_reason_in_words_is_named_by_the_facts(index: dict[str, Any]) -> None:
    for code, told in index.items():
        entry = LISTED.entry(code)
        if entry is None or code in LISTED.corrected:
            continue
        named = {word[:2] for reason in told["reasons"] for word in reason.split() if word[:2].isupper()}
        named |= {line["reason"][:2] for line in told["chart"]}
        # Controls on Russian industry sectors are spoken of in words alone.
        named = {"FP" if name == "Ru" else name for name in named}
        mine = {reason.reason for reason in entry.reasons} - {"LN"}
        assert mine == named, code


@pytest.mark.real
def test_every_mark_of_the_chart_is_that_of_the_facts(facts: Facts) -> None:
    for place, marks in facts.marks.items():
        if marks is None:
            assert place in CHART.by_part_746
        else:
            signs = CHART.rows[place].replace(" ", "")
            mine = {column for column, sign in zip(CHART.columns, signs, strict=True) if sign == "X"}
            assert mine == marks, place


@pytest.mark.real
def test_what_an_entry_says_of_exceptions_is_that_of_the_facts(index: dict[str, Any]) -> None:
    for code, told in index.items():
        if code in LISTED.corrected:
            continue
        mine = LISTED.exceptions.get(code, {})
        for symbol, text in told["exceptions"].items():
            said, value = text.strip(" .").lower(), mine.get(symbol)
            if value is None:
                continue
            assert (value == "no") is (said in ("n/a", "no")), (code, symbol)
            assert value != "yes" or said.startswith("yes"), (code, symbol)
            if value.startswith("$"):
                assert value.replace(",", "") in said.replace(",", "").replace("$ ", "$"), (code, symbol)
