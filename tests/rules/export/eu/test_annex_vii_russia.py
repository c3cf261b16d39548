"""export/eu/annex_vii_russia: advanced technology of Annex VII and Russia."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/annex_vii_russia"
CHIP = {"hs": "8542.31", "eccn": "EAR99"}


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2022-02-25", None),
        ("2022-02-26", (Level.PROHIBITED, "state_unknown", True)),
        ("2022-12-03", (Level.PROHIBITED, "state_unknown", True)),
        ("2022-12-04", (Level.PROHIBITED, "", False)),
        ("2022-12-16", (Level.PROHIBITED, "", False)),
        ("2022-12-17", (Level.PROHIBITED, "state_unknown", True)),
        ("2026-08-01", (Level.PROHIBITED, "state_unknown", True)),
    ],
)
def test_a_code_by_the_days_that_were_read(day: str, said: tuple[Level, str, bool] | None) -> None:
    found = found_by(SLUG, shipped(day, home="DE", to="RU", line=CHIP))
    assert [(f.level, f.variant, f.gap) for f in found] == ([said] if said else [])


@pytest.mark.parametrize(
    ("day", "said"),
    [("2023-02-25", (Level.REVIEW, "unread")), ("2023-02-26", (Level.PROHIBITED, "state_unknown"))],
)
def test_a_code_of_the_tenth_package_by_its_day(day: str, said: tuple[Level, str]) -> None:
    finding = one(SLUG, shipped(day, home="DE", to="RU", line={"hs": "8532.21"}))
    assert (finding.level, finding.variant) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"control_numbers": {"EU": "X.B.X.004"}, "hs": "8457.10"}, (Level.PROHIBITED, "number")),
        ({"control_numbers": {"EU": "x.a.viii.005"}}, (Level.PROHIBITED, "number")),
        ({"control_numbers": {"EU": "3A001"}, "hs": "8471.50"}, None),
        ({"hs": "8542"}, (Level.REVIEW, "wider")),
        ({"hs": "8457.10", "description": "CNC machining centre"}, (Level.REVIEW, "words")),
        ({"hs": "8471.50", "eccn": "4A994"}, (Level.REVIEW, "eccn")),
        ({"hs": "0901.11", "description": "Coffee"}, (Level.NOTE, "plain")),
        ({"hs": "3004.90", "description": "Aspirin tablets"}, (Level.NOTE, "plain")),
        ({"hs": "3002.49", "description": "Cultures"}, (Level.REVIEW, "unread")),
        ({"hs": "5402.11", "description": "Yarn"}, (Level.REVIEW, "unread")),
        ({"hs": "6403.59", "description": "Leather shoes", "eccn": "EAR99"}, (Level.NOTE, "plain")),
        ({"hs": "6403.59", "control_numbers": {"DE": "9A991"}}, (Level.REVIEW, "unread")),
        ({"description": "Coffee"}, (Level.REVIEW, "no_code")),
        ({"kind": "service"}, None),
        ({"kind": "software", "description": "Firmware"}, (Level.REVIEW, "unread")),
    ],
)
def test_numbers_and_words_and_what_neither_settles(
    line: dict[str, Any], said: tuple[Level, str] | None
) -> None:
    found = found_by(SLUG, shipped("2024-01-01", home="DE", to="RU", line=line))
    assert [(f.level, f.variant) for f in found] == ([said] if said else [])


ROUTE = [{"place": "DEHAM"}, {"place": "RULED"}, {"place": "KZALA"}]


@pytest.mark.parametrize(
    ("day", "said"),
    [("2023-06-23", (Level.REVIEW, "passing", True)), ("2023-06-24", (Level.PROHIBITED, "transit", True))],
)
def test_transit_by_its_day(day: str, said: tuple[Level, str, bool]) -> None:
    finding = one(SLUG, shipped(day, home="DE", to="KZ", line=CHIP, route=ROUTE))
    assert (finding.level, finding.variant, finding.gap) == said


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("DE", "KG"), ("DE", "JP")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2024-01-01", home=home, to=to, line=CHIP)) == ()
