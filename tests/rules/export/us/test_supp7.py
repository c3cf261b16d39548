"""export/us/supp7: given an order, when it reaches Iran, Russia, Belarus or occupied Crimea."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level, Regime

SLUG = "export/us/supp7"
ENGINE = {"hs": "8407.10", "origin": "US", "eccn": "EAR99"}
CENTRE = {"hs": "8457.10", "origin": "US", "eccn": "EAR99"}


@pytest.mark.parametrize("to", ["IR", "RU", "BY"])
def test_a_listed_code_needs_a_licence(to: str) -> None:
    finding = one(SLUG, shipped("2024-04-18", home="US", to=to, line=CENTRE))
    assert (finding.level, finding.regime, finding.gap) == (Level.LICENCE_REQUIRED, Regime.US, False)
    assert finding.facts["code"] == "845710"
    assert finding.subject == "/goods/0"


def test_on_the_eve_of_the_extension_both_answers_are_given() -> None:
    finding = one(SLUG, shipped("2024-04-17", home="US", to="IR", line=CENTRE))
    assert (finding.level, finding.variant, finding.gap) == (Level.LICENCE_REQUIRED, "state_unknown", True)


def test_the_first_codes_were_never_read() -> None:
    finding = one(SLUG, shipped("2023-02-24", home="US", to="IR", line=ENGINE))
    assert (finding.variant, finding.gap) == ("state_unknown", True)


def test_there_was_no_supplement_the_day_before() -> None:
    assert found_by(SLUG, shipped("2023-02-23", home="US", to="IR", line=ENGINE)) == ()


@pytest.mark.parametrize("to", ["TR", "AE", "HK"])
def test_elsewhere_it_is_silent(to: str) -> None:
    assert found_by(SLUG, shipped("2025-01-01", home="US", to=to, line=CENTRE)) == ()


def test_another_code_is_silent() -> None:
    assert found_by(SLUG, shipped("2025-01-01", home="US", to="IR", line={"hs": "090111"})) == ()


def test_a_short_code_asks_for_more_digits() -> None:
    finding = one(SLUG, shipped("2025-01-01", home="US", to="IR", line={"hs": "8542"}))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "wider", True)


def test_a_line_without_code_asks_for_one() -> None:
    finding = one(SLUG, shipped("2025-01-01", home="US", to="RU", line={"eccn": "EAR99"}))
    assert (finding.variant, finding.gap) == ("no_code", True)


def test_us_goods_of_a_german_exporter_are_caught() -> None:
    finding = one(SLUG, shipped("2025-01-01", home="DE", to="IR", line=CENTRE))
    assert finding.level is Level.LICENCE_REQUIRED


def test_unknown_origin_is_asked_about() -> None:
    finding = one(SLUG, shipped("2025-01-01", home="DE", to="IR", line={"hs": "8457.10"}))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "nexus_unknown", True)


def test_foreign_goods_are_asked_about_their_making_unless_the_country_is_excluded() -> None:
    line = {"hs": "8457.10", "eccn": "EAR99", "origin": "CN", "us_content": 0}
    finding = one(SLUG, shipped("2025-01-01", home="AE", to="IR", line=line))
    assert (finding.level, finding.variant) == (Level.REVIEW, "foreign_made")
    assert found_by(SLUG, shipped("2025-01-01", home="DE", to="IR", line=line)) == ()


@pytest.mark.parametrize(("leaves", "found"), [("CNSHA", 1), ("DEHAM", 0), ("Shanghai, China", 1), ("XQ", 1)])
def test_the_country_that_the_goods_leave_from_is_excluded_and_not_the_sellers_alone(
    leaves: str, found: int
) -> None:
    line = {"hs": "8457.10", "eccn": "EAR99", "origin": "CN", "us_content": 0}
    route = [{"place": leaves}, {"place": "IRTHR"}]
    brief = shipped("2025-01-01", home="DE", to="IR", line=line, route=route)
    assert len(found_by(SLUG, brief)) == found


def test_an_end_user_in_iran_counts_whatever_the_destination() -> None:
    user = {"role": "end_user", "name": "User Example", "country": "IR"}
    finding = one(SLUG, shipped("2025-01-01", home="US", to="AE", line=CENTRE, parties=[user]))
    assert finding.level is Level.LICENCE_REQUIRED


def test_a_stop_in_russia_on_the_way_is_looked_at() -> None:
    route = [{"place": "USLAX"}, {"place": "RULED"}, {"place": "KZALA"}]
    finding = one(SLUG, shipped("2025-01-01", home="US", to="KZ", line=CENTRE, route=route))
    assert (finding.level, finding.variant) == (Level.REVIEW, "passing")


@pytest.mark.parametrize(("day", "found"), [("2023-05-18", 0), ("2023-05-19", 1)])
def test_occupied_crimea_came_in_may_2023(day: str, found: int) -> None:
    user = {"role": "end_user", "name": "User", "country": "UA", "address": "Kirova 1, Simferopol, Crimea"}
    brief = shipped(day, home="US", to="UA", line=ENGINE, parties=[user])
    assert len(found_by(SLUG, brief)) == found


@pytest.mark.parametrize(
    ("hs", "variant"),
    [
        ("8542.31.00.01", ""),
        ("854231", ""),
        ("8542.31", ""),
        ("8542 31", ""),
        ("8542.90", None),
        ("8542", "wider"),
    ],
)
def test_a_code_is_met_by_its_first_digits_however_it_is_written(hs: str, variant: str | None) -> None:
    line = {"hs": hs, "origin": "US", "eccn": "EAR99"}
    found = found_by(SLUG, shipped("2025-01-01", home="US", to="IR", line=line))
    assert [finding.variant for finding in found] == ([] if variant is None else [variant])


def test_a_german_exporter_of_german_goods_without_us_content_is_not_reached() -> None:
    line = {"hs": "8457.10", "origin": "DE", "us_content": 0, "eccn": "EAR99"}
    assert found_by(SLUG, shipped("2025-01-01", home="DE", to="IR", line=line)) == ()


@pytest.mark.parametrize("code", ["8542.31.00.01", "854231", "8542.31", "8542 3100"])
def test_a_code_hits_in_any_notation_and_length(code: str) -> None:
    finding = one(SLUG, shipped("2024-04-18", home="US", to="IR", line={"hs": code, "eccn": "EAR99"}))
    assert (finding.level, finding.variant, finding.facts["code"]) == (Level.LICENCE_REQUIRED, "", "854231")


def test_a_neighbouring_code_does_not_hit() -> None:
    assert found_by(SLUG, shipped("2024-04-18", home="US", to="IR", line={"hs": "8542.90"})) == ()


def test_antennas_came_in_in_january_2024() -> None:
    def said(day: str) -> tuple[str, bool]:
        finding = one(SLUG, shipped(day, home="US", to="IR", line={"hs": "8529.10", "eccn": "EAR99"}))
        return finding.variant, finding.gap

    assert said("2024-01-22") == ("state_unknown", True)
    assert said("2024-01-23") == ("", False)


CARBURETTOR = {"hs": "8409.91", "eccn": "EAR99", "origin": "US"}


@pytest.mark.parametrize(
    ("line", "variant"),
    [
        ({"description": "Carburettor designed for aircraft piston engine"}, "part"),
        ({"description": "Carburettor designed for engine EX-4 (8407.10)"}, "part"),
        ({"description": "Carburettor", "part_of": "aircraft piston engine"}, "part"),
        ({"description": "Carburettor", "part_of": "engine EX-4, HS 840710"}, "part"),
        ({"description": "Carburettor for aircraft piston engine"}, "part_hinted"),
        ({"description": "Carburettor for drone engine"}, "part_hinted"),
        ({"description": "Carburettor", "part_of": "engine EX-4"}, "part_hinted"),
        ({"description": "Carburettor designed for engine HS 8407"}, "part_hinted"),
        ({"description": "Piston pin designed for aircraft piston engine"}, "small_part"),
    ],
)
def test_parts_of_a_listed_item_are_listed_whatever_their_code(line: dict[str, str], variant: str) -> None:
    finding = one(SLUG, shipped("2024-04-18", home="US", to="IR", line={**CARBURETTOR, **line}))
    level = Level.LICENCE_REQUIRED if variant == "part" else Level.REVIEW
    assert (finding.level, finding.variant, finding.gap) == (level, variant, level is Level.REVIEW)


@pytest.mark.parametrize(
    "line",
    [
        {"description": "Bolt designed for aircraft piston engine 8407.10", "hs": "7318.15"},
        {"description": "Bolt", "part_of": "aircraft piston engine 8407.10", "hs": "7318.15"},
        {"description": "Valve spring designed for aircraft piston engine", "hs": "7320.20"},
        {"description": "Carburettor"},
        {"description": "Carburettor for lawn mower of type EX-1"},
    ],
)
def test_fasteners_and_parts_of_nothing_listed_are_out(line: dict[str, str]) -> None:
    assert found_by(SLUG, shipped("2024-04-18", home="US", to="IR", line={**CARBURETTOR, **line})) == ()


def test_a_small_part_of_a_listed_code_of_its_own_stays_in() -> None:
    line = {"description": "Bolt for aircraft piston engine", "hs": "8409.10", "eccn": "EAR99"}
    assert one(SLUG, shipped("2024-04-18", home="US", to="IR", line=line)).variant == ""


def test_a_part_on_a_day_whose_codes_were_not_read() -> None:
    line = {**CARBURETTOR, "description": "Carburettor designed for aircraft piston engine"}
    finding = one(SLUG, shipped("2023-02-24", home="US", to="IR", line=line))
    assert (finding.level, finding.variant, finding.gap) == (Level.LICENCE_REQUIRED, "part_unread", True)


@pytest.mark.parametrize(("to", "variant"), [("IR", ""), ("RU", "elsewhere"), ("BY", "elsewhere")])
def test_for_whom_the_supplement_speaks_by_itself(to: str, variant: str) -> None:
    finding = one(SLUG, shipped("2026-09-24", home="US", to=to, line=CENTRE))
    assert (finding.level, finding.variant) == (Level.LICENCE_REQUIRED, variant)
    section = {"IR": "746.7", "RU": "746.8", "BY": "746.8"}[to]
    assert finding.cited[0].instrument == f"15 CFR {section}"


def test_a_service_has_no_code_to_be_asked_for() -> None:
    assert found_by(SLUG, shipped("2024-04-18", home="US", to="IR", line={"kind": "service"})) == ()


def test_the_exclusion_leaves_the_rule_on_national_security_alone() -> None:
    line = {"hs": "8457.10", "origin": "DE", "us_content": 0, "eccn": "2B001"}
    finding = one(SLUG, shipped("2025-01-01", home="DE", to="IR", line=line))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "foreign_made", True)
