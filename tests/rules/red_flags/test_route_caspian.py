"""red_flags/route_caspian: goods of concern by a port of the Caspian Sea."""

from __future__ import annotations

import msgspec
import pytest

from rules.papers import LAW, brief_of, found_by, one, order, with_goods
from tidewaiter.model.shipment import Delivery, RouteLeg, Shipment
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.route_caspian import SLUG, lacking

# Microcontrollers, of the first tier of the Common High Priority List.
PAPERS = order("c1-ventilator")


def by(*places: str, **changes: object) -> Shipment:
    return msgspec.structs.replace(PAPERS, route=tuple(RouteLeg(place=place) for place in places), **changes)


@pytest.mark.parametrize(
    "port",
    [
        "IRAMD",
        "Bandar Anzali",
        "Olya",
        "Port of Olya",
        "Астрахань",
        "Makhachkala",
        "Махачкала",
        "بندر انزلی",
        "Neka",
        "Nowshahr",
        "порт Оля, Астраханская область",
        "Port Olya (Astrakhan region)",
        "Russia, Astrakhan",
        "Bandar Anzali Iran",
        "Makhachkala Commercial Sea Port",
        "Махачкалинский морской торговый порт",
        "Anzali Free Zone",
        "Oil terminal Neka",
    ],
)
def test_a_caspian_port_of_iran_or_russia_is_critical(port: str) -> None:
    finding = one(SLUG, brief_of(by("DEHAM", port, "TRIST")))
    assert (finding.level, finding.facts["severity"], finding.variant) == (Level.REVIEW, "critical", "")
    assert finding.subject == "/route/1/place"
    assert "854231" in finding.facts["codes"]


def test_another_caspian_port_counts_by_where_the_order_goes() -> None:
    finding = one(SLUG, brief_of(by("DEHAM", "Aktau", "KZALA", destination="KZ")))
    assert (finding.level, finding.variant) == (Level.NOTE, "other_port")
    finding = one(SLUG, brief_of(by("DEHAM", "Turkmenbashi", "IRTHR", destination="IR")))
    assert (finding.level, finding.variant) == (Level.REVIEW, "towards")


def test_the_place_of_delivery_counts_too() -> None:
    finding = one(SLUG, brief_of(by("DEHAM", "TRIST", delivery=Delivery(place="CPT Astrakhan"))))
    assert (finding.subject, finding.facts["port"]) == ("/delivery/place", "Astrakhan")


def test_other_goods_and_other_ports_are_no_flag() -> None:
    assert found_by(SLUG, brief_of(with_goods(by("DEHAM", "IRAMD"), hs="9401.69"))) == ()
    assert found_by(SLUG, brief_of(by("DEHAM", "Novorossiysk", "TRIST"))) == ()


def test_without_a_code_of_the_goods_or_a_route_it_is_not_evaluated() -> None:
    assert lacking(brief_of(with_goods(by("DEHAM", "IRAMD"), hs=None)), LAW) == "/goods (hs)"
    assert lacking(brief_of(with_goods(by("DEHAM", "TRIST"), hs=None)), LAW) is None
    assert lacking(brief_of(by()), LAW) == "/route"


def test_of_several_ports_the_flag_stands_at_the_one_in_iran_or_russia() -> None:
    finding = one(SLUG, brief_of(by("DEHAM", "Aktau", "Olya", "KZALA")))
    assert (finding.subject, finding.facts["severity"]) == ("/route/2/place", "critical")


@pytest.mark.parametrize(
    "place",
    [
        "Astrakhan Street 5, Berlin, Germany",
        "Astrakhan Hotel, Moscow",
        "Neka, Turkey",
        "Olya Ivanova, Moscow",
        "Astara",
    ],
)
def test_what_is_called_after_a_port_is_none(place: str) -> None:
    assert found_by(SLUG, brief_of(by("DEHAM", place, "TRIST"))) == ()
