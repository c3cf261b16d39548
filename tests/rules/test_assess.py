from __future__ import annotations

import datetime
from collections.abc import Iterator

import msgspec

from rules.papers import LAW, brief_of, decided, order
from tidewaiter.decisions.precedence import is_complete, outcome_of
from tidewaiter.errors import LawError
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief, Clocks
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Outcome
from tidewaiter.rules.assess import assess
from tidewaiter.rules.registry import RULES, Rule

CLEAN = brief_of(order("c3-spindle"))


def breaks(brief: Brief, law: Law) -> Iterator[Finding]:
    raise ZeroDivisionError


def notes(brief: Brief, law: Law) -> Iterator[Finding]:
    yield Finding(card=law.card("completeness/clock"), level=Level.NOTE, subject="")


def breaks_late(brief: Brief, law: Law) -> Iterator[Finding]:
    yield Finding(card=law.card("completeness/clock"), level=Level.NOTE, subject="")
    raise KeyError("x")


def unknown_law(brief: Brief, law: Law) -> Iterator[Finding]:
    raise LawError("the law on file does not reach back")


def test_a_rule_that_raises_is_a_gap_and_the_others_are_asked() -> None:
    broken = Rule(slug="completeness/clock", find=breaks)
    others = tuple(rule for rule in RULES if rule.slug != "completeness/clock")
    found = assess(CLEAN, LAW, (broken, *others))
    assert found.findings[0].rule == "completeness/rule_failed"
    assert found.findings[0].gap
    assert found.findings[0].level is Level.INCOMPLETE
    assert found.findings[0].facts["rule"] == "completeness/clock"
    assert found.findings[1:] == tuple(
        one for one in assess(CLEAN, LAW).findings if one.rule != "completeness/clock"
    )


def test_what_a_rule_found_before_it_raised_counts_beside_the_gap() -> None:
    found = assess(CLEAN, LAW, (Rule(slug="completeness/clock", find=breaks_late),))
    assert [one.rule for one in found.findings] == ["completeness/clock", "completeness/rule_failed"]


def test_a_prohibition_found_before_the_rule_raised_stays_one() -> None:
    def bars_and_breaks(brief: Brief, law: Law) -> Iterator[Finding]:
        yield Finding(card=law.card("completeness/clock"), level=Level.PROHIBITED, subject="")
        raise KeyError("x")

    found = assess(CLEAN, LAW, (Rule(slug="completeness/clock", find=bars_and_breaks),)).findings
    assert outcome_of(found) is Outcome.PROHIBITED
    assert not is_complete(found)


def test_law_that_cannot_answer_says_so() -> None:
    found = assess(CLEAN, LAW, (Rule(slug="completeness/clock", find=unknown_law),))
    assert found.findings[0].facts["why"] == "the law on file does not reach back"


def test_a_rule_without_a_card_is_a_gap() -> None:
    found = assess(CLEAN, LAW, (Rule(slug="no/card", find=breaks_late),))
    assert found.findings[0].gap


def late(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    for finding in findings:
        yield Finding(card=law.card("completeness/places"), level=Level.NOTE, subject=finding.rule)


def test_a_rule_of_the_second_stage_knows_what_the_first_found_and_nothing_of_its_own_stage() -> None:
    clock = Rule(slug="completeness/clock", find=notes)
    before, behind = (Rule(slug=slug, after=late) for slug in ("completeness/places", "completeness/signs"))
    found = assess(CLEAN, LAW, (before, clock, behind)).findings
    assert [one.subject for one in found] == ["completeness/clock", "", "completeness/clock"]


def test_a_rule_of_the_second_stage_that_raises_is_a_gap_too() -> None:
    def broken(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
        raise ZeroDivisionError

    found = assess(CLEAN, LAW, (Rule(slug="completeness/clock", after=broken),)).findings
    assert [one.rule for one in found] == ["completeness/rule_failed"]


def test_guidance_is_silent_before_it_was_published() -> None:
    shipment = order("g9-istanbul-before")
    then = Clocks(as_of=datetime.date(2022, 4, 11), as_of_from="asked", known_at=datetime.date(2022, 4, 11))
    rules = {one.rule for one in assess(brief_of(shipment, clocks=then), LAW).findings}
    assert not rules & {"red_flags/transshipment_jurisdiction", "red_flags/after_2022_02_24"}
    assert "red_flags/young_company" in rules


def test_the_same_brief_gives_the_same_bytes() -> None:
    brief = brief_of(order("g1-servomotors-before"))
    assert msgspec.json.encode(decided(brief)) == msgspec.json.encode(decided(brief))
