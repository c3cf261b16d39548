from __future__ import annotations

from typing import Any

import pytest

from rules.export.us.exceptions import case, condition, dollars
from rules.papers import LAW
from tidewaiter.law.licence_exceptions import Means
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.exception_tests import met, offered

YES, NO, UNKNOWN = Standing.YES, Standing.NO, Standing.UNKNOWN

# Condition, item, destination, place of departure, answer.
MET = [
    ("lvs_entry", "3A991", "SG", "US", NO),
    ("lvs_entry", "2A001", "SG", "US", UNKNOWN),
    ("lvs_entry", "3A090", "SG", "US", NO),
    ("lvs_entry", "8A001.a", "SG", "US", YES),
    ("lvs_group", "3A001.a.7", "SG", "US", YES),
    ("lvs_group", "3A001.a.7", "CN", "US", NO),
    ("lvs_group", "3A001.a.7", "", "US", UNKNOWN),
    ("lvs_encryption_part", "5A002.a", "SG", "US", UNKNOWN),
    ("lvs_encryption_part", "3A001.a.7", "SG", "US", YES),
    ("gbs_entry", "3A001.a.7", "SG", "US", YES),
    ("gbs_entry", "3A001.b.4", "SG", "US", NO),
    ("gbs_entry", "3A001", "SG", "US", UNKNOWN),
    ("gbs_group", "3A001.a.7", "SG", "US", YES),
    ("gbs_group", "3A001.a.7", "UA", "US", NO),
    ("gbs_group", "3A001.a.7", "SD", "US", NO),
    ("gbs_reasons", "8A002.o.3", "SG", "US", YES),
    ("gbs_reasons", "3A001.a.7", "SG", "US", UNKNOWN),
    ("gbs_reasons", "2A225", "IN", "US", NO),
    ("tsr_entry", "3D003", "SG", "US", YES),
    ("tsr_entry", "2D001", "SG", "US", UNKNOWN),
    ("tsr_entry", "3E003.f", "SG", "US", NO),
    ("tsr_group", "3D003", "SG", "US", YES),
    ("tsr_group", "3D003", "UA", "US", NO),
    ("tsr_reasons", "3D003", "SG", "US", YES),
    ("tsr_reasons", "2E290", "IN", "US", NO),
    ("app_tier_1", "4A003.b", "SG", "US", YES),
    ("app_tier_1", "4A003.b", "CN", "US", NO),
    ("app_items", "4A003.b", "SG", "US", YES),
    ("app_items", "4A003.g", "SG", "US", NO),
    ("app_items", "4A003", "SG", "US", UNKNOWN),
    ("app_group", "4E001", "DE", "US", YES),
    ("app_group", "4E001", "SG", "US", NO),
    ("headquartered_d5", "3A090.a", "CN", "US", YES),
    ("headquartered_d5", "3A090.a", "MO", "US", YES),
    ("headquartered_d5", "3A090.a", "AE", "US", UNKNOWN),
    ("aca_place", "3A090.a", "AE", "US", YES),
    ("aca_place", "3A090.a", "CN", "US", NO),
    ("aca_place", "3A090.a", "MO", "US", NO),
    ("tmp_no_order", "3A001.a.7", "SG", "US", NO),
    ("tmp_transit_reasons", "3A001.a.7", "SG", "US", YES),
    ("tmp_transit_reasons", "3A001.a.7", "CN", "US", NO),
    ("tmp_transit_reasons", "EAR99", "CN", "US", YES),
    ("tmp_transit_reasons", "", "CN", "US", UNKNOWN),
    ("tmp_beta_place", "5D992", "SG", "US", YES),
    ("tmp_beta_place", "5D992", "IR", "US", NO),
    ("tmp_beta_encryption", "5D002", "SG", "US", YES),
    ("tmp_beta_encryption", "5D002", "SY", "US", NO),
    ("tmp_beta_encryption", "5D992", "SY", "US", YES),
    ("rpl_not_aircraft", "3A001.a.7", "DE", "US", YES),
    ("rpl_not_aircraft", "9A991", "SY", "US", UNKNOWN),
    ("rpl_group", "3A001.a.7", "CN", "US", YES),
    ("rpl_group", "3A001.a.7", "KP", "US", NO),
    ("rpl_free", "3A001.a.7", "SG", "US", UNKNOWN),
    ("rpl_free", "3A001.a.7", "IR", "US", YES),
    ("gov_not_encryption", "3A001.a.7", "SG", "US", YES),
    ("gov_not_encryption", "5A002.a", "SG", "US", NO),
    ("gov_not_encryption", "5D002", "SG", "US", UNKNOWN),
    ("gov_600_a5", "3A611.a", "DE", "US", YES),
    ("gov_600_a5", "3A611.a", "SG", "US", NO),
    ("gov_600_a5", "3A001.a.7", "SG", "US", YES),
    ("gov_cooperating", "3A001.a.7", "JP", "US", YES),
    ("gov_cooperating", "3A001.a.7", "SG", "US", YES),
    ("gov_cooperating", "3A001.a.7", "CN", "US", UNKNOWN),
    ("gov_excluded", "6A001.a", "JP", "US", YES),
    ("gov_excluded", "2A225", "JP", "US", NO),
    ("gov_excluded", "3A001.a.7", "JP", "US", UNKNOWN),
    ("gov_other_exclusions", "3A001.a.7", "JP", "US", YES),
    ("gov_other_exclusions", "0A501.a", "JP", "US", NO),
    ("gov_other_exclusions", "6A002.a.1", "JP", "US", UNKNOWN),
    ("gft_reasons", "EAR99", "CU", "US", YES),
    ("gft_reasons", "3D003", "SG", "US", NO),
    ("gft_reasons", "3A002", "SG", "US", NO),
    ("gft_donation_reasons", "EAR99", "CU", "US", YES),
    ("gft_donation_reasons", "2A225", "CU", "US", NO),
    ("tsu_group", "3D003", "SG", "US", YES),
    ("tsu_group", "3D003", "IR", "US", NO),
    ("tsu_excluded", "3D003", "SG", "US", YES),
    ("tsu_excluded", "5D002", "SG", "US", UNKNOWN),
    ("tsu_excluded", "7D101", "SG", "US", NO),
    ("tsu_release_excluded", "3E003.a", "CN", "US", YES),
    ("tsu_release_excluded", "7E101", "CN", "US", NO),
    ("avs_cuba_syria", "EAR99", "CU", "US", YES),
    ("avs_cuba_syria", "3A001.a.7", "CU", "US", NO),
    ("avs_cuba_syria", "3A001.a.7", "DE", "US", YES),
    ("avs_agent_place", "3A001.a.7", "CN", "US", YES),
    ("avs_agent_place", "3A001.a.7", "AM", "US", NO),
    ("avs_agent_place", "EAR99", "CU", "US", NO),
    ("avs_ship_group", "3A001.a.7", "CN", "US", YES),
    ("avs_ship_group", "EAR99", "SY", "US", NO),
    ("avs_research_place", "9A515.a", "JP", "US", YES),
    ("avs_research_place", "9A515.a", "CN", "US", NO),
    ("apr_from", "3A001.a.7", "CN", "DE", YES),
    ("apr_from", "3A001.a.7", "CN", "SG", NO),
    ("apr_reasons", "6A001.a", "CN", "DE", YES),
    ("apr_reasons", "2A225", "CN", "DE", NO),
    ("apr_reasons", "3A001.a.7", "CN", "DE", UNKNOWN),
    ("apr_items", "3A001.a.7", "CN", "DE", YES),
    ("apr_items", "6A003.b", "CN", "DE", NO),
    ("apr_items", "3A001.b.2", "CN", "DE", UNKNOWN),
    ("apr_ns", "6A001.a", "CN", "DE", YES),
    ("apr_ns", "2A225", "CN", "DE", NO),
    ("apr_to", "3A001.a.7", "CN", "DE", YES),
    ("apr_to", "3A001.a.7", "KP", "DE", NO),
    ("apr_to", "3A001.a.7", "CU", "DE", NO),
    ("apr_group_b", "3A001.a.7", "IN", "DE", UNKNOWN),
    ("apr_group_b", "3A001.a.7", "CN", "DE", YES),
    ("apr_to_a1", "3A001.a.7", "JP", "SG", YES),
    ("apr_to_a1", "3A001.a.7", "CN", "SG", NO),
    ("apr_b_reasons", "6A001.a", "JP", "SG", YES),
    ("apr_b_reasons", "2A225", "JP", "SG", NO),
    ("apr_b_items", "3A001.a.7", "JP", "SG", YES),
    ("apr_b_items", "6A002.a", "JP", "SG", NO),
    ("apr_b_items", "0A504.g", "JP", "SG", NO),
    ("apr_b_items", "3A001.b.3", "JP", "SG", UNKNOWN),
    ("apr_from_three", "3A001.a.7", "CN", "GB", YES),
    ("apr_from_three", "3A001.a.7", "CN", "DE", NO),
    ("apr_np", "2A225", "CN", "GB", YES),
    ("apr_np", "6A001.a", "CN", "GB", NO),
    ("apr_a4", "2A225", "CN", "GB", YES),
    ("apr_a4", "2A225", "JP", "SG", YES),
    ("apr_a4", "2A225", "IN", "SG", NO),
    ("apr_np_place", "2A225", "CN", "GB", YES),
    ("apr_np_place", "2A225", "PK", "GB", NO),
    ("apr_np_place", "2A225", "CU", "GB", NO),
    ("enc_group", "5A002.a", "SG", "US", YES),
    ("enc_group", "5A002.a", "CU", "US", NO),
    ("enc_group", "5A002.a", "IR", "US", NO),
    ("enc_technology_place", "5E002", "SG", "US", YES),
    ("enc_technology_place", "5E002", "CN", "US", NO),
    ("enc_technology_place", "5A002.a", "CN", "US", YES),
    ("enc_not_government", "5A002.a", "DE", "US", YES),
    ("enc_not_government", "5A002.a", "SG", "US", UNKNOWN),
    ("sta_group", "3A001.b.4", "DE", "US", YES),
    ("sta_group", "3A001.b.4", "SG", "US", NO),
    ("sta_reasons", "3A611.a", "DE", "US", YES),
    ("sta_reasons", "3A090.a", "AE", "US", YES),
    ("sta_reasons", "3A991.d", "AE", "US", NO),
    ("sta_excluded_reasons", "3A001.b.4", "DE", "US", YES),
    ("sta_excluded_reasons", "5A002.a", "DE", "US", NO),
    ("sta_excluded_reasons", "5D002", "DE", "US", UNKNOWN),
    ("sta_missile", "6A001.a", "DE", "US", YES),
    ("sta_missile", "3A101", "DE", "US", NO),
    ("sta_missile", "9A012", "DE", "US", YES),
    ("sta_missile", "3A001.b.4", "DE", "US", UNKNOWN),
    ("sta_uav", "9A012", "DE", "US", UNKNOWN),
    ("sta_uav", "3A001.b.4", "DE", "US", YES),
    ("sta_items", "3A001.b.4", "DE", "US", YES),
    ("sta_items", "6A002.a.1", "DE", "US", NO),
    ("sta_items", "3A001.b.2", "DE", "US", UNKNOWN),
    ("sta_entry", "3A001.b.4", "DE", "US", YES),
    ("sta_entry", "3A001.z.1", "DE", "US", NO),
    ("sta_entry", "3A001.b.2", "DE", "US", UNKNOWN),
    ("sta_600", "3A611.a", "DE", "US", UNKNOWN),
    ("sta_600", "3A001.b.4", "DE", "US", YES),
    ("sta_group_6", "3A001.b.4", "SG", "US", YES),
    ("sta_group_6", "3A001.b.4", "DE", "US", NO),
    ("sta_ns_only", "6A001.a", "SG", "US", YES),
    ("sta_ns_only", "2A225", "IN", "US", NO),
    ("sta_excluded_reasons_6", "6A001.a", "SG", "US", YES),
    ("sta_excluded_reasons_6", "3A101", "SG", "US", NO),
    ("sta_items_6", "3A001.b.4", "SG", "US", YES),
    ("sta_items_6", "3A611.a", "SG", "US", NO),
    ("sta_entry_6", "3A001.b.4", "SG", "US", YES),
    ("sta_entry_6", "3A001.z", "SG", "US", NO),
    ("sta_entry_6", "6A001.a", "SG", "US", UNKNOWN),
    ("scp_reasons", "EAR99", "CU", "US", YES),
    ("scp_reasons", "3A991", "CU", "US", YES),
    ("scp_reasons", "3A001.a.7", "CU", "US", NO),
    ("ace_group", "4A005", "SG", "US", YES),
    ("ace_group", "4A005", "CU", "US", NO),
    ("ace_government", "4A005", "CN", "US", UNKNOWN),
    ("ace_government", "4A005", "DE", "US", YES),
    ("ace_private", "4A005", "CN", "US", UNKNOWN),
    ("ace_private", "4A005", "SG", "US", YES),
    ("iec_entry", "4A906", "SG", "US", YES),
    ("iec_entry", "3B001.a", "SG", "US", NO),
    ("iec_entry", "3B001", "SG", "US", UNKNOWN),
    ("aia_entry", "3A090.a", "DE", "US", YES),
    ("aia_entry", "3A090.b", "DE", "US", NO),
    ("aia_place", "3A090.a", "DE", "US", YES),
    ("aia_place", "3A090.a", "SG", "US", NO),
    ("acm_entry", "3A001.z", "SG", "US", YES),
    ("acm_entry", "3A001.a.7", "SG", "US", NO),
    ("acm_place", "3A090.a", "SG", "US", YES),
    ("acm_place", "3A090.a", "CN", "US", NO),
    ("lpp_entry", "3A090.a", "SG", "US", YES),
    ("lpp_entry", "3A090.b", "SG", "US", NO),
    ("lpp_place", "3A090.a", "SG", "US", YES),
    ("lpp_place", "3A090.a", "MO", "US", NO),
]


