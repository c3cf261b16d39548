"""What failed in published enforcement cases, as far as the first rules reach."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from rules.papers import brief_of, decided, hit, levels, listing, order, with_goods, without
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.party import Owner
from tidewaiter.model.words import Level, Outcome

CLEAN = order("c3-spindle")
US_ORDER = order("g5-machining-centre-after")


def test_an_owner_held_in_another_field_is_seen() -> None:
    buyer = msgspec.structs.replace(
        US_ORDER.parties[0], owners=(Owner(name="Listed Owner", share=Decimal(51)),)
    )
    shipment = msgspec.structs.replace(US_ORDER, parties=(buyer, *US_ORDER.parties[1:]))
    brief = brief_of(shipment, hit("/parties/0/owners/0", listing("us_sdn")))
    assert levels(brief)["sanctions/party_listed"] is Level.REVIEW


def test_a_mail_domain_of_an_embargoed_country_holds_the_order() -> None:
    buyer = msgspec.structs.replace(CLEAN.parties[0], email="orders@example.ir")
    brief = brief_of(msgspec.structs.replace(CLEAN, parties=(buyer, CLEAN.parties[1])))
    assert decided(brief).outcome is Outcome.REVIEW


def test_the_page_with_the_end_user_missing_holds_the_order() -> None:
    assert decided(brief_of(without(CLEAN, "end_user"))).outcome is Outcome.INCOMPLETE


def test_a_search_that_timed_out_never_becomes_approval() -> None:
    late = PartyMatches(party="/parties/0", matches=(), total=0, complete=False, gaps=("timed out",))
    decision = decided(brief_of(CLEAN, late))
    assert (decision.outcome, decision.complete) == (Outcome.INCOMPLETE, False)


def test_a_listed_bank_is_a_party() -> None:
    assert CLEAN.payment is not None
    payment = msgspec.structs.replace(CLEAN.payment, bank="ABCDAEADXXX")
    brief = brief_of(
        msgspec.structs.replace(CLEAN, payment=payment), hit("/payment/bank", listing("eu_269_annex_i"))
    )
    assert decided(brief).outcome is Outcome.PROHIBITED


def test_ear99_is_no_permission_for_a_listed_user() -> None:
    brief = brief_of(with_goods(US_ORDER, eccn="EAR99"), hit("/parties/0", listing("us_entity_list")))
    assert decided(brief).outcome is Outcome.LICENCE_REQUIRED


def test_more_than_a_tenth_of_us_content_is_enough_for_iran_and_a_tenth_is_a_question() -> None:
    def found(content: float) -> Level:
        shipment = msgspec.structs.replace(with_goods(CLEAN, us_content=content), destination="IR")
        brief = brief_of(shipment, hit("/parties/0", listing("us_entity_list")))
        return levels(brief)["sanctions/entity_list"]

    assert found(0.101) is Level.LICENCE_REQUIRED
    assert found(0.1) is Level.REVIEW


def test_a_refused_answer_is_not_left_without_an_answer() -> None:
    brief = brief_of(msgspec.structs.replace(CLEAN, answers={"red_flags/payer_not_buyer": "refused"}))
    assert decided(brief).outcome is Outcome.REVIEW
