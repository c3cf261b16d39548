from __future__ import annotations

from tidewaiter.selftest.part_numbers import OTHERS, measured, other_numbers, written_ways
from tidewaiter.selftest.part_tables import RECORDED


def test_recorded_numbers_are_found_in_five_ways_and_others_are_not() -> None:
    figures = measured()
    assert figures.asked == 5 * len(RECORDED)
    assert figures.found / figures.asked >= 0.97, figures.missed
    assert figures.others == OTHERS
    assert figures.mistaken / figures.others <= 0.01, figures.wrong


def test_a_search_that_finds_nothing_or_everything_is_seen() -> None:
    assert measured(lambda text: False).found == 0
    assert measured(lambda text: True).mistaken == OTHERS


def test_ways_and_numbers_are_the_same_for_the_same_seed() -> None:
    assert written_ways("AD9361", 3) == written_ways("AD9361", 3)
    assert other_numbers(3) == other_numbers(3) != other_numbers(4)
    assert len(set(other_numbers(3))) == OTHERS
    assert not set(other_numbers(3)) & set(RECORDED)
