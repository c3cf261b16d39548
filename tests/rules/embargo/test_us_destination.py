"""embargo/us_destination: Cuba, Iran, North Korea and Syria under US law."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "embargo/us_destination"
COFFEE = {"hs": "090111", "eccn": "EAR99", "origin": "US"}
PUMP = {"hs": "8413.50", "eccn": "EAR99", "origin": "US"}


def _gravest(day: str, *, home: str, to: str, line: dict[str, str], **fields: object) -> Level | None:
    found = found_by(SLUG, shipped(day, home=home, to=to, line=line, **fields))
    return min((finding.level for finding in found), key=lambda level: level.rank, default=None)


@pytest.mark.parametrize("to", ["IR", "KP"])
def test_a_us_person_may_supply_nothing(to: str) -> None:
    assert _gravest("2025-01-01", home="US", to=to, line=COFFEE) is Level.PROHIBITED


def test_an_end_user_in_iran_is_iran() -> None:
    user = {"role": "end_user", "name": "User Example", "country": "Iran"}
    assert _gravest("2025-01-01", home="US", to="AE", line=COFFEE, parties=[user]) is Level.PROHIBITED


def test_a_buyer_in_iran_of_goods_for_elsewhere_is_looked_at() -> None:
    buyer = {"role": "buyer", "name": "Buyer Example", "country": "IR"}
    assert _gravest("2025-01-01", home="US", to="TR", line=COFFEE, parties=[buyer]) is Level.REVIEW


@pytest.mark.parametrize("to", ["CU", "SY"])
def test_cuba_and_syria_want_a_licence(to: str) -> None:
    assert _gravest("2026-01-01", home="US", to=to, line=PUMP) is Level.LICENCE_REQUIRED


def test_food_that_is_ear99_is_looked_at_for_syria() -> None:
    assert _gravest("2026-01-01", home="US", to="SY", line=COFFEE) is Level.REVIEW


def test_us_goods_of_a_german_exporter_are_reached_as_goods() -> None:
    found = found_by(SLUG, shipped("2025-01-01", home="DE", to="IR", line={**PUMP, "eccn": "7A994"}))
    assert {finding.variant for finding in found} == {"licence_required", "review"}


def test_a_german_exporter_of_german_goods_is_not_bound() -> None:
    line = {"hs": "8413.50", "eccn": "EAR99", "origin": "DE", "us_content": "0"}
    assert found_by(SLUG, shipped("2025-01-01", home="DE", to="IR", line=line)) == ()


def test_what_speaks_of_others_than_us_persons_is_silent_for_them() -> None:
    found = found_by(SLUG, shipped("2025-01-01", home="US", to="IR", line=PUMP))
    assert [finding.level for finding in found] == [Level.PROHIBITED]


def test_not_knowing_the_exporter_is_a_gap() -> None:
    brief = shipped("2025-01-01", home="US", to="IR", line=PUMP, exporter=None)
    found = found_by(SLUG, brief)
    assert found
    assert all(finding.gap for finding in found if finding.variant == "nexus_unknown")


def test_other_places_are_not_meant() -> None:
    assert found_by(SLUG, shipped("2025-01-01", home="US", to="TR", line=PUMP)) == ()