@pytest.mark.parametrize(("slug", "number", "to", "home", "answer"), MET)
def test_a_condition_is_answered_by_item_destination_and_departure(
    slug: str, number: str, to: str, home: str, answer: Standing
) -> None:
    assert met(case(number, to, home), condition(slug)) is answer


def test_every_computed_condition_is_tested_both_ways() -> None:
    computed = {
        (condition.slug, condition.or_asked)
        for one in LAW.licence_exceptions.exceptions
        for condition in one.conditions
        if condition.test not in (Means.ASKED, Means.VALUE, Means.NO_BUYER)
    }
    tested = {(slug, answer) for slug, _, _, _, answer in MET}
    wanted = {(slug, YES) for slug, _ in computed}
    wanted |= {(slug, UNKNOWN if or_asked else NO) for slug, or_asked in computed}
    assert wanted <= tested


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (dollars("5000"), YES),
        (dollars("5000.01"), NO),
        (dollars("100", "EUR"), UNKNOWN),
        ({}, UNKNOWN),
    ],
)
def test_the_value_of_the_order_is_compared_with_the_amount_of_the_entry(
    line: dict[str, Any], answer: Standing
) -> None:
    assert met(case("3A001.a.7", "SG", line=line), condition("lvs_value")) is answer


@pytest.mark.parametrize(
    ("others", "answer"),
    [
        ((dollars("3000"),), YES),
        (({"eccn": "3A001.a.7", **dollars("3000")},), YES),
        (({"eccn": "3A001.a.7", **dollars("3000.01")},), NO),
        (({"eccn": "3A001.a.7", **dollars("3000.01")}, {"eccn": "3A001.a.7"}), NO),
        (({"eccn": "3A001.a.7"},), UNKNOWN),
        (({"eccn": "3A001.a.7", **dollars("1", "EUR")},), UNKNOWN),
        ((dollars("3000.01"),), UNKNOWN),
        (({},), UNKNOWN),
        (({"eccn": "EAR99", **dollars("9000")},), YES),
    ],
)
def test_lines_of_the_entry_are_summed_and_one_without_a_number_may_be_of_it(
    others: tuple[dict[str, Any], ...], answer: Standing
) -> None:
    first = {"description": "A", "eccn": "3A001.a.7", **dollars("2000")}
    asked = case("3A001.a.7", "SG", goods=[first, *({"description": "B", **one} for one in others)])
    assert met(asked, condition("lvs_value")) is answer


