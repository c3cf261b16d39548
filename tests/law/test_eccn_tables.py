"""Lists of entries of the Control List: whole entries, parts of them, and days that nobody read."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from tidewaiter.errors import LawError
from tidewaiter.law.check import check
from tidewaiter.law.describe import describe, known
from tidewaiter.law.load import load_law
from tidewaiter.model.words import Standing

LAW = load_law()
SUPP2 = LAW.eccns("us_supp2_744")
TODAY = SUPP2.at(date(2026, 8, 1))


def test_the_supplement_has_the_entries_of_the_issue() -> None:
    assert len(TODAY.rows) == 47
    assert sum(bool(row.limited or row.only) for row in TODAY.rows) == 11


@pytest.mark.parametrize(
    ("number", "standing"),
    [
        ("3A991", Standing.YES),
        ("3A991.a.2", Standing.YES),
        ("3a991", Standing.YES),
        ("3A001", Standing.NO),
        ("EAR99", Standing.NO),
        ("XI(c)", Standing.NO),
        ("no idea", Standing.UNKNOWN),
        # Listed by paragraphs alone.
        ("5A991", Standing.UNKNOWN),
        ("5A991.a", Standing.YES),
        ("5A991.a.1", Standing.YES),
        ("5A991.b", Standing.UNKNOWN),
        ("5A991.b.7", Standing.YES),
        ("5A991.b.1", Standing.NO),
        ("5A991.c", Standing.NO),
        # Listed by words alone.
        ("2A991", Standing.UNKNOWN),
        ("2A991.a", Standing.UNKNOWN),
        # By words within a paragraph, and with a paragraph besides.
        ("1D999.a", Standing.NO),
        ("1D999.b", Standing.UNKNOWN),
        ("2B991.d.1.a", Standing.YES),
        ("2B991.d", Standing.UNKNOWN),
        ("2B991.a", Standing.UNKNOWN),
    ],
)
def test_a_number_is_listed_as_far_as_its_row_says(number: str, standing: Standing) -> None:
    assert TODAY.holds(number) is standing


@pytest.mark.parametrize(
    ("day", "number", "standing"),
    [
        (date(2007, 6, 18), "3A991", Standing.NO),
        (date(2007, 6, 19), "3A991", Standing.UNKNOWN),
        (date(2020, 6, 28), "3A991", Standing.UNKNOWN),
        (date(2020, 6, 29), "3A991", Standing.UNKNOWN),
        # Entries that nobody read may have been listed then.
        (date(2021, 10, 4), "3A001", Standing.UNKNOWN),
        (date(2021, 10, 4), "EAR99", Standing.NO),
        (date(2021, 10, 5), "3A991", Standing.YES),
        (date(2021, 10, 5), "3A001", Standing.NO),
    ],
)
def test_the_list_of_another_day_counts_as_far_as_it_is_known(
    day: date, number: str, standing: Standing
) -> None:
    assert SUPP2.at(day).holds(number) is standing


@pytest.mark.parametrize(
    ("number", "standing"), [("3A001", Standing.UNKNOWN), ("4A003", Standing.UNKNOWN), ("3A002", Standing.NO)]
)
def test_a_list_that_was_not_read_but_is_not_open_holds_no_other_entry(
    number: str, standing: Standing
) -> None:
    assert LAW.eccns("us_supercomputer_items").at(date(2023, 1, 1)).holds(number) is standing


def test_a_day_before_the_first_version_is_refused() -> None:
    with pytest.raises(LawError):
        SUPP2.at(date(1999, 12, 31))


def test_a_table_that_is_not_there_is_refused() -> None:
    with pytest.raises(LawError):
        LAW.eccns("us_supp9_744")


def test_the_row_of_a_number_says_what_it_lists() -> None:
    row = TODAY.row("2A991.a")
    assert row is not None
    assert "573 K" in row.limited
    assert TODAY.row("EAR99") is None
    assert TODAY.row("3A001") is None


def test_it_can_be_shown() -> None:
    assert "us_supp2_744" in known(LAW)
    lines = describe(LAW, "us_supp2_744", date(2026, 8, 1))
    assert any(line.startswith("5A991") and "only .a, .b.7, .f" in line for line in lines)
    assert any("limited to bearings" in line for line in lines)
    assert any("nobody has read" in line for line in describe(LAW, "us_supp2_744", date(2020, 7, 1)))


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"eccn": "3A777"}, "3A777 is no entry on file"),
        ({"eccn": "3A991"}, "3A991 stands twice"),
        ({"whole": (".a",)}, "lists everything and a part of it as well"),
    ],
)
def test_a_row_that_cannot_be_right_is_found(changes: dict[str, Any], fault: str) -> None:
    newest = SUPP2.versions[-1]
    spoilt = msgspec.structs.replace(newest.rows[0], **changes)
    version = msgspec.structs.replace(newest, rows=(spoilt, *newest.rows[1:]))
    table = msgspec.structs.replace(SUPP2, versions=(*SUPP2.versions[:-1], version))
    law = msgspec.structs.replace(LAW, eccn_tables={**LAW.eccn_tables, table.slug: table})
    assert any(fault in each for each in check(law))


@pytest.mark.parametrize(
    ("at", "fault"), [(0, "not yet in force, but with rows"), (-1, "known, but without a row")]
)
def test_a_version_that_contradicts_itself_is_found(at: int, fault: str) -> None:
    rows = SUPP2.versions[-1].rows if at == 0 else ()
    versions = list(SUPP2.versions)
    versions[at] = msgspec.structs.replace(versions[at], rows=rows)
    table = msgspec.structs.replace(SUPP2, versions=tuple(versions))
    law = msgspec.structs.replace(LAW, eccn_tables={**LAW.eccn_tables, table.slug: table})
    assert any(fault in each for each in check(law))
