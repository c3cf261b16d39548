from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import decided, found_by, one
from tidewaiter.model.words import Level, Outcome
from tidewaiter.wording.cards import question, summary
from tidewaiter.wording.labels import Lang

SLUG = "completeness/us_end_use"
DAY = "2026-07-23"
LINE = {"eccn": "EAR99", "origin": "US", "hs": "8479.89"}


def _gaps(to: str, home: str = "US", line: dict[str, Any] = LINE, **fields: Any) -> list[str]:
    return [f.facts["place"] for f in found_by(SLUG, shipped(DAY, home=home, to=to, line=line, **fields))]


@pytest.mark.parametrize("to", ["BY", "MM", "KH", "CN", "HK", "MO", "NI", "RU", "VE", "AF", "ZW", "IQ"])
@pytest.mark.parametrize("home", ["US", "DE"])
def test_goods_under_us_law_never_go_there_without_a_question(to: str, home: str) -> None:
    brief = shipped(DAY, home=home, to=to, line=LINE)
    finding = one(SLUG, brief)
    assert (finding.level, finding.gap, finding.facts["place"]) == (Level.INCOMPLETE, True, to)
    decision = decided(brief)
    assert decision.outcome is not Outcome.NO_OBSTACLE
    assert not decision.complete


@pytest.mark.parametrize("to", ["DE", "FR", "CA", "JP", "TR"])
def test_other_places_are_left_alone(to: str) -> None:
    assert _gaps(to) == []


def test_goods_that_us_law_does_not_reach_are_left_alone() -> None:
    assert _gaps("CN", home="DE", line={"origin": "DE", "us_content": 0}) == []


def test_a_receiving_party_there_counts() -> None:
    parties = [
        {"role": "buyer", "name": "Buyer Example", "country": "CN"},
        {"role": "end_user", "name": "User Example", "country": "DE"},
    ]
    assert _gaps("DE", parties=parties) == ["CN"]


def test_a_day_before_the_issue_on_file_is_no_ground_of_silence() -> None:
    assert one(SLUG, shipped("2020-01-02", home="US", to="AF", line=LINE)).gap


def test_it_can_be_said_in_both_languages() -> None:
    finding = one(SLUG, shipped(DAY, home="US", to="CN", line=LINE))
    for lang in Lang:
        assert "744" in summary(finding, lang)
    assert question(finding)
