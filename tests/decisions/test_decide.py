from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from rules.papers import basis_of, brief_of, findings_of, order, plain_finding
from tidewaiter.decisions.decide import decide
from tidewaiter.model.decision import Decision
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Outcome, Regime
from tidewaiter.refdata.policy import standard_policy

BRIEF = brief_of(order("c3-spindle"))
BASIS = basis_of(BRIEF)
POLICY = standard_policy()
FINDINGS = st.builds(
    lambda level, gap, regime, rule, severity: plain_finding(
        level, gap=gap, regime=regime, rule=rule, severity=severity
    ),
    st.sampled_from(Level),
    st.booleans(),
    st.sampled_from([None, *Regime]),
    st.sampled_from(["red_flags/a", "red_flags/b", "export/c"]),
    st.sampled_from([None, "low", "medium"]),
)


def of(*found: Finding) -> Decision:
    return decide(BRIEF.shipment, findings_of(*found, brief=BRIEF), BRIEF.matches, BASIS, POLICY)


def test_the_gravest_reason_stands_first_and_all_stay() -> None:
    found = (
        plain_finding(Level.NOTE, rule="x/1"),
        plain_finding(Level.REVIEW, rule="x/2"),
        plain_finding(Level.PROHIBITED, rule="x/3"),
        plain_finding(Level.REVIEW, rule="x/4"),
    )
    assert [one.rule for one in of(*found).findings] == ["x/3", "x/2", "x/4", "x/1"]
    assert of(*found).outcome is Outcome.PROHIBITED


def test_a_gap_among_notes_is_incomplete() -> None:
    decision = of(plain_finding(Level.NOTE, gap=True))
    assert (decision.outcome, decision.complete) == (Outcome.INCOMPLETE, False)


def test_a_graver_reason_beside_a_gap_wins_and_the_gap_stays() -> None:
    decision = of(plain_finding(Level.INCOMPLETE, gap=True), plain_finding(Level.REVIEW))
    assert (decision.outcome, decision.complete) == (Outcome.REVIEW, False)


@given(st.lists(FINDINGS, max_size=6), FINDINGS)
def test_another_finding_never_lightens_the_decision(found: list[Finding], more: Finding) -> None:
    assert of(*found, more).outcome.rank <= of(*found).outcome.rank


@given(
    st.lists(FINDINGS, max_size=6).flatmap(lambda found: st.tuples(st.just(found), st.permutations(found)))
)
def test_the_order_of_findings_changes_neither_outcome_nor_completeness(
    both: tuple[list[Finding], list[Finding]],
) -> None:
    left, right = of(*both[0]), of(*both[1])
    assert (left.outcome, left.complete, left.regimes) == (right.outcome, right.complete, right.regimes)


@given(st.lists(FINDINGS, max_size=6))
def test_no_obstacle_is_always_complete_and_nothing_is_dropped(found: list[Finding]) -> None:
    decision = of(*found)
    assert decision.complete or decision.outcome is not Outcome.NO_OBSTACLE
    assert len(decision.findings) == len(found)
    assert min(one.outcome.rank for one in decision.regimes) >= decision.outcome.rank


@given(st.lists(FINDINGS, max_size=6))
def test_the_same_findings_give_the_same_bytes(found: list[Finding]) -> None:
    assert msgspec.json.encode(of(*found)) == msgspec.json.encode(of(*found))
