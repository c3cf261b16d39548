from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tidewaiter.refdata.hs_editions import editions, gone


@pytest.mark.parametrize(
    ("digits", "became"),
    [("85177000", "851771"), ("852580", "852583"), ("8803.30"[:4], "880730"), ("8803300000", "880730")],
)
def test_a_code_that_is_gone_says_what_it_became(digits: str, became: str) -> None:
    row = gone(digits)
    assert row is not None
    assert became in row.became


@pytest.mark.parametrize("digits", ["854231", "8542319000", "8525", "880730", "85258900"])
def test_a_code_of_both_editions_is_not_gone(digits: str) -> None:
    assert gone(digits) is None


def test_what_was_not_read_through_is_not_called_verified() -> None:
    assert editions().citation.verified
    assert {row.code for row in editions().gone if not row.verified} == {
        "851770",
        "854150",
        "854890",
    }
    assert [row.verified for row in editions().moved] == [True, False]


# Read in the UN's correlation table, without the headings that take a sliver of nearly every code.
@pytest.mark.parametrize(
    ("code", "became"),
    [
        ("841931", {"841933", "841934"}),
        ("841932", {"841933", "841935"}),
        ("846291", {"846261", "846290"}),
        ("846299", {"846242", "846249", "846262", "846263", "846269", "846290"}),
        ("850740", {"850780"}),
        ("853950", {"853952"}),
        ("900652", {"900659"}),
        ("854140", {"854141", "854142", "854143", "854149"}),
    ],
)
def test_a_row_that_was_read_names_what_the_table_names(code: str, became: set[str]) -> None:
    row = gone(code)
    assert row is not None
    assert row.verified
    assert set(row.became) == became


def test_gone_codes_are_none_of_2022_and_the_others_are(shared: Path) -> None:
    with (shared / "refdata" / "hs2022.csv").open(encoding="utf-8") as stream:
        codes = {row["hscode"] for row in csv.DictReader(stream)}
    for row in editions().gone:
        assert row.code not in codes
        assert set(row.became) <= codes
    for moved in editions().moved:
        assert {*moved.codes, *moved.became} <= codes
