"""What a line may be by its codes alone."""

from __future__ import annotations

from datetime import date

import msgspec

from goods.asking import CLOCKS, asked
from tidewaiter.goods.by_code import by_code
from tidewaiter.model.words import Confidence, HintSource, HintTarget


def test_a_listed_code_is_a_strong_hint_with_its_table_and_citation() -> None:
    found = {hint.control.table: hint for hint in by_code(asked(3, hs="8457.10.10"))}
    hint = found["chpl"]
    assert hint.line == 3
    assert hint.source is HintSource.CODE
    assert (hint.control.target, hint.control.code) == (HintTarget.TABLE, "845710")
    assert hint.confidence is Confidence.STRONG
    assert hint.control.citation is not None
    assert hint.brought_by == "8457.10.10"
    assert set(hint.reason) == set(hint.what) == {"en", "de"}


def test_a_heading_of_four_digits_is_a_weak_hint() -> None:
    found = {hint.control.table: hint.confidence for hint in by_code(asked(hs="8457"))}
    assert (found["chpl"], found["us_supp7"]) == (Confidence.WEAK, Confidence.WEAK)
    assert found["eu_occupied_annex_ii"] is Confidence.FAIR, "the heading itself is listed, in part"


def test_a_row_listed_in_part_is_a_fair_hint() -> None:
    early = msgspec.structs.replace(CLOCKS, as_of=date(2024, 1, 10))
    found = [
        hint for hint in by_code(asked(hs="8411.11", clocks=early)) if hint.control.table == "gb_schedule_4"
    ]
    assert [hint.confidence for hint in found] == [Confidence.FAIR]


def test_an_entry_of_the_control_list_is_a_hint_of_its_own() -> None:
    (hint,) = by_code(asked(eccn="7A994.a"))
    assert (hint.control.target, hint.control.code) == (HintTarget.CONTROL_LIST, "7A994")
    assert hint.confidence is Confidence.STRONG


def test_no_code_and_no_entry_give_no_hint() -> None:
    assert list(by_code(asked(description="inertial measurement unit"))) == []
    assert list(by_code(asked(eccn="EAR99"))) == []
    assert list(by_code(asked(eccn="9Z999"))) == []
    assert list(by_code(asked(hs="0901.21"))) == []
