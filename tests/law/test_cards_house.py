"""The regime, the weight and the standing of each card, by where it stands."""

from __future__ import annotations

from typing import Any, cast

import pytest

from tidewaiter.law.load import load_law
from tidewaiter.model.words import Regime

CARDS = load_law().cards
# The only cards of whole rooms that are not of that room's regime: those that ask on behalf of US law, and those of none.
US_QUESTIONS = {"completeness/origin", "completeness/us_end_use"}
OF_NO_REGIME = {
    "embargo/occupied_region",
    "embargo/sanctioned_destination",
    "export/common_high_priority",
    "sanctions/own_list",
    "sanctions/party_listed",
}
# The first of these in a slug says whose law the rule is; none says that it is that of the United States.
OF_WORD = {
    "us": Regime.US,
    "eu": Regime.EU,
    "gb": Regime.GB,
    "de": Regime.DE,
    "blocking": Regime.EU,
    "northern": Regime.GB,
    "crown": Regime.GB,
}
SEVERITY = {
    "address_kind": "medium",
    "after_2022_02_24": "high",
    "answer_refused": "high",
    "arms_goods_onward": "high",
    "consigned_to_bank": "high",
    "debarred": "high",
    "distributor_as_user": "medium",
    "end_user_changed": "high",
    "former_destination": "high",
    "forwarder_as_consignee": "high",
    "founded_together": "high",
    "free_zone": "low",
    "goods_contradiction": "high",
    "hidden_owner": "medium",
    "kit_over_time": "high",
    "late_change": "high",
    "linked_to_listed": "high",
    "look_alike_domain": "high",
    "luxury_together": "low",
    "mail_domain": "low",
    "many_key_parts": "medium",
    "new_customer": "high",
    "no_web_presence": "medium",
    "oil_field_reseller": "low",
    "papers_say": "high",
    "payer_not_buyer": "high",
    "payment_method": "high",
    "phone_code": "medium",
    "refused_to_another": "medium",
    "resubmitted": "high",
    "route_caspian": "critical",
    "route_detour": "medium",
    "route_no_sense": "medium",
    "route_through_concern": "medium",
    "shared_between_buyers": "medium",
    "shared_officer": "medium",
    "ship_to_not_buyer_country": "medium",
    "shipping_customer": "medium",
    "split_orders": "medium",
    "state_firm_form": "medium",
    "sudden_volume": "high",
    "taken_over_basket": "high",
    "told_by_answer": "high",
    "trade_flow": "low",
    "trade_mismatch": "medium",
    "trading_pair": "medium",
    "transshipment_jurisdiction": "high",
    "uav_component": "low",
    "uav_kit": "high",
    "vague_delivery": "medium",
    "young_company": "medium",
    "zone_of_concern": "high",
}


def _expected(slug: str) -> Regime | None:
    if slug in OF_NO_REGIME or slug.startswith(("red_flags/", "export/national/")):
        return None
    if slug.startswith("completeness/"):
        return Regime.US if slug in US_QUESTIONS else None
    words = slug.replace("/", "_").split("_")
    return next((regime for word, regime in OF_WORD.items() if word in words), Regime.US)


@pytest.mark.parametrize("slug", sorted(CARDS))
def test_a_card_is_of_the_regime_of_its_room(slug: str) -> None:
    assert CARDS[slug].regime is _expected(slug)


def test_red_flags_weigh_what_the_guidance_gives_them_and_nothing_else_weighs() -> None:
    weights = {slug: card.severity for slug, card in CARDS.items() if card.severity is not None}
    assert {slug.removeprefix("red_flags/"): str(weight) for slug, weight in weights.items()} == SEVERITY


def test_only_red_flags_and_the_high_priority_list_are_guidance() -> None:
    guidance = {slug for slug, card in CARDS.items() if card.guidance}
    assert guidance == {"export/common_high_priority", *(f"red_flags/{name}" for name in SEVERITY)}


# The only tables of US law that bear no prefix of it, and those of no law at all.
OF_US_LAW = {"coalition"}
OF_NO_LAW = {"chpl", "listed_party_places", "sanctioned_destinations", "transshipment"}
LAW = load_law()
DATED: dict[str, Regime | None] = {
    slug: each.regime
    for each_of in (
        LAW.code_tables,
        LAW.place_tables,
        LAW.eccn_tables,
        LAW.numbers,
        LAW.ownership,
        LAW.word_lists,
        LAW.direct_product,
    )
    for slug, each in cast("dict[str, Any]", each_of).items()
}


@pytest.mark.parametrize("slug", sorted(DATED))
def test_a_table_is_of_the_regime_that_its_slug_begins_with(slug: str) -> None:
    expected = None if slug in OF_NO_LAW else Regime.US if slug in OF_US_LAW else Regime(slug[:2].upper())
    assert DATED[slug] is expected


@pytest.mark.parametrize("slug", sorted(CARDS))
def test_no_question_asks_whether_a_use_is_civil(slug: str) -> None:
    # Yes to a question on a use is read as that use: "is that use civil?" and "yes" would be an alarm, "no" would be none.
    asked = " ".join(CARDS[slug].question.values()).casefold()
    assert "is that use civil" not in asked
    assert "verwendung zivil" not in asked
