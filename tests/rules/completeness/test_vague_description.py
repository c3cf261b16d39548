from __future__ import annotations

import pytest

from rules.papers import brief_of, found_by, one, order, with_goods
from tidewaiter.model.words import GoodsKind, Level

SLUG = "completeness/vague_description"
CLEAN = order("c3-spindle")


def test_words_that_fit_anything_are_a_gap() -> None:
    finding = one(SLUG, brief_of(with_goods(CLEAN, description="Spare parts", part_number=None)))
    assert (finding.level, finding.gap, finding.subject) == (Level.INCOMPLETE, True, "/goods/0")


@pytest.mark.parametrize("number", ["", "tbd", "various", "n/a"])
def test_a_number_that_says_nothing_helps_nobody(number: str) -> None:
    assert one(SLUG, brief_of(with_goods(CLEAN, description="Ersatzteile", part_number=number))).gap


def test_a_part_number_says_which_goods_they_are() -> None:
    finding = one(SLUG, brief_of(with_goods(CLEAN, description="电子元件", part_number="MW-SP500")))
    assert (finding.level, finding.variant, finding.gap) == (Level.NOTE, "number", False)


def test_told_goods_no_words_and_no_commodity_are_silent() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()
    assert found_by(SLUG, brief_of(with_goods(CLEAN, description=None))) == ()
    service = with_goods(CLEAN, description="Repair", kind=GoodsKind.SERVICE)
    assert found_by(SLUG, brief_of(service)) == ()
