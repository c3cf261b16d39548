"""Measures against destinations, by regime and day."""

from __future__ import annotations

from datetime import date

from tidewaiter.law.describe_places import measure_lines
from tidewaiter.law.destinations import Reach
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import load_law
from tidewaiter.model.words import Level, Regime

LAW = load_law()


def _persons(place: str, day: str) -> list[Level]:
    measures = LAW.measures(place, Regime.US, date.fromisoformat(day))
    return [m.governing_level for m in measures if m.binding is Binding.PERSONS and not m.others_only]


def test_the_embargo_on_iran_prohibits_from_the_day_whose_text_was_read() -> None:
    assert _persons("IR", "2012-10-21") == [Level.REVIEW]
    assert _persons("IR", "2012-10-22") == [Level.PROHIBITED]


def test_the_sanctions_on_syria_ended_for_persons_and_not_for_goods() -> None:
    assert _persons("SY", "2025-06-30") == [Level.REVIEW]
    assert _persons("SY", "2025-07-01") == []
    left = LAW.measures("SY", Regime.US, date(2025, 7, 1))
    assert [measure.reach for measure in left] == [Reach.ALL_BUT_FOOD_AND_MEDICINE]


def test_the_whole_control_list_came_to_russia_in_april_2022() -> None:
    def levels(day: str) -> list[Level]:
        measures = LAW.measures("RU", Regime.US, date.fromisoformat(day))
        return [m.governing_level for m in measures if m.reach is Reach.CONTROL_LIST]

    assert levels("2022-02-23") == []
    assert levels("2022-04-07") == [Level.LICENCE_REQUIRED]
    assert levels("2022-04-08") == [Level.LICENCE_REQUIRED]


def test_the_first_measures_against_russia_spoke_of_seven_categories() -> None:
    def categories(place: str, day: str) -> list[tuple[int, ...]]:
        return [m.categories for m in LAW.measures(place, Regime.US, date.fromisoformat(day))]

    assert categories("RU", "2022-02-24") == [(3, 4, 5, 6, 7, 8, 9)]
    assert categories("BY", "2022-03-01") == []
    assert categories("BY", "2022-03-02") == [(3, 4, 5, 6, 7, 8, 9)]
    assert categories("RU", "2022-04-08") == [()]


def test_every_measure_is_told_by_a_rule_on_file() -> None:
    assert {measure.rule for measure in LAW.destinations} <= set(LAW.cards)
    held = LAW.measures_of("embargo/us_destination", "IR", date(2026, 1, 1))
    assert {measure.place for measure in held} == {"IR"}
    assert LAW.measures_of("export/us/russia_belarus", "IR", date(2026, 1, 1)) == ()


def test_what_exceptions_a_section_leaves_is_shown_with_its_measures() -> None:
    def shown(place: str) -> str:
        return list(measure_lines(LAW, place, date(2026, 10, 1)))[-1]

    assert "746.2: TMP" in shown("CU")
    assert "746.9: SPP" in shown("SY")
    assert shown("IR").endswith("746.7: none")


def test_nothing_unverified_is_graver_than_review() -> None:
    for measure in LAW.destinations:
        if not measure.verified:
            assert measure.governing_level.rank >= Level.REVIEW.rank, measure


def test_gravest_stands_first() -> None:
    levels = [m.governing_level.rank for m in LAW.measures("IR", Regime.US, date(2026, 1, 1))]
    assert levels == sorted(levels)
