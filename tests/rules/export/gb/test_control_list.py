"""export/gb/control_list: a licence by number, a question by another country's number."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/gb/control_list"


def told(
    line: dict[str, Any], home: str = "GB", to: str = "SG", **fields: Any
) -> list[tuple[Level, str, bool]]:
    findings = found_by(SLUG, shipped("2026-01-01", home=home, to=to, line=line, **fields))
    return [(finding.level, finding.variant, finding.gap) for finding in findings]


@pytest.mark.parametrize(
    ("number", "variant"), [("ML1", "military"), ("PL9014.a", "national"), ("2B001", "dual_use")]
)
def test_a_number_asks_for_a_licence(number: str, variant: str) -> None:
    finding = one(SLUG, shipped("2026-01-01", home="GB", to="SG", line={"control_numbers": {"GB": number}}))
    assert (finding.level, finding.variant, finding.gap) == (Level.LICENCE_REQUIRED, variant, False)
    assert finding.facts["years"] == "3"
    assert finding.tasks == ("licence", "register", "records")


def test_what_is_open_is_a_gap() -> None:
    assert told({"control_numbers": {"GB": "PL9005"}}) == [(Level.REVIEW, "places_unread", True)]
    assert told({"control_numbers": {"GB": "see sheet"}}) == [(Level.REVIEW, "number_unread", True)]
    assert told({"eccn": "3A001"}) == [(Level.REVIEW, "mirror", True)]
    assert told({}) == [(Level.INCOMPLETE, "unclassified", True)]
    assert told({"control_numbers": {"GB": "ML1"}}, home="nowhere") == [(Level.REVIEW, "nexus_unknown", True)]


@pytest.mark.parametrize(
    ("entry", "to", "named"),
    [
        ("PL9009", "IR", True),
        ("PL9009", "SG", False),
        ("PL9010", "SG", True),
        ("PL9010", "FR", False),
        ("PL9011", "FR", True),
        ("PL9011", "SG", False),
        ("PL9012", "RU", True),
        ("PL9012", "FR", False),
        ("PL9015", "FR", True),
    ],
)
def test_schedule_3_names_destinations_for_each_entry(entry: str, to: str, named: bool) -> None:
    expected = [(Level.LICENCE_REQUIRED, "national", False)] if named else []
    assert told({"control_numbers": {"GB": entry}}, to=to) == expected


def test_what_is_on_no_list_is_silent() -> None:
    for line in (
        {"eccn": "EAR99"},
        {"eccn": "3A991"},
        {"control_numbers": {"GB": "none"}},
        {"kind": "service"},
    ):
        assert told(line) == []


def test_no_export_no_licence() -> None:
    assert told({"control_numbers": {"GB": "ML1"}}, to="GB") == []
    assert told({"control_numbers": {"GB": "ML1"}}, to="IM") == []
    assert told({"control_numbers": {"GB": "ML1"}}, home="DE") == []


def test_crossing_asks_for_the_conditions_of_transit() -> None:
    route = [{"place": "CHZRH"}, {"place": "GBLHR"}, {"place": "SGSIN"}]
    line = {"control_numbers": {"GB": "2B001"}}
    assert told(line, home="CH", route=route) == [(Level.REVIEW, "transit", True)]
    leaving = [{"place": "GBLHR"}, {"place": "SGSIN"}]
    assert told(line, home="CH", route=leaving) == [(Level.LICENCE_REQUIRED, "dual_use", False)]
    assert told({}, home="CH", route=leaving) == []


def test_arms_between_other_countries_are_a_question_for_persons_of_the_united_kingdom() -> None:
    parties = [
        {"role": "agent", "name": "Broker Example", "country": "GB"},
        {"role": "end_user", "name": "User Example", "country": "SG"},
    ]
    assert told({"control_numbers": {"GB": "ML1"}}, home="CH", parties=parties) == [
        (Level.REVIEW, "trade", True)
    ]
    assert told({"control_numbers": {"GB": "2B001"}}, home="CH", parties=parties) == []


def test_an_exporter_there_whose_goods_leave_from_elsewhere_is_asked_of_arms_alone() -> None:
    route = [{"place": "DEHAM"}, {"place": "SGSIN"}]
    assert told({"control_numbers": {"GB": "2B001"}}, route=route) == []
    assert told({"control_numbers": {"GB": "ML1"}}, route=route) == [(Level.REVIEW, "trade", True)]
