"""Hints by words: their controls on the days of the order, and how sure they are."""

from __future__ import annotations

from datetime import date

import msgspec

from goods.asking import CLOCKS, asked
from tidewaiter.goods.by_words import by_words
from tidewaiter.model.words import Confidence, HintSource, HintTarget


def test_a_thing_points_to_each_list_that_names_it() -> None:
    hints = [hint for hint in by_words(asked(2, description="IMU, 200 pcs")) if hint.item == "imu"]
    assert {(hint.control.table, hint.control.code) for hint in hints} >= {
        ("chpl", "901420"),
        ("us_supp7", "901420"),
        ("eu_2023_1529_annex_ii", "901420"),
        ("gb_schedule_4", "901420"),
        ("", "7A003"),
    }
    assert {hint.source for hint in hints} == {HintSource.WORDS}
    assert {(hint.line, hint.brought_by, hint.alone) for hint in hints} == {(2, "imu", True)}
    assert all(hint.control.citation is not None for hint in hints)


def test_tables_speak_from_their_day_on() -> None:
    early = msgspec.structs.replace(CLOCKS, as_of=date(2022, 1, 1), known_at=date(2022, 1, 1))
    hints = tuple(by_words(asked(description="IMU", clocks=early)))
    assert {hint.control.target for hint in hints} == {HintTarget.CONTROL_LIST}


def test_goods_that_a_list_names_without_a_code() -> None:
    hints = tuple(by_words(asked(description="LiDAR sensor")))
    assert ("gb_schedule_4", "") in {(hint.control.table, hint.control.code) for hint in hints}


def test_arms_are_a_class() -> None:
    hints = tuple(by_words(asked(description="Yak-130 trainer aircraft")))
    assert "trainer_aircraft" in {h.control.code for h in hints if h.control.target is HintTarget.ARMS}


def test_a_weak_hint_never_speaks_alone() -> None:
    hints = tuple(by_words(asked(description="100 chips")))
    assert {(hint.confidence, hint.alone) for hint in hints} == {(Confidence.WEAK, False)}


def test_no_description_and_plain_goods_give_none() -> None:
    assert tuple(by_words(asked(hs="8542.31"))) == ()
    assert tuple(by_words(asked(description="potatoes"))) == ()
