from __future__ import annotations

from typing import Any

import pytest

from rules.export.us.exceptions import bar, case
from rules.papers import LAW
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.exception_bars import bar_hits
from tidewaiter.rules.export.us.exception_case import Case
from tidewaiter.rules.export.us.exception_weighing import State, Weighed, purpose_of, weigh

YES, NO, UNKNOWN = Standing.YES, Standing.NO, Standing.UNKNOWN

# Bar, item, destination, place of departure, answers of the order, whether it hits.
HITS: list[tuple[str, str, str, str, dict[str, str], Standing]] = [
    ("suspended", "3A001.a.7", "SG", "US", {}, UNKNOWN),
    ("suspended", "3A001.a.7", "SG", "US", {"suspended": "yes"}, YES),
    ("suspended", "3A001.a.7", "SG", "US", {"suspended": "no"}, NO),
    ("surreptitious_listening", "5A980", "DE", "US", {}, YES),
    ("surreptitious_listening", "5D001", "DE", "US", {}, UNKNOWN),
    ("surreptitious_listening", "5A001.h", "DE", "US", {}, NO),
    ("surreptitious_technology", "5E980", "DE", "US", {}, YES),
    ("surreptitious_technology", "5E002", "DE", "US", {}, NO),
    ("crime_control", "1A985", "CN", "US", {}, YES),
    ("crime_control", "1A985", "DE", "US", {}, NO),
    ("crime_control", "1A985", "IN", "US", {}, NO),
    ("crime_control", "3A001.a.7", "CN", "US", {}, NO),
    ("missile_technology", "3A101", "DE", "US", {}, YES),
    ("missile_technology", "3A001.a.7", "DE", "US", {}, UNKNOWN),
    ("missile_technology", "3A101", "CN", "US", {}, NO),
    ("missile_technology", "6A001.a", "DE", "US", {}, NO),
    ("missile_technology_d4", "3A101", "CN", "US", {}, YES),
    ("missile_technology_d4", "3A101", "DE", "US", {}, NO),
    ("missile_technology_d4", "2A001", "CN", "US", {}, NO),
    ("missile_technology_bearings", "2A101", "CN", "US", {}, YES),
    ("missile_technology_bearings", "2A101", "DE", "US", {}, NO),
    ("missile_technology_bearings", "7A101", "CN", "US", {}, NO),
    ("focal_plane_technology", "6E001", "DE", "US", {}, UNKNOWN),
    ("focal_plane_technology", "6E001", "DE", "US", {"focal_plane_technology": "yes"}, YES),
    ("focal_plane_technology", "6A002.a", "DE", "US", {}, NO),
    ("detection_equipment", "2A983", "DE", "US", {}, YES),
    ("detection_equipment", "2A985", "DE", "US", {}, NO),
    ("chip_equipment", "3B993.a", "CN", "US", {}, YES),
    ("chip_equipment", "3B993.a", "MO", "US", {}, YES),
    ("chip_equipment", "3B993.a", "SG", "US", {}, NO),
    ("chip_equipment", "3D001", "CN", "US", {}, UNKNOWN),
    ("advanced_computing", "3A090.a", "CN", "US", {}, YES),
    ("advanced_computing", "3A090.a", "KZ", "US", {}, YES),
    ("advanced_computing", "3A090.a", "DE", "US", {}, NO),
    ("advanced_computing", "4A005", "CN", "US", {}, UNKNOWN),
    ("advanced_computing_headquarters", "3A090.a", "DE", "US", {}, UNKNOWN),
    (
        "advanced_computing_headquarters",
        "3A090.a",
        "DE",
        "US",
        {"advanced_computing_headquarters": "ja"},
        YES,
    ),
    ("advanced_computing_headquarters", "3A001.a.7", "DE", "US", {}, NO),
    ("advanced_computing_headquarters", "3E001", "DE", "US", {}, UNKNOWN),
    ("torture", "0A983", "DE", "US", {}, YES),
    ("torture", "0A982", "DE", "US", {}, NO),
    ("military_commodity", "0A919", "DE", "US", {}, YES),
    ("military_commodity", "0A918", "DE", "US", {}, NO),
    ("military_d5", "3A611.a", "CN", "US", {}, YES),
    ("military_d5", "9A515.d", "HK", "US", {}, YES),
    ("military_d5", "3A611.a", "DE", "US", {}, NO),
    ("military_from_d5", "3A611.a", "DE", "CN", {}, YES),
    ("military_from_d5", "3A611.a", "DE", "US", {}, UNKNOWN),
    ("military_elsewhere", "3A611.a", "DE", "US", {}, YES),
    ("military_elsewhere", "3A611.a", "CN", "US", {}, NO),
    ("military_elsewhere", "9A515.d", "DE", "US", {}, NO),
    ("military_software", "9D610.b", "DE", "US", {}, YES),
    ("military_software", "9D610.a", "DE", "US", {}, NO),
    ("military_missile", "9A610.t", "DE", "US", {}, YES),
    ("military_missile", "9A610.a", "DE", "US", {}, NO),
    ("class_521", "0A521", "DE", "US", {}, YES),
    ("class_521", "0A606", "DE", "US", {}, NO),
    ("major_defence_equipment", "3A611.a", "DE", "US", {}, UNKNOWN),
    ("major_defence_equipment", "3A611.a", "DE", "US", {"major_defence_equipment": "yes"}, YES),
    ("major_defence_equipment", "3A001.a.7", "DE", "US", {}, NO),
    ("hong_kong_import", "6A001.a", "HK", "US", {}, UNKNOWN),
    ("hong_kong_import", "6A001.a", "HK", "US", {"hong_kong_import": "yes"}, YES),
    ("hong_kong_import", "6A001.a", "HK", "US", {"hong_kong_import": "no"}, NO),
    ("hong_kong_import", "6A001.a", "CN", "US", {}, NO),
    ("hong_kong_export", "6A001.a", "DE", "HK", {"hong_kong_export": "yes"}, YES),
    ("hong_kong_export", "6A001.a", "DE", "SG", {"hong_kong_export": "yes"}, NO),
    ("firearm_with_defence_article", "0A501.a", "DE", "SG", {}, UNKNOWN),
    ("firearm_with_defence_article", "0A501.a", "DE", "SG", {"firearm_with_defence_article": "yes"}, YES),
    ("firearm_with_defence_article", "0A501.a", "DE", "US", {"firearm_with_defence_article": "yes"}, NO),
    ("implemented_controls", "4A906", "SG", "US", {}, YES),
    ("implemented_controls", "3B001", "SG", "US", {}, UNKNOWN),
    ("implemented_controls", "3A001.a.7", "SG", "US", {}, NO),
    ("semi_automatic_contract", "0A506", "BR", "US", {}, UNKNOWN),
    ("semi_automatic_contract", "0A506", "ZA", "US", {"semi_automatic_contract": "yes"}, YES),
    ("semi_automatic_contract", "0A506", "DE", "US", {"semi_automatic_contract": "yes"}, NO),
    ("pakistan", "2A992", "PK", "US", {}, YES),
    ("pakistan", "2A992", "IN", "US", {}, NO),
    ("pakistan", "2B999.h.2", "PK", "US", {}, NO),
    ("emirates", "3A001.b.4", "AE", "US", {}, UNKNOWN),
    ("emirates", "3A001.b.4", "AE", "US", {"emirates": "yes"}, YES),
    ("emirates", "3A001.b.4", "DE", "US", {"emirates": "yes"}, NO),
    ("cuba", "EAR99", "CU", "US", {}, YES),
    ("cuba", "EAR99", "DE", "US", {}, NO),
    ("cuba", "EAR99", "", "US", {}, UNKNOWN),
    ("iraq", "3A991", "IQ", "US", {}, YES),
    ("iraq", "3A991", "DE", "US", {}, NO),
    ("north_korea", "EAR99", "KP", "US", {}, YES),
    ("north_korea", "EAR99", "KR", "US", {}, NO),
    ("occupied_regions", "EAR99", "crimea", "US", {}, YES),
    ("occupied_regions", "EAR99", "UA", "US", {}, NO),
    ("iran", "EAR99", "IR", "US", {}, YES),
    ("iran", "EAR99", "IQ", "US", {}, NO),
    ("russia_belarus", "EAR99", "BY", "US", {}, YES),
    ("russia_belarus", "EAR99", "KZ", "US", {}, NO),
    ("syria", "EAR99", "SY", "US", {}, YES),
    ("syria", "EAR99", "LB", "US", {}, NO),
    ("security_council", "0A606.a", "LY", "US", {}, YES),
    ("security_council", "0A606.a", "TN", "US", {}, NO),
    ("security_council", "3A001.a.7", "LY", "US", {}, NO),
    ("sta_part_744", "3A001.b.4", "IR", "US", {}, YES),
    ("sta_part_744", "3A001.b.4", "DE", "US", {}, NO),
]


