from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.papers import brief_of, order, plain_finding
from tidewaiter.decisions.precedence import is_complete, outcome_of, regime_outcomes
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Outcome, Regime

FINDINGS = st.builds(
    lambda level, gap, regime: plain_finding(level, gap=gap, regime=regime),
    st.sampled_from(Level),
    st.booleans(),
    st.sampled_from([None, *Regime]),
)


def test_nothing_found_is_no_obstacle() -> None:
    assert outcome_of(()) is Outcome.NO_OBSTACLE
    assert is_complete(())


@pytest.mark.parametrize("level", Level)
def test_one_finding_brings_its_level(level: Level) -> None:
    expected = Outcome.NO_OBSTACLE if level is Level.NOTE else Outcome(level.value)
    assert outcome_of([plain_finding(level)]) is expected


@given(st.lists(FINDINGS), FINDINGS)
def test_another_finding_never_lightens_the_outcome(found: list[Finding], more: Finding) -> None:
    assert outcome_of([*found, more]).rank <= outcome_of(found).rank


@given(st.lists(FINDINGS).flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_findings_is_irrelevant(both: tuple[list[Finding], list[Finding]]) -> None:
    assert outcome_of(both[0]) is outcome_of(both[1])


@given(st.lists(FINDINGS))
def test_whatever_is_not_complete_is_never_no_obstacle(found: list[Finding]) -> None:
    if any(finding.gap for finding in found):
        assert not is_complete(found)
    if not is_complete(found):
        assert outcome_of(found) is not Outcome.NO_OBSTACLE


def test_a_regime_counts_its_own_findings_and_those_that_hold_for_all() -> None:
    nexus = brief_of(order("c3-spindle")).nexus
    found = (
        plain_finding(Level.PROHIBITED, regime=Regime.EU),
        plain_finding(Level.REVIEW),
        plain_finding(Level.LICENCE_REQUIRED, regime=Regime.US),
    )
    outcomes = {one.nexus.regime: one.outcome for one in regime_outcomes(found, nexus)}
    assert outcomes == {
        Regime.US: Outcome.LICENCE_REQUIRED,
        Regime.EU: Outcome.PROHIBITED,
        Regime.GB: Outcome.REVIEW,
        Regime.DE: Outcome.REVIEW,
    }
