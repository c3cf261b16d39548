from __future__ import annotations

import datetime

from rules.papers import LAW, plain_finding
from tidewaiter.decisions.agreement import agreeing, weighed
from tidewaiter.model.finding import Finding
from tidewaiter.model.policy import FlagPolicy, Lowered
from tidewaiter.model.severity import Severity
from tidewaiter.model.words import Level
from tidewaiter.refdata.policy import standard_policy

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


def policy(lowered: tuple[Lowered, ...] = (), **severities: str) -> FlagPolicy:
    return FlagPolicy(
        severities={
            f"red_flags/{name.replace('__', '#')}": Severity(each) for name, each in severities.items()
        },
        lowered=lowered,
    )


def record(what: str, before: str, to: str) -> Lowered:
    day = datetime.date(2026, 11, 23)
    return Lowered(
        what=f"red_flags/{what}", before=Severity(before), to=Severity(to), on=day, reason="seen too often"
    )


HIGH = plain_finding(Level.REVIEW, rule="red_flags/d", severity="high")


def test_the_policy_raises_a_flag() -> None:
    (raised,) = weighed((PAYER,), policy(a="high"))
    assert (raised.level, raised.facts["severity"]) == (Level.REVIEW, "high")


def test_a_flag_is_not_lowered_without_a_record() -> None:
    (kept,) = weighed((HIGH,), policy(d="low"))
    assert kept == HIGH
    other = policy((record("e", "high", "low"),), d="low")
    assert weighed((HIGH,), other) == (HIGH,)
    further = policy((record("d", "high", "medium"),), d="low")
    assert weighed((HIGH,), further) == (HIGH,)


def test_a_recorded_change_lowers_it_and_says_why() -> None:
    (lowered,) = weighed((HIGH,), policy((record("d", "high", "low"),), d="low"))
    assert (lowered.level, lowered.facts["severity"], lowered.facts["lowered"]) == (
        Level.NOTE,
        "low",
        "seen too often",
    )


def test_a_variant_goes_before_its_rule_and_a_findings_own_weight_is_not_the_rules() -> None:
    variant = plain_finding(Level.NOTE, rule="red_flags/a", severity="medium", variant="v")
    assert weighed((variant,), policy(a="low", a__v="high"))[0].level is Level.REVIEW
    own = plain_finding(Level.NOTE, rule="red_flags/a", severity="high", facts={"severity": "low"})
    assert weighed((own,), policy(a="high")) == (own,)


def test_flags_of_one_order_stand_gravest_first_and_other_findings_where_they_were() -> None:
    other = plain_finding(Level.REVIEW, rule="sanctions/x", severity=None)
    critical = plain_finding(Level.REVIEW, rule="red_flags/z", severity="critical")
    assert weighed((other, LOW, HIGH, critical, other), policy()) == (other, critical, HIGH, LOW, other)


def test_what_is_no_flag_a_gap_or_graver_is_left_alone() -> None:
    gap = plain_finding(Level.INCOMPLETE, rule="red_flags/a", severity="medium")
    rule = plain_finding(Level.NOTE, rule="export/a", severity="medium")
    assert weighed((gap, rule), policy(a="high")) == (gap, rule)


def test_the_standard_policy_and_the_cards_weigh_alike() -> None:
    severities = standard_policy().flags.severities
    cards = {slug: card for slug, card in LAW.cards.items() if slug.startswith("red_flags/")}
    by_rule = {slug: severity.value for slug, severity in severities.items() if "#" not in slug}
    assert by_rule == {slug: card.severity for slug, card in cards.items()}
    variants = [what.split("#") for what in severities if "#" in what]
    assert [what for what in variants if f"en.{what[1]}" not in cards[what[0]].summary] == []
