"""embargo/iran_transactions: reexports to Iran by others than US persons."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by

SLUG = "embargo/iran_transactions"


def _said(day: str, line: dict[str, Any], *, home: str = "US", to: str = "RU", **fields: Any) -> list[str]:
    found = found_by(SLUG, shipped(day, home=home, to=to, line=line, **fields))
    return [f"{finding.level.value} {finding.variant}".strip() for finding in found]


US_PUMP = {"hs": "8413.50", "eccn": "EAR99", "origin": "US"}
SENSOR = {"hs": "9026.20", "eccn": "7A994", "origin": "US"}
CHIP = {"hs": "8542.31", "eccn": "EAR99", "origin": "US"}
DAY = "2026-08-01"


def test_us_persons_are_left_to_the_embargo_itself() -> None:
    assert _said(DAY, CHIP, home="US", to="IR") == []


@pytest.mark.parametrize("line", [SENSOR, CHIP])
def test_goods_that_need_a_licence_may_not_be_reexported(line: dict[str, Any]) -> None:
    assert _said(DAY, line, home="DE", to="IR") == ["review review"]


def test_other_us_goods_are_told_what_remains() -> None:
    assert _said(DAY, US_PUMP, home="DE", to="IR") == ["note no_licence"]


@pytest.mark.parametrize(
    ("day", "variant"), [("2023-02-23", "no_licence"), ("2023-02-24", "reexport_unknown")]
)
def test_the_supplement_counts_from_its_day(day: str, variant: str) -> None:
    said = _said(day, {**CHIP, "eccn": "EAR99"}, home="DE", to="IR")
    assert said[0].split()[-1] == variant


@pytest.mark.parametrize(
    "line",
    [
        {"hs": "8413.50", "origin": "US"},
        {"eccn": "EAR99", "origin": "US"},
        {"hs": "8542", "eccn": "EAR99", "origin": "US"},
    ],
)
def test_what_is_not_known_is_asked(line: dict[str, Any]) -> None:
    assert _said(DAY, line, home="DE", to="IR")[0] == "review reexport_unknown"


def test_german_goods_are_not_meant() -> None:
    line = {"hs": "8413.50", "eccn": "EAR99", "origin": "DE", "us_content": 0}
    assert _said(DAY, line, home="DE", to="IR") == []


def test_goods_of_unknown_making_are_asked_about() -> None:
    assert _said(DAY, {**SENSOR, "origin": ""}, home="DE", to="IR")[0] == "review nexus_unknown"


def test_a_stop_on_the_way_is_looked_at() -> None:
    route = [{"place": "DEFRA"}, {"place": "IRTHR"}, {"place": "OMMCT"}]
    assert _said(DAY, SENSOR, home="DE", to="OM", route=route) == ["review passing"]


def test_elsewhere_it_is_silent() -> None:
    assert _said(DAY, SENSOR, home="DE", to="ES") == []
