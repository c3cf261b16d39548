"""completeness/route: legs that do not fit each other, their mode or the destination."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order
from tidewaiter.model.shipment import RouteLeg, Shipment
from tidewaiter.model.words import Level, TransportMode

SLUG = "completeness/route"
PAPERS = order("c1-ventilator")
EARLY, LATE = datetime.date(2025, 5, 1), datetime.date(2025, 5, 2)


def by(*legs: RouteLeg | str) -> Shipment:
    route = tuple(RouteLeg(place=leg) if isinstance(leg, str) else leg for leg in legs)
    return msgspec.structs.replace(PAPERS, route=route)


@pytest.mark.parametrize(
    ("legs", "variant", "subject"),
    [
        (("DEHAM", "AEDXB"), "end", "/route/1/place"),
        ((RouteLeg(place="DEHAM", date=LATE), RouteLeg(place="TRIST", date=EARLY)), "date", "/route/1/date"),
        (("DEHAM", "DEHAM", "TRIST"), "twice", "/route/1/place"),
        ((RouteLeg(place="DEMUC", mode=TransportMode.SEA), "TRIST"), "mode", "/route/0/mode"),
        ((RouteLeg(place="DEFRA", mode=TransportMode.AIR), "TRMER"), "mode", "/route/0/mode"),
    ],
)
def test_legs_that_do_not_fit_are_asked_about(
    legs: tuple[RouteLeg | str, ...], variant: str, subject: str
) -> None:
    finding = one(SLUG, brief_of(by(*legs)))
    assert (finding.level, finding.variant, finding.subject, finding.gap) == (
        Level.INCOMPLETE,
        variant,
        subject,
        True,
    )


@pytest.mark.parametrize(
    "legs",
    [
        (),
        ("DEHAM",),
        ("DEHAM", "TRIST"),
        ("DEHAM", "Nowhere"),
        (RouteLeg(place="DEHAM", date=EARLY), RouteLeg(place="TRIST", date=EARLY)),
        (RouteLeg(place="DEHAM", mode=TransportMode.SEA), "TRMER"),
        (RouteLeg(place="DEMUC", mode=TransportMode.ROAD), "TRMER"),
    ],
)
def test_legs_that_fit_are_silent(legs: tuple[RouteLeg | str, ...]) -> None:
    assert found_by(SLUG, brief_of(by(*legs))) == ()


def test_a_port_of_the_mainland_serves_hong_kong() -> None:
    papers = msgspec.structs.replace(by("DEHAM", "CNSZX"), destination="HK")
    assert found_by(SLUG, brief_of(papers)) == ()
