"""red_flags/route_detour: a route much longer than the direct way."""

from __future__ import annotations

import msgspec
import pytest

from rules.papers import LAW, brief_of, found_by, one, order
from tidewaiter.model.policy import RouteLimits
from tidewaiter.model.shipment import RouteLeg, Shipment
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.route_detour import SLUG, lacking

PAPERS = order("c1-ventilator")


def by(*places: str) -> Shipment:
    return msgspec.structs.replace(PAPERS, route=tuple(RouteLeg(place=place) for place in places))


def test_a_way_of_several_stops_far_round_is_a_flag() -> None:
    finding = one(SLUG, brief_of(by("DEHAM", "DEFRA", "AEDXB", "OMMCT", "TRIST")))
    assert (finding.level, finding.facts["severity"], finding.subject) == (Level.NOTE, "medium", "/route")
    assert float(finding.facts["ratio"]) > 3


@pytest.mark.parametrize(
    "places",
    [
        ("DESTR", "TRIST"),
        ("DESTR", "ATVIE", "TRIST"),
        ("DESTR", "DEHAM", "NLRTM"),
        ("DEFRA", "HKHKG", "SGSIN"),
        (),
    ],
)
def test_a_usual_way_is_none(places: tuple[str, ...]) -> None:
    assert found_by(SLUG, brief_of(by(*places))) == ()


def test_the_policy_draws_both_lines() -> None:
    brief = brief_of(by("DEHAM", "DEFRA", "AEDXB", "OMMCT", "TRIST"))
    for limits in (RouteLimits(detour_ratio=9.0), RouteLimits(detour_km=20_000.0)):
        assert found_by(SLUG, msgspec.structs.replace(brief, limits=limits)) == ()


def test_one_stop_that_is_nobodys_is_told_by_the_other_flag() -> None:
    assert found_by(SLUG, brief_of(by("DEHAM", "AEDXB", "TRIST"))) == ()


def test_a_stop_without_a_position_leaves_it_open_unless_the_rest_is_long_enough() -> None:
    unknown = "/route (places with a position on file)"
    assert lacking(brief_of(by("DEHAM", "Nowhere", "TRIST")), LAW) == unknown
    assert lacking(brief_of(by("Nowhere", "DEHAM", "TRIST")), LAW) == unknown
    assert lacking(brief_of(by("DEHAM", "AEDXB", "Nowhere", "OMMCT", "TRIST")), LAW) is None
    assert lacking(brief_of(by("Nowhere", "TRIST")), LAW) is None
    assert lacking(brief_of(by()), LAW) == "/route"
