from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from rules.papers import brief_of, decided, found_by, hit, listing, one, order, with_exporter
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Owner, Party
from tidewaiter.model.words import Band, Level, Regime, Role
from tidewaiter.rules.sanctions.listed import OWN_RULES

SLUG = "sanctions/party_listed"
EU_ORDER = order("c3-spindle")
US_ORDER = order("g5-machining-centre-after")
US_GOODS = order("g9-istanbul-after")


def first(
    shipment: Any, watchlist: str, *, pointer: str = "/parties/0", band: Band = Band.PROBABLE, **listed: Any
) -> Finding:
    return found_by(SLUG, brief_of(shipment, hit(pointer, listing(watchlist, **listed), band=band)))[0]


def seen(finding: Finding) -> tuple[Level, str]:
    return finding.level, finding.variant


@pytest.mark.parametrize(
    ("watchlist", "shipment", "expected"),
    [
        ("us_sdn", US_ORDER, (Level.PROHIBITED, "")),
        ("us_sdn", EU_ORDER, (Level.REVIEW, "no_nexus")),
        ("us_sdn", US_GOODS, (Level.REVIEW, "no_nexus")),
        ("us_ssi", US_ORDER, (Level.REVIEW, "")),
        ("us_cmic", US_ORDER, (Level.NOTE, "note")),
        ("us_itar_debarred", US_ORDER, (Level.REVIEW, "otherwise")),
        ("un_sc", EU_ORDER, (Level.REVIEW, "otherwise")),
        ("eu_833_annex_iv", EU_ORDER, (Level.REVIEW, "goods")),
        ("ca_sema", with_exporter(EU_ORDER, "CA"), (Level.REVIEW, "unverified")),
        ("some_new_list", EU_ORDER, (Level.REVIEW, "no_row")),
    ],
)
def test_what_a_listing_means_by_list_and_nexus(
    watchlist: str, shipment: Any, expected: tuple[Level, str]
) -> None:
    assert seen(first(shipment, watchlist)) == expected


def test_a_us_person_who_acts_makes_a_blocked_party_prohibited() -> None:
    parties = (msgspec.structs.replace(US_GOODS.parties[2], us_person=True), *US_GOODS.parties[:2])
    shipment = msgspec.structs.replace(US_GOODS, parties=parties)
    assert first(shipment, "us_sdn", pointer="/parties/1").level is Level.PROHIBITED


@pytest.mark.parametrize("watchlist", sorted(OWN_RULES))
def test_lists_with_a_rule_of_their_own_are_left_to_it_unless_somebody_does_not_act_or_is_not_surely_meant(
    watchlist: str,
) -> None:
    found = hit("/parties/0", listing(watchlist))
    for shipment in (US_ORDER, EU_ORDER):
        assert found_by(SLUG, brief_of(shipment, found)) == ()
    assert seen(first(US_ORDER, watchlist, band=Band.POSSIBLE)) == (Level.REVIEW, "possible")
    bound = EU_ORDER if watchlist.startswith(("us_", "gb_")) else US_ORDER
    assert seen(first(bound, watchlist, pointer="/goods/0/manufacturer")) == (Level.NOTE, "manufacturer")
    assert seen(first(US_ORDER, watchlist, start="2030-01-01")) == (Level.NOTE, "listed_later")


def test_where_us_law_may_reach_the_order_it_is_asked() -> None:
    finding = first(msgspec.structs.replace(EU_ORDER, payment=US_ORDER.payment), "us_sdn")
    assert (*seen(finding), finding.gap) == (Level.REVIEW, "nexus_unknown", True)


def test_a_possible_match_needs_a_person_and_is_no_bar() -> None:
    assert seen(first(US_ORDER, "us_sdn", band=Band.POSSIBLE)) == (Level.REVIEW, "possible")


def test_a_match_that_is_no_hit_is_no_finding() -> None:
    assert found_by(SLUG, brief_of(US_ORDER, hit("/parties/0", listing("us_sdn"), alarm=False))) == ()


def test_a_listing_counts_from_its_first_day_to_its_last() -> None:
    day = "2025-07-31"
    assert first(US_ORDER, "us_sdn", start=day).level is Level.PROHIBITED
    later = first(US_ORDER, "us_sdn", start="2025-08-01")
    assert (seen(later), later.facts["moment"]) == ((Level.NOTE, "listed_later"), "2025-08-01")
    ended = first(US_ORDER, "us_sdn", start="2020-01-01", end=day)
    assert (seen(ended), ended.facts["moment"]) == ((Level.NOTE, "ended"), day)


def test_a_listing_without_a_start_is_in_force_and_says_so() -> None:
    finding = first(US_ORDER, "us_sdn")
    assert finding.level is Level.PROHIBITED
    assert finding.facts["since_en"] == "a day not known"


def test_a_row_that_nobody_has_read_never_prohibits_alone() -> None:
    finding = first(US_ORDER, "us_sdn", verified=False)
    assert seen(finding) == (Level.REVIEW, "unverified")
    assert finding.tasks == ("hold", "return")


def test_a_listed_maker_is_noted_and_a_listed_officer_needs_a_person() -> None:
    assert seen(first(US_ORDER, "us_entity_list", pointer="/goods/0/manufacturer")) == (
        Level.NOTE,
        "manufacturer",
    )
    assert seen(first(US_GOODS, "us_sdn", pointer="/parties/0/officers/0")) == (Level.REVIEW, "officer")


