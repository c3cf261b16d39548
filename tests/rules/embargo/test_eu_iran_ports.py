"""embargo/eu_iran_ports: ports of Iran on the way, by code and by name, from the day of the ban on."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "embargo/eu_iran_ports"


@pytest.mark.parametrize(
    "place", ["IRAMD", "Amirabad", "Port of Amirabad (IRAMD)", "IRBAZ", "Бендер-Энзели", "بندر انزلی"]
)
def test_a_named_port_is_barred_by_code_and_by_name(place: str) -> None:
    route = [{"place": "DEHAM"}, {"place": place}, {"place": "AZBAK"}]
    finding = one(SLUG, shipped("2024-11-18", home="DE", to="AZ", route=route))
    assert (finding.level, finding.variant, finding.gap) == (Level.PROHIBITED, "", True)
    assert finding.subject == "/route/1/place"
    assert found_by(SLUG, shipped("2024-11-17", home="DE", to="AZ", route=route)) == ()


@pytest.mark.parametrize(
    ("home", "place", "variants"),
    [
        ("DE", "IRNSH", ["perhaps"]),
        ("DE", "RUMCX", []),
        ("DE", "IRTHR", []),
        ("JP", "IRAMD", []),
        ("nowhere", "IRAMD", ["nexus_unknown"]),
    ],
)
def test_other_ports_and_exporters(home: str, place: str, variants: list[str]) -> None:
    line = {"origin": "JP"}
    found = found_by(
        SLUG,
        shipped("2025-01-10", home=home, to="AZ", line=line, route=[{"place": place}, {"place": "AZBAK"}]),
    )
    assert [(f.variant, f.level, f.gap) for f in found] == [(v, Level.REVIEW, True) for v in variants]
