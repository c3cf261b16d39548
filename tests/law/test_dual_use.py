"""The Union's dual-use list on file is sound, answers as far as it was read, and the check finds what is not right."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from tidewaiter.law.check import check
from tidewaiter.law.describe import describe, known
from tidewaiter.law.dual_use import DualUseBlock
from tidewaiter.law.load import load_law
from tidewaiter.model.words import Standing

LAW = load_law()
KNOWN = datetime.date(2026, 3, 2)


@pytest.mark.parametrize(
    ("number", "day", "standing"),
    [
        ("3A001.a.7", KNOWN, Standing.YES),
        ("3a001", KNOWN, Standing.YES),
        ("3A009", KNOWN, Standing.NO),
        ("6A009", KNOWN, Standing.UNKNOWN),
        ("7B101", KNOWN, Standing.NO),
        ("1C238", KNOWN, Standing.YES),
        ("3A009", datetime.date(2026, 9, 22), Standing.UNKNOWN),
        ("3A001", datetime.date(2021, 9, 8), Standing.NO),
        ("4A506", datetime.date(2025, 11, 14), Standing.UNKNOWN),
        ("4A506", datetime.date(2025, 11, 15), Standing.YES),
        ("ML10", KNOWN, Standing.UNKNOWN),
    ],
)
def test_a_number_stands_on_the_list_of_its_day(number: str, day: datetime.date, standing: Standing) -> None:
    assert LAW.dual_use.at(day).holds(number) is standing


def test_every_category_has_entries_and_each_entry_stands_once() -> None:
    entries = [entry for block in LAW.dual_use.blocks for entry in block.entries]
    assert {entry[0] for entry in entries} == set("0123456789")
    assert len(entries) == len(set(entries))


def test_a_group_that_was_read_to_its_end_has_no_entry_that_was_not_read() -> None:
    unread = {entry[:2] for block in LAW.dual_use.blocks if not block.verified for entry in block.entries}
    assert unread & set(LAW.dual_use.read) == set()


@pytest.mark.parametrize(
    ("entries", "fault"), [(("3A001",), "3A001 stands twice"), (("3A1",), "'3A1' is no number of a list")]
)
def test_what_cannot_be_right_is_found(entries: tuple[str, ...], fault: str) -> None:
    block = DualUseBlock(what={"en": "x", "de": "x"}, from_=KNOWN, verified=False, entries=entries)
    spoilt = msgspec.structs.replace(LAW.dual_use, blocks=(*LAW.dual_use.blocks, block))
    assert any(fault in each for each in check(msgspec.structs.replace(LAW, dual_use=spoilt)))


def test_list_and_authorisations_can_be_shown() -> None:
    assert {"eu_dual_use", "eu_general_authorisations", "EU001", "EU008"} <= known(LAW)
    assert any("4A506" in line for line in describe(LAW, "eu_dual_use", KNOWN))
    assert any("3A001.a.7" in line for line in describe(LAW, "EU002", KNOWN, "de"))
    assert "unknown" in " ".join(describe(LAW, "eu_general_authorisations", datetime.date(2026, 9, 22)))
