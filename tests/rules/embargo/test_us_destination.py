"""embargo/us_destination: Cuba, Iran, North Korea and Syria under US law."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "embargo/us_destination"
# Not in the hands of US persons.
OWN = {"reach/us_owned": "no"}
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
    found = found_by(
        SLUG, shipped("2025-01-01", home="DE", to="IR", line={**PUMP, "eccn": "7A994"}, answers=OWN)
    )
    assert {finding.variant for finding in found} == {"licence_required"}


@pytest.mark.parametrize(
    ("eccn", "variant"),
    [
        ("7A994", "licence_required"),
        ("3A001.b.2", "licence_required"),
        ("0A503", "licence_required"),
        ("5A001.f.1", "licence_required"),
        ("5D001", "licence_required"),
        ("5E001.a", "licence_required"),
        ("1C395", "licence_required"),
        ("2B999", None),
        ("EAR99", None),
        ("XI(c)(4)", None),
        ("9Z999", "unclassified"),
        (None, "unclassified"),
    ],
)
def test_only_entries_of_the_section_need_a_licence_to_iran(eccn: str | None, variant: str | None) -> None:
    line = {key: value for key, value in {**PUMP, "eccn": eccn}.items() if value is not None}
    found = found_by(SLUG, shipped("2026-08-01", home="DE", to="IR", line=line, answers=OWN))
    assert [finding.variant for finding in found] == ([variant] if variant else [])


def test_on_a_day_whose_list_was_not_read_an_entry_is_never_free() -> None:
    line = {**PUMP, "eccn": "2B999"}
    [finding] = found_by(SLUG, shipped("2025-01-01", home="DE", to="IR", line=line, answers=OWN))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "list_unread", True)


def test_an_entry_on_no_list_on_file_is_asked_about() -> None:
    [finding] = found_by(
        SLUG, shipped("2026-08-01", home="DE", to="IR", line={**PUMP, "eccn": "3A888"}, answers=OWN)
    )
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "no_entry", True)


@pytest.mark.parametrize(
    ("code", "level"),
    [("020130", Level.REVIEW), ("300490", Level.REVIEW), ("220830", Level.LICENCE_REQUIRED)],
)
def test_spirits_are_no_food(code: str, level: Level) -> None:
    line = {"hs": code, "eccn": "EAR99", "origin": "US"}
    assert _gravest("2026-08-01", home="US", to="SY", line=line) is level


def test_a_german_exporter_of_german_goods_is_not_bound() -> None:
    line = {"hs": "8413.50", "eccn": "EAR99", "origin": "DE", "us_content": "0"}
    assert found_by(SLUG, shipped("2025-01-01", home="DE", to="IR", line=line, answers=OWN)) == ()


def test_an_exporter_elsewhere_whose_owners_are_not_known_may_be_bound() -> None:
    line = {"hs": "8413.50", "eccn": "EAR99", "origin": "DE", "us_content": "0"}
    found = found_by(SLUG, shipped("2025-01-01", home="DE", to="IR", line=line))
    assert [(finding.level, finding.variant) for finding in found] == [(Level.REVIEW, "nexus_unknown")]


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
