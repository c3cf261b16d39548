from __future__ import annotations

from rules.papers import plain_finding
from tidewaiter.decisions.agreement import agreeing
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level

PAYER = plain_finding(Level.NOTE, rule="red_flags/a", severity="medium")
YOUNG = plain_finding(Level.NOTE, rule="red_flags/b", severity="medium")
LOW = plain_finding(Level.NOTE, rule="red_flags/c", severity="low")


def levels(*findings: Finding, line: int = 2) -> list[Level]:
    return [finding.level for finding in agreeing(findings, line)]


def test_one_medium_flag_is_noted() -> None:
    assert levels(PAYER, LOW) == [Level.NOTE, Level.NOTE]


def test_two_that_agree_need_a_person_and_name_each_other() -> None:
    first, second, low = agreeing((PAYER, YOUNG, LOW), 2)
    assert [first.level, second.level, low.level] == [Level.REVIEW, Level.REVIEW, Level.NOTE]
    assert first.facts["agrees_with"] == "red_flags/b"
    assert second.facts["agrees_with"] == "red_flags/a"


def test_the_same_flag_twice_agrees_with_nobody() -> None:
    assert levels(PAYER, PAYER) == [Level.NOTE, Level.NOTE]


def test_the_policy_says_how_many() -> None:
    assert levels(PAYER, YOUNG, line=3) == [Level.NOTE, Level.NOTE]
    assert levels(PAYER, line=1) == [Level.REVIEW]


def test_a_findings_own_severity_goes_before_its_cards() -> None:
    lighter = plain_finding(Level.NOTE, rule="red_flags/b", severity="medium", facts={"severity": "low"})
    heavier = plain_finding(Level.NOTE, rule="red_flags/c", severity="high", facts={"severity": "medium"})
    assert levels(PAYER, lighter) == [Level.NOTE, Level.NOTE]
    assert levels(PAYER, heavier) == [Level.REVIEW, Level.REVIEW]