@pytest.mark.parametrize(
    ("shipment", "answer", "expected", "gap"),
    [
        (US_ORDER, "", (Level.REVIEW, "blocked_maker"), True),
        (US_ORDER, "yes", (Level.REVIEW, "blocked_maker"), True),
        (US_ORDER, "no", (Level.NOTE, "manufacturer"), False),
        (EU_ORDER, "", (Level.NOTE, "manufacturer"), False),
    ],
)
def test_a_blocked_maker_may_keep_an_interest_in_the_goods(
    shipment: Any, answer: str, expected: tuple[Level, str], gap: bool
) -> None:
    asked = msgspec.structs.replace(shipment, answers={SLUG: answer} if answer else {})
    finding = first(asked, "us_sdn", pointer="/goods/0/manufacturer")
    assert (seen(finding), finding.gap) == (expected, gap)


@pytest.mark.parametrize(
    ("watchlist", "shipment", "answer", "expected", "gap"),
    [
        ("eu_269_annex_i", EU_ORDER, "", (Level.REVIEW, "frozen_maker"), True),
        ("eu_269_annex_i", EU_ORDER, "nein", (Level.NOTE, "manufacturer"), False),
        ("eu_269_annex_i", with_exporter(EU_ORDER, None), "", (Level.REVIEW, "frozen_maker"), True),
        ("eu_833_annex_iv", EU_ORDER, "", (Level.NOTE, "manufacturer"), False),
        ("gb_sanctions", with_exporter(EU_ORDER, "GB"), "", (Level.REVIEW, "frozen_maker"), True),
        ("ca_sema", with_exporter(EU_ORDER, "CA"), "", (Level.NOTE, "manufacturer"), False),
    ],
)
def test_a_maker_under_an_asset_freeze_may_have_been_paid(
    watchlist: str, shipment: Any, answer: str, expected: tuple[Level, str], gap: bool
) -> None:
    asked = msgspec.structs.replace(shipment, answers={SLUG: answer} if answer else {})
    finding = first(asked, watchlist, pointer="/goods/0/manufacturer")
    assert (seen(finding), finding.gap) == (expected, gap)


def test_a_maker_of_the_uk_list_is_asked_about_for_a_freeze_alone() -> None:
    shipment = with_exporter(EU_ORDER, "GB")
    for measures, variant in ((("Asset freeze",), "frozen_maker"), (("Travel Ban",), "manufacturer")):
        entry = msgspec.structs.replace(listing("gb_sanctions"), measures=measures)
        finding = one(SLUG, brief_of(shipment, hit("/goods/0/manufacturer", entry)))
        assert finding.variant == variant


def test_a_listed_owner_needs_a_person_at_least() -> None:
    buyer = msgspec.structs.replace(US_ORDER.parties[0], owners=(Owner(name="Somebody", share=Decimal(10)),))
    shipment = msgspec.structs.replace(US_ORDER, parties=(buyer, *US_ORDER.parties[1:]))
    assert seen(first(shipment, "us_sdn", pointer="/parties/0/owners/0")) == (Level.REVIEW, "owner")


def _owner(watchlist: str, *measures: str, to: date | None = None) -> tuple[Level, str]:
    owner = Owner(name="Somebody", share=Decimal(60), to=to)
    buyer = msgspec.structs.replace(EU_ORDER.parties[0], owners=(owner,))
    parties = (buyer, *EU_ORDER.parties[1:])
    shipment = msgspec.structs.replace(EU_ORDER, parties=parties)
    entry = msgspec.structs.replace(listing(watchlist), measures=measures)
    return seen(found_by(SLUG, brief_of(shipment, hit("/parties/0/owners/0", entry)))[0])


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        (("Director Disqualification Sanction",), (Level.NOTE, "owner_personal")),
        (("Travel Ban", "Ships"), (Level.NOTE, "owner_personal")),
        (("Travel Ban", "Asset freeze"), (Level.REVIEW, "owner")),
        (("Arms Embargo",), (Level.REVIEW, "owner")),
        (("Something new",), (Level.REVIEW, "owner")),
        ((), (Level.REVIEW, "owner")),
    ],
)
def test_measures_on_an_owner_that_reach_no_firm_are_noted(
    measures: tuple[str, ...], expected: tuple[Level, str]
) -> None:
    assert _owner("gb_sanctions", *measures) == expected


@pytest.mark.parametrize("watchlist", ["gb_sanctions", "eu_269_annex_i"])
def test_an_owner_who_has_sold_is_noted_from_the_day_after_the_last(watchlist: str) -> None:
    day = brief_of(EU_ORDER).clocks.as_of
    assert _owner(watchlist, "Asset freeze", to=day) == (Level.REVIEW, "owner")
    assert _owner(watchlist, "Asset freeze", to=day - timedelta(1)) == (Level.NOTE, "owner_ended")
    assert _owner("us_sdn", to=day - timedelta(1)) == (Level.REVIEW, "owner")


def test_no_nexus_puts_the_question_of_a_blocking_statute_to_counsel() -> None:
    assert first(EU_ORDER, "us_sdn").tasks == ("counsel",)


def test_the_finding_names_its_regime_and_cites_the_effect() -> None:
    finding = one(SLUG, brief_of(US_ORDER, hit("/parties/0", listing("us_sdn"))))
    assert finding.regime is Regime.US
    assert "31 CFR" in finding.citations[0].instrument


def test_a_barred_party_brings_tasks() -> None:
    decision = decided(brief_of(US_ORDER, hit("/parties/0", listing("us_sdn"))))
    assert decision.tasks[:2] == ("hold", "return")


def test_a_listed_maker_among_the_parties_is_more_than_a_note() -> None:
    maker = Party(role=Role.MANUFACTURER, name="Example Trading FZE", country="AE")
    shipment = msgspec.structs.replace(US_ORDER, parties=(maker, *US_ORDER.parties))
    assert seen(first(shipment, "us_sdn")) == (Level.REVIEW, "maker_among_parties")
