"""Stops that are codes of an imported table: what they are then, and what stays as it was."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tidewaiter.model.shipment import Shipment
from tidewaiter.places.destination import place_country, reached
from tidewaiter.places.located import Located, located

ROWS = {
    "RUKUF": (("RUKUF", "RU", "Samara", "1234-6--", "53.2167", "50.1667"),),
    "KUF": (("RUKUF", "RU", "Samara", "1234-6--", "53.2167", "50.1667"),),
    "IRSIX": (("IRSIX", "IR", "Sari", "1-------", "36.5500", "53.1000"),),
    "IRTBZ": (("IRTBZ", "IR", "Tabriz", "1--4----", "", ""),),
    "KZAAA": (("KZAAA", "KZ", "Example", "--34----", "47.1", "51.9"),),
    "GER": (("CUGER", "CU", "Nueva Gerona", "---4----", "21.8333", "-82.7833"),),
    "TBA": (("PGTBA", "PG", "Tabibuga", "---4----", "", ""),),
    "AAN": (("AEAAN", "AE", "Al Ain", "---4----", "", ""), ("XXAAN", "XX", "Other", "---4----", "", "")),
}


def looked_up(*places: str, delivery: str | None = None, mode: str | None = "air") -> Located:
    papers: dict[str, Any] = {
        "reference": "T-1",
        "parties": [{"name": "Example", "role": "end_user"}],
        "goods": [{"description": "a part"}],
        "route": [{"place": place, "mode": mode} for place in places],
        "delivery": {"place": delivery},
    }
    return located(msgspec.convert(papers, Shipment, strict=False), lambda code: ROWS.get(code, ()))


def test_a_code_of_the_table_has_its_position_and_its_country() -> None:
    found = looked_up("DEHAM", "RUKUF")
    assert [leg.place for leg in found.shipment.route] == ["DEHAM", "RUKUF"]
    assert set(found.ports) == {"RUKUF"}  # the port of Hamburg is on file
    assert (found.ports["RUKUF"].latitude, found.ports["RUKUF"].kinds) == (53.2167, "sar")


def test_an_airports_code_says_its_un_locode_too() -> None:
    found = looked_up("DEHAM", "KUF", "HUBUD")
    assert found.shipment.route[1].place == "KUF (RUKUF)"
    assert place_country("KUF (RUKUF)") == "RU"
    assert [place.country for place in reached(found.shipment)] == ["HU", "RU"]
    assert found.ports["KUF (RUKUF)"].country == "RU"


@pytest.mark.parametrize(
    "place", ["AAN", "GER", "TBA", "ZZZ", "Samara", "PAR", "CHINA", "DEU", "kuf", "DEXXX"]
)
def test_what_the_table_does_not_settle_stays_as_it_was(place: str) -> None:
    found = looked_up(place)
    assert found.shipment.route[0].place == place
    assert found.ports == {}


@pytest.mark.parametrize(("code", "water"), [("IRSIX", "caspian"), ("KZAAA", None), ("RUKUF", None)], ids=str)
def test_a_port_by_the_caspian_sea_is_known_by_its_position(code: str, water: str | None) -> None:
    assert looked_up(code).ports[code].water == water


def test_a_code_without_a_position_has_no_port_and_keeps_its_country() -> None:
    assert looked_up("IRXXX", "IRTBZ").ports == {}


def test_the_place_of_delivery_is_looked_up_by_its_whole_code() -> None:
    assert set(looked_up("DEHAM", delivery="RUKUF").ports) == {"RUKUF"}
    found = looked_up("DEHAM", delivery="KUF")
    assert found.shipment.delivery is not None
    assert found.shipment.delivery.place == "KUF"


def test_three_letters_are_an_airport_only_where_goods_fly() -> None:
    for mode in ("sea", "road", None):
        assert looked_up("DEHAM", "KUF", mode=mode).shipment.route[1].place == "KUF"
    arriving = looked_up("DEHAM", "KUF", mode="air").shipment
    legs = (arriving.route[0], msgspec.structs.replace(arriving.route[1], place="KUF", mode=None))
    found = located(msgspec.structs.replace(arriving, route=legs), lambda code: ROWS.get(code, ()))
    assert found.shipment.route[1].place == "KUF (RUKUF)"


def test_an_order_without_such_codes_is_the_same_value() -> None:
    found = looked_up("DEHAM", "Jebel Ali")
    assert found.shipment == located(found.shipment, lambda code: ()).shipment
    assert found.ports == {}
