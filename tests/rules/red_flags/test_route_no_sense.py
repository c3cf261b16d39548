"""red_flags/route_no_sense: a transit country that is nobody's and off the way."""

from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order
from tidewaiter.model.party import Party
from tidewaiter.model.shipment import RouteLeg, Shipment
from tidewaiter.model.words import Level, Role
from tidewaiter.rules.red_flags.route_no_sense import SLUG

PAPERS = order("c1-ventilator")


def by(*places: str) -> Shipment:
    return msgspec.structs.replace(PAPERS, route=tuple(RouteLeg(place=place) for place in places))


def test_a_stop_in_a_place_that_guidance_names_is_high() -> None:
    finding = one(SLUG, brief_of(by("DEHAM", "AEDXB", "TRIST")))
    assert (finding.level, finding.facts["severity"], finding.variant) == (Level.REVIEW, "high", "concern")
    assert (finding.subject, finding.facts["stop"]) == ("/route/1/place", "Dubai")


def test_a_stop_elsewhere_is_medium() -> None:
    finding = one(SLUG, brief_of(by("DEHAM", "USNYC", "TRIST")))
    assert (finding.level, finding.facts["severity"], finding.variant) == (Level.NOTE, "medium", "")


@pytest.mark.parametrize(
    "places", [("DEHAM", "AEDXB"), ("DEHAM", "ATVIE", "TRIST"), ("DEHAM", "Dubai Silicon Oasis", "TRIST")]
)
def test_an_end_a_stop_on_the_way_and_one_without_a_position_are_none(places: tuple[str, ...]) -> None:
    assert found_by(SLUG, brief_of(by(*places))) == ()


def test_a_party_there_gives_the_stop_its_sense() -> None:
    forwarder = Party(role=Role.FREIGHT_FORWARDER, name="Creekside Cargo LLC", country="AE")
    papers = msgspec.structs.replace(by("DEHAM", "AEDXB", "TRIST"), parties=(*PAPERS.parties, forwarder))
    assert found_by(SLUG, brief_of(papers)) == ()
