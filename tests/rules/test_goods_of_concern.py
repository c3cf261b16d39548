from __future__ import annotations

import datetime

import msgspec

from rules.papers import LAW, brief_of, order, with_goods
from tidewaiter.rules.goods_of_concern import high_priority, of_concern, uncoded


def test_goods_are_asked_as_known_on_known_at() -> None:
    brief = brief_of(order("g9-istanbul-before"))
    assert high_priority(brief, LAW) == ("854239",)
    early = msgspec.structs.replace(brief.clocks, known_at=datetime.date(2022, 4, 11))
    assert high_priority(msgspec.structs.replace(brief, clocks=early), LAW) == ()


def test_tables_of_uav_goods_count_beside_the_list() -> None:
    brief = brief_of(order("g1-servomotors-before"))
    assert high_priority(brief, LAW) == ()
    assert of_concern(brief, LAW)


def test_a_line_without_a_code_is_seen() -> None:
    assert uncoded(brief_of(with_goods(order("c3-spindle"), hs=None)))
    assert not uncoded(brief_of(order("c3-spindle")))
