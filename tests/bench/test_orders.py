"""A small slice of `make bench-orders`: ordinary orders go their way, planted patterns go to a person."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.order_composer import composed
from bench.order_patterns import PATTERNS, Pattern, planted
from bench.orders import ABOVE_NOTE, IN_REVIEW, ON_TOP, main, ordinary, screener, shown

from tidewaiter.law.load import load_law

ORDERS = composed(120, seed=3)


def test_ordinary_orders_go_their_way(tmp_path: Path) -> None:
    found = ordinary(ORDERS, screener(tmp_path))
    assert found.over == 120
    # A small slice may hold an order more than its share.
    assert found.above_note <= ABOVE_NOTE * found.over + 1, found.rules
    assert found.outcomes["review"] <= IN_REVIEW * found.over + 2, found.rules


@pytest.mark.parametrize("pattern", PATTERNS, ids=[pattern.name for pattern in PATTERNS])
def test_a_planted_pattern_goes_to_a_person(pattern: Pattern, tmp_path: Path) -> None:
    found = shown(ORDERS[:12], pattern, load_law(), screener(tmp_path))
    assert found.on_top >= int(ON_TOP * 12) - 1, found.others


def test_an_order_is_the_same_for_the_same_seed_and_planting_leaves_it_alone() -> None:
    before = composed(2, seed=5)[1]
    planted(before, PATTERNS[0])
    assert before == composed(2, seed=5)[1] != composed(2, seed=6)[1]


def test_every_pattern_names_flags_that_rules_compute() -> None:
    flags = load_law().red_flags
    for pattern in PATTERNS:
        assert any(flags.flag(id).rules for id in pattern.flags), pattern.name


def test_the_bars_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--orders", "20"])
    printed = capsys.readouterr().out
    assert "(bar at most 8%)" in printed
    assert "third_payer" in printed
