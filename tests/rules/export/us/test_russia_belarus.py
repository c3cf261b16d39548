"""export/us/russia_belarus: goods of the Control List."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/us/russia_belarus"


def _variants(day: str, line: dict[str, str], to: str = "RU", home: str = "US") -> dict[str, Level]:
    return {f.variant: f.level for f in found_by(SLUG, shipped(day, home=home, to=to, line=line))}


@pytest.mark.parametrize("to", ["RU", "BY"])
def test_a_classified_item_needs_a_licence(to: str) -> None:
    found = _variants("2022-04-08", {"eccn": "7A994", "hs": "9014.20"}, to)
    assert found == {"licence_required": Level.LICENCE_REQUIRED}


@pytest.mark.parametrize(("to", "first"), [("RU", "2022-02-24"), ("BY", "2022-03-02")])
def test_the_first_measures_spoke_of_categories_three_to_nine(to: str, first: str) -> None:
    assert _variants(first, {"eccn": "7A994"}, to) == {"licence_required": Level.LICENCE_REQUIRED}
    assert _variants(first, {"eccn": "2B350"}, to) == {}
    assert _variants("2022-04-07", {"eccn": "2B350"}, to) == {}
    assert _variants("2022-04-08", {"eccn": "2B350"}, to) == {"licence_required": Level.LICENCE_REQUIRED}


def test_the_day_before_there_was_none() -> None:
    assert _variants("2022-02-23", {"eccn": "7A994"}) == {}
    assert _variants("2022-03-01", {"eccn": "7A994"}, "BY") == {}


@pytest.mark.parametrize("day", ["2024-06-11", "2024-06-12"])
def test_the_section_of_the_day_is_cited(day: str) -> None:
    [finding] = found_by(SLUG, shipped(day, home="US", to="RU", line={"eccn": "7A994"}))
    assert (finding.cited[0].instrument == "15 CFR 746.8") is (day == "2024-06-12")


def test_goods_on_no_control_list_are_left_to_the_supplements() -> None:
    assert _variants("2025-01-01", {"eccn": "EAR99", "hs": "090111"}) == {}


def test_an_unclassified_item_is_asked_about() -> None:
    assert _variants("2025-01-01", {"hs": "9014.20"})["unclassified"] is Level.REVIEW


@pytest.mark.parametrize(
    ("eccn", "asks"), [("5A992.c", True), ("5A992", True), ("5A991", True), ("5A992.a", False)]
)
def test_mass_market_goods_may_be_left_out_for_some_end_users(eccn: str, asks: bool) -> None:
    found = _variants("2025-01-01", {"eccn": eccn})
    assert found == {"perhaps_excluded" if asks else "licence_required": Level.LICENCE_REQUIRED}


def test_foreign_goods_without_us_content_are_not_reached() -> None:
    line = {"eccn": "7A994", "origin": "JP", "us_content": "0"}
    assert _variants("2025-01-01", line, home="JP") == {}


def test_other_places_are_not_meant() -> None:
    assert _variants("2025-01-01", {"eccn": "7A994"}, "KZ") == {}
