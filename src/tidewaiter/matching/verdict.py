"""From evidence to a comparison: the sum, the score, the band and whether a person must look at it."""

from __future__ import annotations

import math

from tidewaiter.matching.identifiers import Agreement
from tidewaiter.model.match import Comparison, Evidence
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import AliasStrength, Band, EvidenceKind

__all__ = ["judged", "logistic", "settled"]

_CONFIRMING = {Agreement.EQUAL.value, Agreement.EQUAL_ACROSS.value}


def settled(evidence: Evidence) -> Evidence:
    """The evidence with its weight to four decimals, as it is shown, so that what is shown adds up."""
    weight = round(evidence.weight, 4)
    if weight == evidence.weight:
        return evidence
    return Evidence(
        kind=evidence.kind,
        weight=weight,
        left=evidence.left,
        right=evidence.right,
        left_from=evidence.left_from,
        right_from=evidence.right_from,
        detail=evidence.detail,
    )


def logistic(log_odds: float) -> float:
    """The probability, to six decimals, that these log-odds (natural logarithm) stand for."""
    return round(1.0 / (1.0 + math.exp(-log_odds)), 6)


def judged(
    evidence: tuple[Evidence, ...],
    policy: Policy,
    *,
    name: float,
    matched_name: str,
    matched_strength: AliasStrength,
) -> Comparison:
    """The comparison that the evidence adds up to, in the order given."""
    log_odds = round(math.fsum([item.weight for item in evidence]), 4)
    score = logistic(log_odds)
    numbered = [item for item in evidence if item.kind is EvidenceKind.IDENTIFIER]
    confirmable = any(item.detail in _CONFIRMING for item in numbered)
    return Comparison(
        name=name,
        score=score,
        log_odds=log_odds,
        band=_band(score, policy, confirmable=confirmable),
        hit=score >= policy.alert_line,
        evidence=evidence,
        matched_name=matched_name,
        matched_strength=matched_strength,
    )


def _band(score: float, policy: Policy, *, confirmable: bool) -> Band:
    """The band by the policy's cut-offs; confirmed only where a strong identifier agrees."""
    if score >= policy.bands.confirmed and confirmable:
        return Band.CONFIRMED
    if score >= policy.bands.probable:
        return Band.PROBABLE
    return Band.POSSIBLE if score >= policy.bands.possible else Band.WEAK