def test_a_value_between_two_amounts_that_may_count_is_asked() -> None:
    for amount, answer in (("1500", YES), ("1500.01", UNKNOWN), ("5000", UNKNOWN), ("5000.01", NO)):
        assert met(case("3A001", "SG", line=dollars(amount)), condition("lvs_value")) is answer


def test_an_answer_of_the_order_counts_where_nothing_else_tells() -> None:
    asked = case("3A001.a.7", "SG", line=dollars("5", "EUR"), answers={"lvs_value": "Yes."})
    assert met(asked, condition("lvs_value")) is YES
    told = case("3A001.a.7", "SG", line=dollars("9000"), answers={"lvs_value": "yes"})
    assert met(told, condition("lvs_value")) is NO
    assert met(case("3D003", "SG", answers={"tsr_assurance": "nein"}), condition("tsr_assurance")) is NO
    assert met(case("3D003", "SG", answers={"tsr_assurance": "soon"}), condition("tsr_assurance")) is UNKNOWN


def test_what_may_be_so_in_a_second_way_is_asked_before_it_fails() -> None:
    said = case("3A090.a", "AE", answers={"headquartered_d5": "yes"})
    assert met(said, condition("headquartered_d5")) is YES


def test_nobody_has_bought_what_has_no_buyer_in_the_papers() -> None:
    fair = [{"role": "end_user", "name": "Example Fair", "country": "SG"}]
    assert met(case("3A001.a.7", "SG", parties=fair), condition("tmp_no_order")) is UNKNOWN


@pytest.mark.parametrize(
    ("number", "symbol", "standing", "amounts"),
    [
        ("EAR99", "LVS", NO, ()),
        ("to be found", "LVS", UNKNOWN, ()),
        # The entry says so for all of it, or its words for this exception were not read.
        ("8A001.a", "LVS", YES, (5000.0,)),
        ("8A001.b", "LVS", NO, ()),
        ("4D993", "TSR", NO, ()),
        # A part that is offered for less than all reasons for control.
        ("2A001", "LVS", UNKNOWN, (3000.0,)),
        ("3A001.c", "LVS", UNKNOWN, (1500.0,)),
        # An entry of which other parts were not read.
        ("3A002.b", "GBS", UNKNOWN, ()),
        ("2E903", "STA (c)(1)", NO, ()),
    ],
)
def test_an_entry_offers_an_exception_for_its_parts(
    number: str, symbol: str, standing: Standing, amounts: tuple[float, ...]
) -> None:
    assert offered(case(number, "SG"), symbol) == (standing, amounts)