@pytest.mark.parametrize(("slug", "number", "to", "home", "answers", "standing"), HITS)
def test_a_bar_hits_where_all_that_it_names_is_so(
    slug: str, number: str, to: str, home: str, answers: dict[str, str], standing: Standing
) -> None:
    assert bar_hits(case(number, to, home, answers=answers), bar(slug)) is standing


@pytest.mark.parametrize("slug", [bar.slug for bar in LAW.exception_bars.bars if bar.sections])
def test_a_requirement_of_a_section_hits_as_surely_as_a_finding_cites_it(slug: str) -> None:
    one = bar(slug)
    for standing in (YES, UNKNOWN):
        asked = case("3A001.a.7", "SG", sections={one.sections[0]: standing}, answers={slug: "no"})
        assert bar_hits(asked, one) is standing
    assert bar_hits(case("3A001.a.7", "SG"), one) is NO


def test_every_bar_is_tested_both_ways() -> None:
    by_item = {bar.slug for bar in LAW.exception_bars.bars if not bar.sections}
    assert {(row[0], row[-1]) for row in HITS} >= {(slug, YES) for slug in by_item}
    assert {row[0] for row in HITS if row[-1] is NO} >= by_item - {"military_from_d5"}


def _of(one: Case, named: str) -> Weighed:
    return next(each for each in weigh(one) if each.exception.id == named)


