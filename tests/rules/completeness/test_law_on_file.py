from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, decided, found_by, one, order, with_exporter
from tidewaiter.model.words import Level, Outcome, Regime

SLUG = "completeness/law_on_file"
CLEAN = order("c3-spindle")


@pytest.mark.parametrize("country", ["US", "DE", "GB"])
def test_the_law_of_these_is_on_file(country: str) -> None:
    assert found_by(SLUG, brief_of(with_exporter(CLEAN, country))) == ()


@pytest.mark.parametrize("country", ["TR", "CN", "AE", "CH", "JP"])
def test_an_exporter_under_another_law_never_ends_without_an_obstacle(country: str) -> None:
    brief = brief_of(with_exporter(CLEAN, country))
    finding = one(SLUG, brief)
    assert (finding.level, finding.gap, finding.subject) == (Level.INCOMPLETE, True, "/exporter/country")
    assert decided(brief).outcome is Outcome.INCOMPLETE


def test_us_goods_do_not_put_the_law_of_turkey_on_file() -> None:
    brief = brief_of(msgspec.structs.replace(with_exporter(CLEAN, "TR"), regimes=(Regime.US,)))
    assert one(SLUG, brief).facts["country"] == "TR"


def test_a_declared_regime_without_law_is_a_gap() -> None:
    shipment = msgspec.structs.replace(CLEAN, regimes=(Regime.EU, Regime.CH, Regime.UN))
    finding = one(SLUG, brief_of(shipment))
    assert (finding.subject, finding.variant) == ("/regimes/1", "declared")


def test_an_exporter_whose_country_is_not_known_is_asked_for_elsewhere() -> None:
    assert found_by(SLUG, brief_of(with_exporter(CLEAN, None))) == ()


@pytest.mark.parametrize("country", ["FR", "NL", "AT", "PL"])
def test_the_own_law_of_another_member_state_is_a_gap_where_goods_leave_the_union(country: str) -> None:
    leaving = msgspec.structs.replace(with_exporter(CLEAN, country), destination="AE")
    finding = one(SLUG, brief_of(leaving))
    assert (finding.level, finding.gap, finding.variant) == (Level.INCOMPLETE, True, "member_state")
    assert finding.facts["country"] == country


def test_goods_that_stay_in_the_union_ask_nothing_of_a_member_state() -> None:
    staying = msgspec.structs.replace(with_exporter(CLEAN, "FR"), destination="AT", route=())
    assert found_by(SLUG, brief_of(staying)) == ()


@pytest.mark.parametrize("country", ["JE", "IM", "GI"])
def test_a_dependency_of_the_united_kingdom_is_asked_about_once(country: str) -> None:
    brief = brief_of(with_exporter(CLEAN, country))
    assert found_by(SLUG, brief) == ()
    assert one("reach/crown_dependencies", brief).gap
