from __future__ import annotations

from typing import Any

import msgspec

from rules.papers import brief_of, hit, listing, order, with_goods
from tidewaiter.law.effects import Condition
from tidewaiter.model.words import Standing
from tidewaiter.rules.sanctions.conditions import is_met

CLEAN = order("c3-spindle")


def met(
    condition: Condition, shipment: Any = CLEAN, pointer: str = "/parties/0", watchlist: str = "us_meu"
) -> Standing:
    found = hit(pointer, listing(watchlist))
    return is_met(condition, found.matches[0], brief_of(shipment, found))


def test_no_condition_is_always_met() -> None:
    assert met(Condition.NONE) is Standing.YES


def test_what_the_file_cannot_say_stays_unknown() -> None:
    assert met(Condition.ENTRY_MEASURES) is Standing.UNKNOWN
    assert met(Condition.CARRIED_BY_EU_OR_GB) is Standing.UNKNOWN


def test_a_freeze_that_the_entry_itself_states_is_a_measure() -> None:
    for said, standing in (
        (("Asset freeze", "Travel Ban"), Standing.YES),
        (("Travel Ban",), Standing.UNKNOWN),
        (("Prohibition of port entry",), Standing.UNKNOWN),
    ):
        listed = msgspec.structs.replace(listing("gb_sanctions"), measures=said)
        found = hit("/parties/0", listed)
        assert is_met(Condition.ENTRY_MEASURES, found.matches[0], brief_of(CLEAN, found)) is standing


def test_an_article_or_annex_alone_does_not_tell_whether_assets_are_frozen() -> None:
    for said in ("article 12 -- Restrictions on named individuals and entities", "annex 8"):
        listed = msgspec.structs.replace(listing("ch_seco"), measures=(said,))
        found = hit("/parties/0", listed)
        assert is_met(Condition.ENTRY_MEASURES, found.matches[0], brief_of(CLEAN, found)) is Standing.UNKNOWN


def test_control_numbers_tell_defence_articles_and_dual_use_goods() -> None:
    assert (
        met(Condition.DEFENCE_ARTICLE, with_goods(CLEAN, control_numbers={"USML": "VIII(h)"})) is Standing.YES
    )
    assert (
        met(Condition.DUAL_USE_OR_ANNEX_VII, with_goods(CLEAN, control_numbers={"EU": "2B001"}))
        is Standing.YES
    )
    assert met(Condition.DUAL_USE_OR_ANNEX_VII) is Standing.UNKNOWN


def test_annex_vii_is_met_by_its_codes_and_numbers_and_by_nothing_less() -> None:
    for goods, standing in (
        ({"hs": "8542.31", "control_numbers": {}}, Standing.YES),
        ({"hs": "9401.69", "control_numbers": {"EU": "X.A.I.001"}}, Standing.YES),
        ({"hs": "8542", "control_numbers": {}}, Standing.UNKNOWN),
        ({"hs": "9401.69", "control_numbers": {"EU": "none"}, "eccn": "3A001"}, Standing.UNKNOWN),
        ({"hs": "9401.69", "control_numbers": {"DE": "9A991"}}, Standing.UNKNOWN),
    ):
        assert met(Condition.DUAL_USE_OR_ANNEX_VII, with_goods(CLEAN, **goods)) is standing


def test_payment_lists_reach_those_who_pay() -> None:
    assert met(Condition.PAYMENT, pointer="/payment/payer") is Standing.YES
    assert met(Condition.PAYMENT) is Standing.NO


def test_a_union_listing_of_the_same_party_carries_a_un_listing() -> None:
    for watchlist in ("eu_269_annex_i", "eu_financial_sanctions", "gb_sanctions"):
        assert met(Condition.CARRIED_BY_EU_OR_GB, watchlist=watchlist) is Standing.YES
    for watchlist in ("eu_833_annex_iv", "eu_833_transactions", "ch_seco"):
        assert met(Condition.CARRIED_BY_EU_OR_GB, watchlist=watchlist) is Standing.UNKNOWN
