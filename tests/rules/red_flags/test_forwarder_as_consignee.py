from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.papers import LAW, brief_of, found_by, one, order, without
from tidewaiter.model.party import Party
from tidewaiter.model.words import Level, Role
from tidewaiter.rules.red_flags.forwarder_as_consignee import SLUG, lacking

CLEAN = order("c3-spindle")


def used_by(name: str, **rest: Any) -> Any:
    user = Party(role=Role.END_USER, name=name, country="KR", **rest)
    return msgspec.structs.replace(CLEAN, parties=(CLEAN.parties[0], user))


@pytest.mark.parametrize(
    "name",
    ["Harbour Freight Forwarding LLC", "Example Logistics Ltd", "Muster Spedition GmbH", "Örnek Lojistik AS"],
)
def test_a_forwarder_by_its_own_name_is_high(name: str) -> None:
    assert one(SLUG, brief_of(used_by(name))).level is Level.REVIEW


def test_a_stated_trade_counts() -> None:
    assert (
        one(SLUG, brief_of(used_by("Example Ltd", industry="courier services"))).facts["trade"]
        == "courier services"
    )


@pytest.mark.parametrize("name", ["Beispiel Motor Korea", "Forward Optics", "Cargotec Tools", "Logistica"])
def test_other_names_are_no_flag(name: str) -> None:
    assert found_by(SLUG, brief_of(used_by(name))) == ()


def test_the_forwarder_of_this_order_as_end_user_is_high() -> None:
    shipment = used_by("Creekside LLC")
    mover = Party(role=Role.FREIGHT_FORWARDER, name="Creekside L.L.C.", country="KR")
    finding = one(SLUG, brief_of(msgspec.structs.replace(shipment, parties=(*shipment.parties, mover))))
    assert finding.variant == "same"


def test_a_forwarder_in_its_own_role_is_no_flag() -> None:
    assert found_by(SLUG, brief_of(order("g1-servomotors-before"))) == ()


def test_without_consignee_and_end_user_it_is_not_evaluated() -> None:
    assert lacking(brief_of(without(CLEAN, "end_user")), LAW)
