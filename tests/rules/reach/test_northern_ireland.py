"""reach/northern_ireland: known by address, postcode or port, and by nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "reach/northern_ireland"


def from_(address: str, country: str = "GB", **fields: Any) -> int:
    exporter = {"name": "Exporter Example", "country": country, "address": address}
    return len(found_by(SLUG, shipped("2026-01-01", home="GB", to="TR", exporter=exporter, **fields)))


@pytest.mark.parametrize(
    "address",
    ["1 Example Street, Belfast, BT1 5GS", "Unit 4, Newry bt35 6qh", "Example Park, Derry, Northern Ireland"],
)
def test_an_address_there(address: str) -> None:
    assert from_(address) == 1


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("1 Belfast Road, Birmingham, B1 1BB", "GB"),
        ("1 Example Street, Dublin, D02 X285", "IE"),
        ("Box BT1 5GS, Sydney", "AU"),
        ("Northern Ireland Street 1, Wien", "AT"),
    ],
)
def test_an_address_elsewhere(address: str, country: str) -> None:
    assert from_(address, country) == 0


def test_a_port_there() -> None:
    def by(place: str) -> int:
        route = [{"place": place}, {"place": "TRIST"}]
        return len(found_by(SLUG, shipped("2026-01-01", home="GB", to="TR", route=route)))

    assert [by(place) for place in ("GBBEL", "BFS", "Larne (GBLAR)", "Warrenpoint, United Kingdom")] == [
        1,
        1,
        1,
        1,
    ]
    assert [by(place) for place in ("GBLIV", "LHR", "Belfast, United States")] == [0, 0, 0]


def test_where_the_goods_stay_is_not_where_they_leave() -> None:
    route = [{"place": "DEHAM"}, {"place": "GBBEL"}]
    assert found_by(SLUG, shipped("2026-01-01", home="DE", to="GB", route=route)) == ()


def test_it_is_a_note() -> None:
    exporter = {"name": "Exporter Example", "country": "Northern Ireland"}
    finding = one(SLUG, shipped("2026-01-01", home="GB", to="TR", exporter=exporter))
    assert (finding.level, finding.gap) == (Level.NOTE, False)
