"""What chips a plant makes, as the papers say it."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from tidewaiter.rules.chip_nodes import chip_node

RULE = "export/us/advanced_chips_end_use"


@pytest.mark.parametrize(
    ("text", "node", "words"),
    [
        ("7 nm", "advanced", "7 nm"),
        ("16nm logic", "advanced", "16nm"),
        ("16.5 nm", "unknown", "16.5 nm"),
        ("20 nm", "unknown", "20 nm"),
        ("20.1 nm", "mature", "20.1 nm"),
        ("18 nm DRAM", "advanced", "18 nm"),
        ("19 nm DRAM", "unknown", "19 nm"),
        ("65 nanometres", "mature", "65 nanometres"),
        ("техпроцесс 28 нм", "mature", "28 нм"),
        ("7纳米", "advanced", "7纳米"),
        ("28 nm and 7 nm", "advanced", "7 nm"),
        ("127 layers", "mature", "127 layers"),
        ("128-layer NAND", "advanced", "128-layer"),
        ("mature nodes", "mature", "mature nodes"),
        ("193 nm immersion", "unknown", ""),
        ("laser of 10 nm bandwidth", "unknown", ""),
        # A word of light counts as far as fifteen letters before the number or behind it, and no farther.
        ("laser-cut dies 7 nm", "unknown", ""),
        ("laser-cut wafer 7 nm", "advanced", "7 nm"),
        ("7 nm for many lasers", "unknown", ""),
        ("7 nm for green lasers", "advanced", "7 nm"),
        ("5 mm", "unknown", ""),
        ("", "unknown", ""),
    ],
)
def test_structures_are_read_as_they_are_meant(text: str, node: str, words: str) -> None:
    found = chip_node(shipped("2026-08-01", home="US", to="CN", end_use=text), RULE)
    assert (found.node.value, found.words) == (node, words)


def test_trade_and_answer_say_it_too() -> None:
    user = {"role": "end_user", "name": "User Example", "country": "CN", "industry": "foundry, 5 nm"}
    assert chip_node(shipped("2026-08-01", home="US", to="CN", parties=[user]), RULE).words == "5 nm"
    assert (
        chip_node(shipped("2026-08-01", home="US", to="CN", answers={RULE: "90 nm"}), RULE).words == "90 nm"
    )
