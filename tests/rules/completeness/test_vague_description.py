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


def test_the_text_of_the_code_stands_beside_vague_words_where_a_table_tells_it() -> None:
    vague = with_goods(CLEAN, description="Spare parts", part_number=None)
    finding = one(SLUG, brief_of(vague, headings={0: "Machine tools; spindles"}))
    assert (finding.variant, finding.facts["heading"]) == ("heading", "Machine tools; spindles")
    assert one(SLUG, brief_of(vague, headings={1: "Machine tools; spindles"})).variant == ""


def test_words_that_repeat_a_code_for_all_the_rest_say_nothing() -> None:
    rest = "Machine tools; n.e.c. in heading no. 8466"
    copied = with_goods(CLEAN, description="MACHINE TOOLS, N.E.C. in heading No 8466", part_number=None)
    assert one(SLUG, brief_of(copied, headings={0: rest})).variant == "copied"
    assert found_by(SLUG, brief_of(copied)) == ()
    named = with_goods(CLEAN, description="Machine tools; spindles", part_number=None)
    assert found_by(SLUG, brief_of(named, headings={0: "Machine tools; spindles"})) == ()