def _names(one: Case) -> set[str]:
    return {each.exception.id for each in weigh(one)}


def test_a_bar_leaves_the_paragraphs_that_it_names() -> None:
    travel: dict[str, Any] = {"answers": {"purpose": "baggage"}}
    assert _of(case("EAR99", "RU", **travel), "BAG").left == ("746.8(c)(2)",)
    korean = _of(case("EAR99", "KP", **travel), "BAG")
    assert (korean.left, korean.state) == (("(a) - (d)",), State.OPEN)
    assert _of(case("EAR99", "IR", **travel), "BAG").state is State.BARRED


def test_what_a_bar_leaves_for_some_items_alone_is_shut_to_others() -> None:
    servicing: dict[str, Any] = {"answers": {"purpose": "replacement"}}
    assert _of(case("7A101", "CN", **servicing), "RPL (a)").state is State.OPEN
    assert _of(case("3A101", "CN", **servicing), "RPL (a)").state is State.BARRED


def test_bearings_controlled_for_missiles_are_left_replacement_one_for_one_and_no_more() -> None:
    servicing: dict[str, Any] = {"answers": {"purpose": "replacement"}}
    assert _of(case("2A101", "CN", **servicing), "RPL (a)").left == ("740.2(a)(5)(ii)(B)",)
    craft: dict[str, Any] = {"answers": {"purpose": "craft"}}
    assert _of(case("2A101", "CN", **craft), "AVS (b)").state is State.BARRED
    assert _of(case("7A101", "CN", **craft), "AVS (b)").left == ("740.2(a)(5)(ii), (a)(5)(ii)(A)",)


def test_a_military_use_in_iraq_leaves_nothing_where_the_country_leaves_much() -> None:
    baggage: dict[str, Any] = {"answers": {"purpose": "baggage"}}
    assert _of(case("3A991", "IQ", **baggage), "BAG").state is State.OPEN
    used = case("3A991", "IQ", sections={"746.3": YES, "746.3(a)(4)": YES}, **baggage)
    assert {each.state for each in weigh(used)} == {State.BARRED}


