"""The gravest level wins and nothing that is missing ever looks like no obstacle."""

from __future__ import annotations

from collections.abc import Iterable

from tidewaiter.model.decision import RegimeOutcome
from tidewaiter.model.finding import Finding, Nexus
from tidewaiter.model.words import Level, Outcome

__all__ = ["is_complete", "outcome_of", "regime_outcomes"]

_OUTCOMES = {
    Level.PROHIBITED: Outcome.PROHIBITED,
    Level.LICENCE_REQUIRED: Outcome.LICENCE_REQUIRED,
    Level.REVIEW: Outcome.REVIEW,
    Level.INCOMPLETE: Outcome.INCOMPLETE,
    Level.NOTE: Outcome.NO_OBSTACLE,
}


def outcome_of(findings: Iterable[Finding]) -> Outcome:
    """The gravest outcome any of the findings brings, whatever their order; a gap is at least `incomplete`."""
    worst = Outcome.NO_OBSTACLE
    for finding in findings:
        brought = _OUTCOMES[finding.level]
        if finding.gap and brought is Outcome.NO_OBSTACLE:
            brought = Outcome.INCOMPLETE
        worst = min(worst, brought, key=lambda outcome: outcome.rank)
    return worst


def is_complete(findings: Iterable[Finding]) -> bool:
    """Whether nothing needed was missing, unreadable, stale or unknown."""
    return not any(finding.gap or finding.level is Level.INCOMPLETE for finding in findings)


def regime_outcomes(findings: Iterable[Finding], nexus: Iterable[Nexus]) -> tuple[RegimeOutcome, ...]:
    """Each regime with its own outcome: of the findings made under it and of those that hold for all
    (guidance, completeness), in the order of `nexus`."""
    known = tuple(findings)
    return tuple(
        RegimeOutcome(
            nexus=bound,
            outcome=outcome_of(finding for finding in known if finding.regime in (None, bound.regime)),
        )
        for bound in nexus
    )
