"""Medium red flags: one alone is noted, several that agree need a person."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level

__all__ = ["agreeing"]

_MEDIUM = "medium"


def agreeing(findings: Iterable[Finding], mediums_for_review: int) -> tuple[Finding, ...]:
    """The findings, in their order, with medium red flags raised from note to review where at least
    `mediums_for_review` different rules raise one; each then names the others in `facts["agrees_with"]`.

    A finding's own `facts["severity"]` goes before its card's, since some flags weigh more in some orders.
    """
    known = tuple(findings)
    rules = sorted({finding.rule for finding in known if _medium(finding)})
    if len(rules) < max(mediums_for_review, 1):
        return known
    return tuple(_raised(finding, rules) if _is_noted(finding) else finding for finding in known)


def _medium(finding: Finding) -> bool:
    return finding.facts.get("severity", finding.card.severity) == _MEDIUM


def _is_noted(finding: Finding) -> bool:
    return _medium(finding) and finding.level is Level.NOTE


def _raised(finding: Finding, rules: list[str]) -> Finding:
    others = ", ".join(rule for rule in rules if rule != finding.rule)
    facts = {**finding.facts, "agrees_with": others} if others else finding.facts
    return msgspec.structs.replace(finding, level=Level.REVIEW, facts=facts)
