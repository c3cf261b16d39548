from __future__ import annotations

from bench.bars import verdict
from bench.measures import Row


def test_a_bar_is_met_or_missed_on_its_own_side() -> None:
    assert verdict(Row("altered names hit", 0.96, 100)) == ">= 0.96 met"
    assert verdict(Row("altered names hit", 0.95, 100)) == ">= 0.96 MISSED"
    assert verdict(Row("single match p50, ms", 0.4, 100)) == "<= 1 met"
    assert verdict(Row("single match p50, ms", 1.4, 100)) == "<= 1 MISSED"
    assert verdict(Row("a row without a bar", 1.0, 1)) == ""
