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
    line = {"hs": "8457.10", "origin": "CN", "us_content": 0}
    finding = one(SLUG, shipped("2025-01-01", home="AE", to="IR", line=line))
    assert (finding.level, finding.variant) == (Level.REVIEW, "foreign_made")
    assert found_by(SLUG, shipped("2025-01-01", home="DE", to="IR", line=line)) == ()


@pytest.mark.parametrize(("leaves", "found"), [("CNSHA", 1), ("DEHAM", 0), ("Shanghai, China", 1), ("XQ", 0)])
def test_the_country_that_the_goods_leave_from_is_excluded_and_not_the_sellers_alone(
    leaves: str, found: int
) -> None:
    line = {"hs": "8457.10", "origin": "CN", "us_content": 0}
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
    line = {"hs": "8457.10", "origin": "DE", "us_content": 0, "eccn": "2B001"}
    assert found_by(SLUG, shipped("2025-01-01", home="DE", to="IR", line=line)) == ()
