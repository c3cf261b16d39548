"""red_flags/route_through_concern: a transit country that guidance names and where nobody of the order is."""

from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order, with_goods
from tidewaiter.model.party import Party
from tidewaiter.model.shipment import RouteLeg, Shipment
from tidewaiter.model.words import Level, Role
from tidewaiter.rules.red_flags import route_no_sense
from tidewaiter.rules.red_flags.route_through_concern import SLUG

# Microcontrollers from Germany for Turkey.
PAPERS = order("c1-ventilator")


def by(*places: str) -> Shipment:
    return msgspec.structs.replace(PAPERS, route=tuple(RouteLeg(place=place) for place in places))


@pytest.mark.parametrize(
    "place", ["RSBEG", "Belgrade, Serbia", "Somewhere, Georgia", "Dubai Silicon Oasis, UAE"]
)
def test_a_stop_there_is_a_note_with_the_guidance(place: str) -> None:
    finding = one(SLUG, brief_of(by("DEHAM", place, "TRIST")))
    assert (finding.level, finding.facts["severity"], finding.gap) == (Level.NOTE, "medium", False)
    assert finding.subject == "/route/1/place"
    assert any("FIN-2022" in citation.instrument for citation in finding.citations)


def test_one_off_the_way_is_told_once_by_the_other_flag() -> None:
    brief = brief_of(by("DEHAM", "AEDXB", "TRIST"))
    assert found_by(SLUG, brief) == ()
    assert found_by(route_no_sense.SLUG, brief) != ()


def test_a_party_there_another_country_and_the_ends_are_none() -> None:
    partner = Party(role=Role.FREIGHT_FORWARDER, name="Example Cargo", country="RS")
    papers = msgspec.structs.replace(by("DEHAM", "RSBEG", "TRIST"), parties=(*PAPERS.parties, partner))
    assert found_by(SLUG, brief_of(papers)) == ()
    for places in (
        ("DEHAM", "ATVIE", "TRIST"),
        ("RSBEG", "TRIST"),
        ("DEHAM", "TRIST"),
        ("DEHAM", "Nowhere", "TRIST"),
    ):
        assert found_by(SLUG, brief_of(by(*places))) == ()


def test_other_goods_are_none() -> None:
    assert found_by(SLUG, brief_of(with_goods(by("DEHAM", "RSBEG", "TRIST"), hs="9401.69"))) == ()
