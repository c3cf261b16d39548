from __future__ import annotations

import datetime
from typing import Any

from rules.papers import found_by, one
from rules.past_papers import past, screened
from tidewaiter.model.past import MonthlyVolume, Past
from tidewaiter.rules.red_flags.sudden_volume import SLUG


def known(*months: tuple[int, int, float], unit: str = "pcs") -> Past:
    volumes = tuple(
        MonthlyVolume(hs6="854231", unit=unit, month=datetime.date(year, month, 1), quantity=amount, lines=1)
        for year, month, amount in months
    )
    return past(count=len(months), since=datetime.date(2020, 1, 1), volumes=volumes)


def asked(history: Past, quantity: float = 300, **line: Any) -> Any:
    return screened(history, line={"hs": "8542.31", "quantity": quantity, "unit": "pcs", **line})


def test_months_of_the_window_and_of_the_one_before() -> None:
    # July 2025 is the first month of the twelve up to June 2026; June 2025 the last of those before.
    assert one(SLUG, asked(known((2025, 6, 100)))).facts["ratio"] == "3.0"
    assert found_by(SLUG, asked(known((2025, 7, 100)))) == ()
    assert one(SLUG, asked(known((2024, 7, 100)))).facts["before"] == "100"
    assert found_by(SLUG, asked(known((2024, 6, 100)))) == ()


def test_lines_of_one_code_count_together_and_fire_once() -> None:
    lines = [{"hs": "8542.31", "quantity": 150, "unit": "pcs"}] * 2
    found = one(SLUG, screened(known((2025, 6, 100)), goods=lines))
    assert (found.subject, found.facts["now"]) == ("/goods/0", "300")


def test_a_quantity_that_is_not_stated_is_said() -> None:
    assert one(SLUG, asked(known((2025, 6, 1), unit="kg"))).variant == "units"


def test_goods_that_no_table_names_are_left_alone() -> None:
    volumes = (
        MonthlyVolume(hs6="842290", unit="pcs", month=datetime.date(2025, 6, 1), quantity=1.0, lines=1),
    )
    brief = screened(past(count=1, volumes=volumes), line={"quantity": 900, "unit": "pcs"})
    assert found_by(SLUG, brief) == ()
