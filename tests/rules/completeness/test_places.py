from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, decided, found_by, one, order
from tidewaiter.model.party import Address, Owner, Party
from tidewaiter.model.shipment import Delivery, History, Payment, RouteLeg, Shipment, Vessel
from tidewaiter.model.words import Level, Outcome, Role

SLUG = "completeness/places"
CLEAN = order("c3-spindle")


def with_buyer(**changes: object) -> Shipment:
    buyer = msgspec.structs.replace(CLEAN.parties[0], **changes)
    return msgspec.structs.replace(CLEAN, parties=(buyer, *CLEAN.parties[1:]))


def test_places_that_are_understood_leave_nothing_to_say() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"route": (RouteLeg(place="DESTR"), RouteLeg(place="QQX"))}, "/route/1/place"),
        ({"delivery": Delivery(place="Eslamshahr")}, "/delivery/place"),
        (
            {"payment": Payment(payer="Beispiel Motor Korea Co Ltd", payer_country="Irann")},
            "/payment/payer_country",
        ),
        (
            {"history": History(previous_orders=2, previous_destinations=("Eslamshahr",))},
            "/history/previous_destinations/0",
        ),
        (
            {
                "route": (
                    RouteLeg(place="DESTR"),
                    RouteLeg(place="KRPUS", vessel=Vessel(name="X", flag="Irann")),
                )
            },
            "/route/1/vessel/flag",
        ),
    ],
)
def test_a_place_that_nobody_understands_is_never_passed_over(
    changes: dict[str, object], pointer: str
) -> None:
    brief = brief_of(msgspec.structs.replace(CLEAN, **changes))
    finding = one(SLUG, brief)
    assert (finding.subject, finding.level, finding.gap) == (pointer, Level.INCOMPLETE, True)
    assert decided(brief).outcome is not Outcome.NO_OBSTACLE


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"country": "Irann"}, "/parties/0/country"),
        ({"country": None, "address": Address(city="Tehran", country="Irann")}, "/parties/0/address/country"),
        ({"owners": (Owner(name="Beispiel Halter", country="Irann"),)}, "/parties/0/owners/0/country"),
    ],
)
def test_a_misspelt_country_of_a_party_is_a_gap(changes: dict[str, object], pointer: str) -> None:
    assert one(SLUG, brief_of(with_buyer(**changes))).subject == pointer


def test_a_receiver_without_any_country_is_a_gap_and_one_with_an_address_that_names_it_is_not() -> None:
    finding = one(SLUG, brief_of(with_buyer(country=None, address="77 Jadongcha-ro, Ulsan")))
    assert (finding.subject, finding.variant) == ("/parties/0/country", "missing")
    assert found_by(SLUG, brief_of(with_buyer(country=None, address="Ulsan, South Korea"))) == ()


def test_a_forwarder_without_a_country_receives_nothing() -> None:
    mover = Party(role=Role.FREIGHT_FORWARDER, name="Beispiel Fracht")
    shipment = msgspec.structs.replace(CLEAN, parties=(*CLEAN.parties, mover))
    assert found_by(SLUG, brief_of(shipment)) == ()


def test_an_exporter_of_two_countries_is_a_gap() -> None:
    assert CLEAN.exporter is not None
    exporter = msgspec.structs.replace(
        CLEAN.exporter, country="TR", address="5 Main St, Austin, TX 78701, USA"
    )
    finding = one(SLUG, brief_of(msgspec.structs.replace(CLEAN, exporter=exporter)))
    assert (finding.variant, finding.facts["address_country"]) == ("two_countries", "US")
