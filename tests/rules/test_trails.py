from __future__ import annotations

import datetime
from collections.abc import Iterator

import msgspec

from rules.orders import shipped
from rules.papers import LAW, decided, findings_of, plain_finding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief, Clocks
from tidewaiter.model.finding import Finding, Findings
from tidewaiter.model.trail import Trail
from tidewaiter.model.words import Answer, Level, Regime, Stage, Standing
from tidewaiter.rules.assess import assess
from tidewaiter.rules.registry import RULES, Rule
from tidewaiter.rules.stages import APART, stage_of
from tidewaiter.rules.trails import trails

ORDER = shipped("2026-08-01", home="US", to="HK", line={"eccn": "9A619.x", "origin": "US"})
DECISION = decided(ORDER)


def trail_of(found: tuple[Trail, ...], regime: Regime | None) -> Trail:
    return next(trail for trail in found if trail.regime is regime)


def breaks(brief: Brief, law: Law) -> Iterator[Finding]:
    raise ZeroDivisionError


def silent(brief: Brief, law: Law) -> Iterator[Finding]:
    return iter(())


def asked(slug: str, find: object) -> Findings:
    return assess(ORDER, LAW, (Rule(slug=slug, find=find),))  # type: ignore[arg-type]  # one of the two above


def test_a_trail_for_each_regime_that_binds_and_one_for_all() -> None:
    binding = [regime.nexus.regime for regime in DECISION.regimes if regime.nexus.binds is not Standing.NO]
    assert [trail.regime for trail in DECISION.trails] == [*binding, None]
    assert binding == [Regime.US]


def test_the_stages_stand_in_their_order_and_none_is_left_out() -> None:
    stages = list(dict.fromkeys(step.stage for step in trail_of(DECISION.trails, Regime.US).steps))
    assert stages == [stage for stage in Stage if stage not in APART]
    apart = trail_of(DECISION.trails, None)
    assert list(dict.fromkeys(step.stage for step in apart.steps)) == list(APART)


def test_every_rule_of_the_regime_stands_in_its_trail() -> None:
    told = {step.rule for trail in DECISION.trails for step in trail.steps}
    mine = {rule.slug for rule in RULES if LAW.card(rule.slug).regime in (None, Regime.US)}
    apart = {rule.slug for rule in RULES if stage_of(LAW.card(rule.slug)) in APART}
    assert told - {""} == mine | apart


def test_a_finding_shows_its_level_its_facts_its_sources_and_its_own_steps() -> None:
    step = next(s for s in trail_of(DECISION.trails, Regime.US).steps if s.rule == "export/us/ccl")
    finding = next(f for f in DECISION.findings if f.rule == "export/us/ccl")
    assert (step.answer, step.level, step.subject) == (Answer.YES, Level.LICENCE_REQUIRED, "/goods/0")
    assert (step.facts, step.citations, step.own) == (finding.facts, finding.cited, finding.trail)
    assert step.own


def test_a_silent_rule_says_that_it_was_asked() -> None:
    found = trails(asked("export/us/supp7", silent), ())
    step = next(s for s in trail_of(found, Regime.US).steps if s.rule == "export/us/supp7")
    assert (step.answer, step.because) == (Answer.NO, "nothing_found")
    assert step.citations == LAW.card("export/us/supp7").citations


def test_a_rule_that_failed_says_so_and_never_that_it_found_nothing() -> None:
    broken = asked("export/us/supp7", breaks)
    found = trails(broken, broken.findings)
    step = next(s for s in trail_of(found, Regime.US).steps if s.rule == "export/us/supp7")
    assert (step.answer, step.because) == (Answer.UNKNOWN, "failed")


def test_guidance_of_a_later_day_was_not_asked() -> None:
    card = next(card for card in LAW.cards.values() if card.since and card.since > datetime.date(2022, 1, 1))
    clocks = Clocks(as_of=datetime.date(2022, 1, 1), as_of_from="asked", known_at=datetime.date(2022, 1, 1))
    early = msgspec.structs.replace(ORDER, clocks=clocks)
    findings = assess(early, LAW, (Rule(slug=card.slug, find=silent),))
    step = next(s for s in trail_of(trails(findings, ()), None).steps if s.rule == card.slug)
    assert (step.answer, step.because) == (Answer.NOT_ASKED, "not_published")


def test_a_stage_without_a_rule_is_not_asked() -> None:
    steps = trail_of(trails(asked("export/us/supp7", silent), ()), Regime.US).steps
    unasked = {step.stage for step in steps if step.answer is Answer.NOT_ASKED}
    assert unasked == set(Stage) - {Stage.NEXUS, Stage.ITEM, Stage.DESTINATION, *APART}


def test_a_gap_is_not_known_and_a_note_is_something() -> None:
    for level, gap, answer in (
        (Level.NOTE, False, Answer.YES),
        (Level.NOTE, True, Answer.UNKNOWN),
        (Level.REVIEW, True, Answer.UNKNOWN),
        (Level.INCOMPLETE, False, Answer.UNKNOWN),
        (Level.PROHIBITED, False, Answer.YES),
    ):
        finding = plain_finding(level, gap=gap, rule="export/us/supp7", regime=Regime.US)
        found = trails(asked("export/us/supp7", silent), (finding,))
        step = next(s for s in trail_of(found, Regime.US).steps if s.rule == "export/us/supp7")
        assert (step.answer, step.level) == (answer, level)


def test_a_regime_that_does_not_bind_has_a_trail_where_something_was_found_under_it() -> None:
    finding = plain_finding(Level.REVIEW, rule="sanctions/party_listed", regime=Regime.EU)
    found = trails(findings_of(finding, brief=ORDER), (finding,))
    assert [trail.regime for trail in found] == [Regime.US, Regime.EU, None]


def test_tasks_are_duties_each_once() -> None:
    finding = plain_finding(Level.REVIEW, rule="sanctions/party_listed", regime=Regime.US)
    both = [
        msgspec.structs.replace(finding, tasks=("hold",), subject=at)
        for at in ("/parties/0", "/parties/1")
    ]  # fmt: skip
    steps = trail_of(trails(findings_of(*both, brief=ORDER), both), Regime.US).steps
    assert [step.facts["task"] for step in steps if step.because == "task"] == ["hold"]


def test_each_ground_of_the_nexus_has_its_own_answer() -> None:
    brief = shipped(
        "2026-08-01", home="DE", to="HK", line={"eccn": "3A991", "origin": "US"}, payment={"currency": "USD"}
    )
    steps = trail_of(decided(brief).trails, Regime.US).steps
    grounds = {step.facts["fact"]: step.answer for step in steps if step.because == "ground"}
    assert grounds["us_origin"] is Answer.YES
    assert grounds["dollar"] is Answer.UNKNOWN
    reaches = {step.because: step.answer for step in steps if step.because in ("persons", "items")}
    assert reaches == {"persons": Answer.UNKNOWN, "items": Answer.YES}


def test_the_facts_of_the_item_stand_in_its_stage() -> None:
    steps = [step for step in trail_of(DECISION.trails, Regime.US).steps if step.stage is Stage.ITEM]
    assert [step.because for step in steps] == ["goods_line"]
