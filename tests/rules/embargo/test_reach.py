"""Whether a line is among the goods of a measure: by reason, by entry, by paragraph."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from rules.papers import LAW
from tidewaiter.law.destinations import DestinationMeasure
from tidewaiter.law.effects import Binding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Standing
from tidewaiter.rules.embargo.reach import perhaps_excluded, within

DAY = date(2026, 8, 1)
IRAN = next(m for m in LAW.destinations if m.place == "IR" and m.entries)


def _within(eccn: str | None, **changes: Any) -> str:
    measure: DestinationMeasure = msgspec.structs.replace(IRAN, **changes)
    return within(measure, Goods(eccn=eccn), LAW, DAY).value


@pytest.mark.parametrize(
    ("stated", "named", "expected"),
    [
        ("5A001.f.1", "5A001.f.1", "yes"),
        ("5A001.f.1.a", "5A001.f.1", "yes"),
        ("5A001.f", "5A001.f.1", "unknown"),
        ("5A001", "5A001.f.1", "unknown"),
        ("5A001.f.10", "5A001.f.1", "no"),
        ("5A001.g", "5A001.f.1", "no"),
        ("5A001.g", "5A001", "yes"),
    ],
)
def test_a_paragraph_is_met_by_what_is_below_it_and_asked_of_what_is_above(
    stated: str, named: str, expected: str
) -> None:
    assert _within(stated, entries=(named,), entries_in_part=(), reasons=()) == expected


def test_words_of_the_source_that_no_number_settles_are_a_question() -> None:
    assert _within("5D001.a", entries=(), entries_in_part=("5D001",), reasons=()) == "unknown"
    assert _within("5D002", entries=(), entries_in_part=("5D001",), reasons=()) == "no"


def test_a_reason_is_meant_as_a_whole_or_by_its_column() -> None:
    assert _within("3A001.b.2", entries=(), entries_in_part=(), reasons=("NS",)) == "yes"
    assert _within("7A994", entries=(), entries_in_part=(), reasons=("AT 1",)) == "yes"
    assert _within("7A994", entries=(), entries_in_part=(), reasons=("AT 2",)) == "no"


def test_two_numbers_are_within_where_one_is() -> None:
    assert _within("2B999 / 7A994") == "yes"
    assert _within("EAR99") == "no"
    assert _within(None) == "unknown"
    assert _within("see attached") == "unknown"


def test_a_measure_without_goods_reaches_all() -> None:
    cuba = next(m for m in LAW.destinations if m.place == "CU" and m.binding is Binding.ITEMS)
    assert within(cuba, Goods(), LAW, DAY) is Standing.YES
    assert not perhaps_excluded(cuba, Goods(eccn="5A992.c"))
