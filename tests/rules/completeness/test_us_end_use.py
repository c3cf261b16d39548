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
EAR99 = {"eccn": "EAR99", "origin": "US", "hs": "8479.89"}
LISTED = {"eccn": "3A991", "origin": "US", "hs": "8542.31"}


def _gaps(
    to: str, home: str = "US", line: dict[str, Any] = EAR99, day: str = DAY, **fields: Any
) -> list[tuple[str, str]]:
    found = found_by(SLUG, shipped(day, home=home, to=to, line=line, **fields))
    return [(f.facts["place"], f.variant) for f in found]


def _nobody(to: str) -> list[dict[str, str]]:
    return [{"role": "buyer", "name": "Buyer Example", "country": to}]


@pytest.mark.parametrize("to", ["CN", "HK", "MM", "KH", "NI", "VE"])
@pytest.mark.parametrize("home", ["US", "DE"])
def test_listed_items_never_go_there_without_saying_for_whom_and_what(to: str, home: str) -> None:
    assert _gaps(to, home=home, line=LISTED) == []
    assert _gaps(to, home=home, line=LISTED, end_use=None) == [(to, "")]
    assert _gaps(to, home=home, line=LISTED, end_use="for resale") == [(to, "")]
    assert _gaps(to, home=home, line=LISTED, parties=_nobody(to)) == [(to, "")]
    # What the supplement does not list is not asked for; what has no number may be listed.
    assert _gaps(to, home=home, end_use=None) == []
    assert _gaps(to, home=home, line={"origin": "US"}, end_use=None) == [(to, "")]
    assert _gaps(to, home=home, line={**LISTED, "eccn": "5A991.c"}, end_use=None) == []


def test_a_part_for_a_dairy_in_china_is_complete() -> None:
    brief = shipped(
        DAY, home="US", to="CN", line=EAR99, end_use="Spare parts for packing machines in a dairy"
    )
    decision = decided(brief)
    assert decision.outcome is Outcome.NO_OBSTACLE, [f.rule for f in decision.findings]
    assert decision.complete


def test_a_gap_keeps_the_order_from_no_obstacle() -> None:
    brief = shipped(DAY, home="US", to="CN", line=LISTED, end_use=None)
    finding = one(SLUG, brief)
    assert (finding.level, finding.gap, finding.facts["lines"]) == (Level.INCOMPLETE, True, "1")
    decision = decided(brief)
    assert decision.outcome is not Outcome.NO_OBSTACLE
    assert not decision.complete


@pytest.mark.parametrize("to", ["RU", "BY", "IQ"])
def test_three_countries_ask_it_of_every_item(to: str) -> None:
    assert _gaps(to, end_use=None) == [(to, "")]
    assert _gaps(to) == []


@pytest.mark.parametrize(
    ("day", "to", "gap"),
    [
        ("2021-12-08", "KH", False),
        ("2021-12-09", "KH", True),
        ("2024-03-14", "NI", False),
        ("2024-03-15", "NI", True),
        ("2021-03-07", "MM", False),
        ("2021-03-08", "MM", True),
    ],
)
def test_a_country_is_asked_from_its_day_on(day: str, to: str, gap: bool) -> None:
    assert bool(_gaps(to, line=LISTED, day=day, end_use=None)) is gap


def test_a_contract_from_before_the_rule_leaves_venezuela_out() -> None:
    assert _gaps("VE", line=LISTED, end_use=None, contract_date="2014-11-07")
    assert not _gaps("VE", line=LISTED, end_use=None, contract_date="2014-11-06")


@pytest.mark.parametrize("to", ["DE", "FR", "CA", "JP", "TR", "AF", "ZW", "MO", "LY", "SO"])
def test_other_places_are_left_alone(to: str) -> None:
    assert _gaps(to, end_use=None) == []


def test_goods_that_us_law_does_not_reach_are_left_alone() -> None:
    foreign = {"origin": "DE", "us_content": 0, "eccn": "3A991"}
    assert _gaps("CN", home="DE", line=foreign, end_use=None) == []


def test_a_receiving_party_there_counts() -> None:
    parties = [
        {"role": "buyer", "name": "Buyer Example", "country": "CN"},
        {"role": "end_user", "name": "Customer", "country": "DE"},
    ]
    assert _gaps("DE", line=LISTED, parties=parties) == [("CN", "")]


def test_the_country_of_the_exporter_is_none_of_them() -> None:
    assert _gaps("CN", home="CN", line=LISTED, end_use=None) == []


def test_a_day_whose_list_was_not_read_is_no_ground_of_silence() -> None:
    assert _gaps("CN", line={**LISTED, "eccn": "3A001"}, day="2020-07-01", end_use=None)
    assert not _gaps("CN", line={**LISTED, "eccn": "3A001"}, end_use=None)
    assert not _gaps("IQ", day="2004-07-29", end_use=None)
    assert _gaps("IQ", day="2004-07-30", end_use=None)


@pytest.mark.parametrize(("to", "line"), [("CN", LISTED), ("IQ", EAR99)])
def test_it_can_be_said_in_both_languages(to: str, line: dict[str, Any]) -> None:
    finding = one(SLUG, shipped(DAY, home="US", to=to, line=line, end_use=None))
    for lang in Lang:
        assert "74" in summary(finding, lang) or "US" in summary(finding, lang)
        assert question(finding, lang)
