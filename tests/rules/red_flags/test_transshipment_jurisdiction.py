from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.papers import LAW, brief_of, found_by, one, order, with_exporter, with_goods, without
from tidewaiter.model.shipment import History, Shipment
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.transshipment_jurisdiction import SLUG, lacking

CONTROL = order("c1-ventilator")
KNOWN = History(first_order=False, previous_orders=41)


def seen(shipment: Any) -> tuple[Level, str]:
    finding = one(SLUG, brief_of(shipment))
    return finding.level, finding.variant


def with_destination(shipment: Shipment, country: str) -> Shipment:
    """The order with its destination and every party but the exporter in that country."""
    parties = tuple(msgspec.structs.replace(party, country=country) for party in shipment.parties)
    return msgspec.structs.replace(shipment, destination=country, parties=parties, route=())


def test_a_known_customer_with_an_end_user_is_no_flag_wherever_it_sits() -> None:
    assert found_by(SLUG, brief_of(CONTROL)) == ()


@pytest.mark.parametrize("history", [None, History(first_order=True)])
def test_no_history_is_high(history: History | None) -> None:
    assert seen(msgspec.structs.replace(CONTROL, history=history)) == (Level.REVIEW, "")


def test_no_end_user_alone_is_medium() -> None:
    finding = one(SLUG, brief_of(without(CONTROL, "end_user")))
    assert (finding.level, finding.facts["severity"], finding.variant) == (
        Level.NOTE,
        "medium",
        "no_end_user",
    )


def test_neither_is_high_and_says_both() -> None:
    shipment = msgspec.structs.replace(without(CONTROL, "end_user"), history=None)
    assert seen(shipment) == (Level.REVIEW, "first_and_no_end_user")


def test_other_goods_and_other_places_are_no_flag() -> None:
    new = msgspec.structs.replace(CONTROL, history=None)
    assert found_by(SLUG, brief_of(with_goods(new, hs="9403.30"))) == ()
    spain = msgspec.structs.replace(order("c3-spindle"), history=None)
    assert found_by(SLUG, brief_of(spain)) == ()


def test_the_exporters_own_country_is_no_place_of_concern() -> None:
    new = msgspec.structs.replace(CONTROL, history=None)
    assert found_by(SLUG, brief_of(with_exporter(new, "TR"))) == ()


def test_the_guidance_that_names_the_place_is_cited() -> None:
    finding = one(SLUG, brief_of(msgspec.structs.replace(CONTROL, history=None)))
    assert any("FIN-2022-Alert003" in citation.instrument for citation in finding.citations)
    assert all(citation.verified for citation in finding.citations)


def test_guidance_that_was_not_read_is_cited_where_there_is_no_other() -> None:
    new = with_destination(msgspec.structs.replace(CONTROL, history=None), "MY")
    finding = one(SLUG, brief_of(new))
    assert finding.facts["places_en"] == "Malaysia"
    assert [citation.verified for citation in finding.citations] == [False]


def test_places_are_called_by_their_names() -> None:
    finding = one(SLUG, brief_of(msgspec.structs.replace(CONTROL, history=None)))
    assert (finding.facts["places"], finding.facts["places_de"]) == ("TR", "Türkei")


def test_without_a_destination_or_a_code_it_is_not_evaluated() -> None:
    assert lacking(brief_of(with_goods(CONTROL, hs=None)), LAW) == "/goods (hs)"


@pytest.mark.parametrize("country", ["ES", "MT"])
def test_a_place_where_parties_were_listed_is_no_place_of_diversion(country: str) -> None:
    assert country in LAW.places("listed_party_places").at(brief_of(CONTROL).clocks.known_at)
    shipment = msgspec.structs.replace(with_destination(CONTROL, country), history=None)
    assert found_by(SLUG, brief_of(shipment)) == ()


def test_guidance_on_where_parties_were_listed_is_cited_beside_the_rest() -> None:
    finding = one(SLUG, brief_of(msgspec.structs.replace(CONTROL, history=None)))
    assert {"FIN-2022-Alert003", "FIN-2023-Alert004"} <= {cited.instrument for cited in finding.cited}
