"""export/us/ccl: findings on orders."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import decided, found_by, one
from tidewaiter.model.words import Level, Outcome
from tidewaiter.wording.cards import question, step_text, summary
from tidewaiter.wording.labels import Lang

SLUG = "export/us/ccl"
DAY, EVE = "2026-07-23", "2026-07-22"


def _seen(
    eccn: str, to: str, *, day: str = DAY, home: str = "US", **line: Any
) -> list[tuple[Level, str, bool]]:
    goods = {"eccn": eccn, "origin": "US", **line}
    return [(f.level, f.variant, f.gap) for f in found_by(SLUG, shipped(day, home=home, to=to, line=goods))]


LICENCE = (Level.LICENCE_REQUIRED, "", False)


@pytest.mark.parametrize("to", ["CN", "HK", "MO", "RU", "AE", "IL", "VN"])
def test_a_marked_reason_of_the_whole_entry_needs_a_licence(to: str) -> None:
    assert _seen("3A001", to) == [LICENCE]


@pytest.mark.parametrize("to", ["CN", "HK", "MO", "DE", "AE", "IQ", "RU"])
def test_anti_terrorism_alone_asks_for_nothing_that_the_chart_marks(to: str) -> None:
    assert _seen("3A991", to) == []


@pytest.mark.parametrize("to", ["IR", "KP", "SY", "CU"])
def test_destinations_of_part_746_are_left_to_the_embargo_rules(to: str) -> None:
    brief = shipped(DAY, home="US", to=to, line={"eccn": "3A991", "origin": "US", "hs": "8542.31"})
    assert found_by(SLUG, brief) == ()
    assert decided(brief).outcome in (Outcome.PROHIBITED, Outcome.LICENCE_REQUIRED)


def test_a_part_of_the_entry_is_a_question() -> None:
    assert _seen("3A001", "DE") == [(Level.REVIEW, "in_part", True)]


def test_a_rule_that_was_not_read_is_a_question() -> None:
    assert _seen("1C980", "DE") == [(Level.REVIEW, "open", True)]


def test_an_entry_without_reasons_is_a_question() -> None:
    assert _seen("9A006", "DE") == [(Level.REVIEW, "elsewhere", True)]


def test_ear99_and_no_number_are_not_on_the_list() -> None:
    assert _seen("EAR99", "CN") == []
    assert _seen("tbd", "CN") == []


def test_a_number_that_is_not_on_file_is_unknown_and_never_free() -> None:
    assert _seen("3A998", "DE") == [(Level.INCOMPLETE, "no_entry", True)]


def test_a_destination_without_a_row_is_unknown_and_never_free() -> None:
    assert _seen("3A991", "AQ") == [(Level.INCOMPLETE, "no_row", True)]


def test_before_the_issue_the_stricter_counts_and_the_decision_is_not_complete() -> None:
    assert _seen("3A001", "CN", day=EVE) == [(Level.LICENCE_REQUIRED, "state_unknown", True)]
    assert _seen("3A991", "CN", day=EVE) == [(Level.INCOMPLETE, "none_unread", True)]
    assert _seen("3A001", "DE", day=EVE) == [(Level.REVIEW, "in_part", True)]


def test_hong_kong_before_its_day_is_unknown() -> None:
    assert _seen("3A001", "HK", day="2020-12-22") == [(Level.INCOMPLETE, "no_row", True)]
    assert _seen("3A001", "HK", day="2020-12-23") == [(Level.LICENCE_REQUIRED, "state_unknown", True)]


def test_goods_that_us_law_does_not_reach_are_left_alone() -> None:
    assert _seen("9A101", "CN", home="DE", origin="DE", us_content=0.0) == []
    assert _seen("3A001", "MX", home="DE", origin="DE", us_content=0.0) == []


def test_how_goods_under_national_security_controls_were_made_is_a_question() -> None:
    found = _seen("3A001", "CN", home="DE", origin="DE", us_content=0.0)
    assert found == [(Level.REVIEW, "foreign_made", True)]


def test_goods_that_us_law_may_reach_are_a_question() -> None:
    assert _seen("3A001", "CN", home="DE", origin="DE") == [(Level.REVIEW, "nexus_unknown", True)]
    assert _seen("3A991", "CN", home="DE", origin="DE") == []


def test_us_goods_shipped_on_from_abroad_need_a_licence_too() -> None:
    assert _seen("3A001", "CN", home="DE") == [LICENCE]


def _home(eccn: str, *stops: str, home: str = "DE") -> list[tuple[Level, str]]:
    route = [{"place": stop} for stop in stops]
    brief = shipped(DAY, home=home, to=home, line={"eccn": eccn, "origin": "US"}, route=route)
    return [(finding.level, finding.variant) for finding in found_by(SLUG, brief)]


def test_goods_that_never_left_home_are_not_exported() -> None:
    assert _home("3A001", home="US") == []
    assert _home("XI(c)", home="US") == []
    assert _home("9A101", "DEFRA") == []
    assert _home("9A101", "DEFRA", "DEHAM") == []


@pytest.mark.parametrize("eccn", ["9A101", "0A501.a", "9A610.x"])
def test_goods_for_home_from_elsewhere_are_asked(eccn: str) -> None:
    licence = eccn != "9A610.x"
    there = [(Level.LICENCE_REQUIRED, "") if licence else (Level.REVIEW, "in_part")]
    assert _home(eccn, "USDAL", "DEHAM") == there
    assert _home(eccn, "DEHAM", "USDAL", "DEFRA") == there
    unsaid = [(Level.REVIEW, "departure_unknown")] if licence else there
    assert _home(eccn) == unsaid
    assert _home(eccn, "nowhere-on-earth", "DEHAM") == unsaid


@pytest.mark.parametrize(("start", "asked"), [("DEHAM", []), ("USDAL", ["DE"])])
def test_a_forwarder_at_home_is_no_place_on_the_way_of_goods_that_leave_from_there(
    start: str, asked: list[str]
) -> None:
    parties = [
        {"role": "freight_forwarder", "name": "Carrier Example", "country": "DE"},
        {"role": "end_user", "name": "User Example", "country": "CA"},
    ]
    route = [{"place": start}, {"place": "CAMTR"}]
    line = {"eccn": "9A101", "origin": "US"}
    brief = shipped(DAY, home="DE", to="CA", line=line, parties=parties, route=route)
    assert [finding.facts["place"] for finding in found_by(SLUG, brief)] == asked


def test_a_stop_that_is_not_understood_never_gives_silence() -> None:
    assert _home("9A101", "DEHAM", "nowhere-on-earth", "DEFRA") == [(Level.LICENCE_REQUIRED, "")]


@pytest.mark.parametrize(
    "name",
    ["US", "ear", "CCL", "ECCN", "us-eccn", "ECCN (US)", "US_ECCN", "U.S. Commerce Control List", "number"],
)
def test_a_number_beside_the_field_counts(name: str) -> None:
    brief = shipped(DAY, home="US", to="CN", line={"origin": "US", "control_numbers": {name: "3A001"}})
    assert one(SLUG, brief).level is Level.LICENCE_REQUIRED


def test_two_numbers_are_both_asked() -> None:
    line = {"origin": "US", "eccn": "3A991", "control_numbers": {"CCL": "3A001"}}
    assert [f.facts["number"] for f in found_by(SLUG, shipped(DAY, home="US", to="CN", line=line))] == [
        "3A001"
    ]


@pytest.mark.parametrize(
    "eccn", ["3A991 / 3A001", "3A991 or 3A001.a.2", "3A991-3A001", "3A991 (see 3A001)", "EAR99 or 3A001"]
)
def test_every_number_in_a_text_is_asked_and_the_decision_is_not_complete(eccn: str) -> None:
    brief = shipped(DAY, home="US", to="CN", line={"eccn": eccn, "origin": "US"})
    assert [(f.level, f.facts["number"]) for f in found_by(SLUG, brief)] == [
        (Level.LICENCE_REQUIRED, "3A001")
    ]
    assert [f.variant for f in found_by("completeness/classification", brief)] == ["unreadable"]
    assert not decided(brief).complete


@pytest.mark.parametrize("eccn", ["9A991.d or a", "9A991.d/.a", "9A991 d, a", "9A991.d2"])
def test_paragraphs_that_are_not_one_are_asked_as_the_whole_entry(eccn: str) -> None:
    assert _seen(eccn, "LB") == [(Level.REVIEW, "in_part", True)]


@pytest.mark.parametrize(
    "line",
    [
        {"eccn": "XI(c)(4)"},
        {"control_numbers": {"USML": "VIII(a)"}},
        {"control_numbers": {"ITAR": "USML XV"}},
    ],
)
def test_a_number_of_the_munitions_list_is_for_the_state_department(line: dict[str, Any]) -> None:
    for origin in ("US", "DE"):
        brief = shipped(DAY, home="US", to="GB", line={"origin": origin, **line})
        finding = one(SLUG, brief)
        assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "munitions", True)


@pytest.mark.parametrize(
    ("eccn", "kind", "other"),
    [
        ("3A991", "commodity", False),
        ("3E991", "technology", False),
        ("3D991", "software", False),
        ("3E991", "commodity", True),
        ("3A991", "technology", True),
        ("3D991", "technology", True),
        ("3A991", "service", True),
        ("EAR99", "technology", False),
    ],
)
def test_an_entry_for_another_kind_of_item_is_a_gap(eccn: str, kind: str, other: bool) -> None:
    gap = [(Level.INCOMPLETE, "other_kind", True)]
    assert _seen(eccn, "DE", kind=kind) == (gap if other else [])


def test_a_place_that_goods_only_pass_is_no_destination() -> None:
    route = [{"place": "USLAX"}, {"place": "HKHKG"}, {"place": "CAMTR"}]
    brief = shipped(DAY, home="US", to="CA", line={"eccn": "9A101", "origin": "US"}, route=route)
    assert found_by(SLUG, brief) == ()


def test_a_party_on_the_way_is_a_question_unless_the_last_stop_needs_a_licence_anyhow() -> None:
    line = {"eccn": "9A101", "origin": "US"}
    forwarding = {"role": "intermediate_consignee", "name": "Forwarding Example", "country": "HK"}
    for to, said in (("CA", [("passing", "HK")]), ("IN", [("", "IN")])):
        parties = [forwarding, {"role": "end_user", "name": "User Example", "country": to}]
        brief = shipped(DAY, home="US", to=to, line=line, parties=parties)
        assert [(f.variant, f.facts["place"]) for f in found_by(SLUG, brief)] == said
    brief = shipped(DAY, home="US", to="IN", line=line, route=[{"place": "USLAX"}, {"place": "INBOM"}])
    assert [(f.variant, f.facts["place"]) for f in found_by(SLUG, brief)] == [("", "IN")]


def test_each_final_place_is_asked() -> None:
    parties = [{"role": "end_user", "name": "User Example", "country": "CN"}]
    brief = shipped(DAY, home="US", to="CA", line={"eccn": "9A101", "origin": "US"}, parties=parties)
    assert [f.facts["place"] for f in found_by(SLUG, brief)] == ["CN"]


def test_a_finding_can_be_said_with_its_trail_in_both_languages() -> None:
    finding = one(SLUG, shipped(DAY, home="US", to="HK", line={"eccn": "3A001.a.5", "origin": "US"}))
    for lang in Lang:
        assert "NS 2" in summary(finding, lang)
        said = [step_text(finding.card, step, lang) for step in finding.trail]
        assert any("2020-12-23" in text for text in said)
        assert not any("[" in text or "{" in text for text in said), said


def test_a_finding_cites_what_its_steps_rest_on_and_names_the_part() -> None:
    finding = one(SLUG, shipped(DAY, home="US", to="HK", line={"eccn": "9A619", "origin": "US"}))
    assert {"85 FR 83788", "15 CFR Part 738", "15 CFR Part 774"} <= {
        each.instrument for each in finding.cited
    }
    assert "NS 1 (all but .y)" in finding.facts["reasons"]
    whole = one(SLUG, shipped(DAY, home="US", to="HK", line={"eccn": "9A619.x", "origin": "US"}))
    assert whole.facts["reasons"] == "NS 1, RS 1"
    fpga = one(SLUG, shipped(DAY, home="US", to="AE", line={"eccn": "3A001.a.7", "origin": "US"}))
    assert fpga.facts["reasons"] == "NS 2"  # that of parts stands in the trail
    assert not any("742.6" in str(each) for each in fpga.cited)


def test_every_gap_asks_something() -> None:
    for eccn, to, day in (
        ("3A001", "DE", DAY), ("1C980", "DE", DAY), ("9A006", "DE", DAY), ("3A998", "DE", DAY),
        ("3A991", "AQ", DAY), ("3A001", "CN", EVE), ("3A991", "CN", EVE), ("XI(c)", "DE", DAY),
    ):  # fmt: skip
        finding = one(SLUG, shipped(day, home="US", to=to, line={"eccn": eccn, "origin": "US"}))
        assert question(finding), finding.variant
