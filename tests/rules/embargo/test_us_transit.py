"""embargo/us_transit: stops of General Prohibition Eight."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.orders import shipped
from rules.papers import LAW, found_by
from tidewaiter.law.effects import Binding
from tidewaiter.model.words import Level

SLUG = "embargo/us_transit"


def _said(day: str, line: dict[str, Any], *, home: str = "US", to: str = "RU", **fields: Any) -> list[str]:
    found = found_by(SLUG, shipped(day, home=home, to=to, line=line, **fields))
    return [f"{finding.level.value} {finding.variant}".strip() for finding in found]


PUMP = {"hs": "8413.50", "eccn": "EAR99", "origin": "US"}
DAY = "2026-09-24"
STOPS = [{"place": "USNYC"}, {"place": "KPFNJ"}, {"place": "MXZLO"}]


def _through(
    stop: str, line: dict[str, Any], *, day: str = DAY, home: str = "US", to: str = "KZ"
) -> list[str]:
    start = "USNYC" if home == "US" else "DEFRA"
    route = [{"place": start}, {"place": stop}, {"place": f"{to}XXX"}]
    return _said(day, line, home=home, to=to, route=route)


def test_through_russia_what_might_not_be_supplied_there_needs_a_licence() -> None:
    assert _through("RULED", PUMP) == ["licence_required"]
    assert _through("BYMSQ", PUMP) == ["licence_required"]
    assert _through("RULED", {**PUMP, "hs": "0901.11"}) == []


def test_what_the_control_list_asks_there_counts() -> None:
    assert _through("RULED", {"eccn": "7A994", "origin": "US", "hs": "9014.20"}) == ["licence_required"]
    assert _through("KZALA", {"eccn": "3A001.b.2", "origin": "US"}, to="KG") == ["licence_required"]
    assert _through("KZALA", PUMP, to="KG") == []


def test_cuba_and_north_korea_are_among_them_and_iran_is_not() -> None:
    assert _through("CUHAV", PUMP, to="MX") == ["licence_required"]
    assert _through("IRTHR", PUMP, to="OM") == []


def test_what_is_not_known_is_asked() -> None:
    assert _through("KZALA", {"origin": "US"}, to="KG") == ["review unknown"]
    assert _through("RULED", {"hs": "8413.50", "eccn": "EAR99"}, home="DE") == ["review nexus_unknown"]
    assert _through("RULED", {**PUMP, "origin": "DE", "us_content": 0}, home="DE") == []


def test_before_the_issue_that_was_read_it_is_a_question() -> None:
    assert _through("RULED", PUMP, day="2026-09-23") == ["review unknown"]


def test_the_last_stop_is_no_transit() -> None:
    assert _said(DAY, PUMP, to="RU", route=[{"place": "USNYC"}, {"place": "RULED"}]) == []


@pytest.mark.parametrize("stop", ["DEHAM", "TRIST", "AEDXB"])
def test_other_countries_are_not_meant(stop: str) -> None:
    assert _through(stop, {"eccn": "3A001.b.2", "origin": "US"}) == []


def test_food_and_medicine_through_north_korea_are_a_question() -> None:
    for hs in ("0201.10", "3004.90"):
        assert _through("KPFNJ", {**PUMP, "hs": hs}, to="MX") == ["review unknown"]
    assert _through("KPFNJ", PUMP, to="MX") == ["licence_required"]


def test_a_measure_that_binds_persons_alone_is_no_licence_for_the_goods() -> None:
    measures = tuple(
        msgspec.structs.replace(one, level=Level.LICENCE_REQUIRED)
        for one in LAW.destinations
        if one.place == "KP" and one.binding is Binding.PERSONS
    )
    through = shipped(DAY, home="US", to="MX", line=PUMP, route=STOPS)
    assert found_by(SLUG, through, msgspec.structs.replace(LAW, destinations=measures)) == ()