def test_cargo_in_transit_through_cuba_is_weighed_and_what_stays_there_is_not() -> None:
    route = [{"place": "USMIA"}, {"place": "CUHAV"}, {"place": "JMKIN"}]
    passing = _of(case("EAR99", "CU", route=route, destination="JM"), "AVS (e)")
    assert (passing.state, passing.waiting) == (State.OPEN, False)
    asked = {condition.slug for condition in passing.with_answer(UNKNOWN)}
    assert asked == {"avs_cargo_craft", "avs_cargo_stays"}
    assert "AVS (e)" not in _names(case("EAR99", "CU")) | _names(case("EAR99", "SY"))


def test_whom_supplement_8_approves_is_asked_in_the_emirates_alone() -> None:
    asked = _of(case("3A090.b", "AE"), "Supp.8")
    assert asked.state is State.OPEN
    assert "ae_advanced_computing" in {slug for slug, _, _ in asked.asks}
    assert "Supp.8" not in _names(case("3A090.b", "SA"))
    assert "Supp.8" not in _names(case("3A001.a.7", "AE"))


def test_an_exception_is_written_for_some_kinds_items_ways_and_purposes() -> None:
    assert {"LVS", "GBS"} <= _names(case("3A001.a.7", "SG"))
    assert not {"TSR", "SPP", "APR (a)", "AGR", "NAC", "HBM", "IEC"} & _names(case("3A001.a.7", "SG"))
    assert "APR (a)" in _names(case("3A001.a.7", "SG", "DE"))
    assert not {"LVS", "GBS", "STA (c)(1)"} & _names(case("EAR99", "SY"))
    assert "TMP (b)" not in _names(case("3A001.a.7", "SG", "DE"))
    bought = _names(case("3A001.a.7", "SG", answers={"purpose": "sale"}))
    assert not {"TMP (a)", "RPL (a)", "BAG"} & bought


def test_a_purpose_is_one_of_those_on_file() -> None:
    assert purpose_of(case("EAR99", "SY", answers={"purpose": " Gift "})) == "gift"
    assert purpose_of(case("EAR99", "SY", answers={"purpose": "fun"})) == ""
    assert _of(case("EAR99", "SY"), "BAG").waiting
    assert not _of(case("EAR99", "SY", answers={"purpose": "baggage"}), "BAG").waiting


def test_everything_answered_is_met_and_never_less() -> None:
    answers = {"purpose": "sale", "suspended": "no", "tsr_assurance": "yes"}
    assert _of(case("3D003", "SG", answers=answers), "TSR").state is State.MET
    assert _of(case("3D003", "SG", answers={**answers, "suspended": ""}), "TSR").state is State.OPEN
    assert _of(case("3D003", "SG", answers={**answers, "tsr_assurance": "no"}), "TSR").state is State.NOT_MET
    assert _of(case("3D003", "SG", answers={**answers, "suspended": "yes"}), "TSR").state is State.BARRED


def test_what_a_bar_leaves_in_part_is_never_wholly_met() -> None:
    answers = {"purpose": "us_government", "suspended": "no", "gov_us_agency": "yes", "gov_papers": "yes"}
    part = _of(case("1A985", "CN", answers=answers), "GOV (b)")
    assert (part.left, part.state) == (("(b)(2)(ii)",), State.OPEN)
    assert _of(case("1A985", "IN", answers=answers), "GOV (b)").state is State.MET


def test_a_bar_that_may_hit_and_leaves_a_part_is_asked() -> None:
    answers = {"purpose": "us_government", "suspended": "no", "gov_us_agency": "yes", "gov_papers": "yes"}
    part = _of(case("5D001", "DE", answers=answers), "GOV (b)")
    assert (part.left, part.state) == ((), State.OPEN)
    assert "surreptitious_listening" in {bar.slug for bar in part.maybe_barred}


def test_without_a_place_nothing_is_met() -> None:
    assert all(each.state is not State.MET for each in weigh(case("3A001.a.7", "")))
