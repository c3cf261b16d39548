"""What red flags weigh: each by the policy, one medium alone is noted, several that agree need a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from tidewaiter.model.finding import Finding
from tidewaiter.model.policy import FlagPolicy
from tidewaiter.model.severity import Severity
from tidewaiter.model.words import Level

__all__ = ["agreeing", "weighed"]

_WEIGHABLE = (Level.REVIEW, Level.NOTE)
_GROUP = "red_flags/"


def weighed(findings: Iterable[Finding], policy: FlagPolicy) -> tuple[Finding, ...]:
    """The findings with each red flag as heavy as the policy says, and those of one level gravest first, in the place where
    red flags stand.

    The policy is asked for the rule and variant, else for the rule where the rule itself gave its card's severity. A lower
    severity counts only with a recorded change, whose reason then stands in `facts["lowered"]`; without one the rule's own
    stays. A gap, and what is graver than review, is left alone.
    """
    known = tuple(findings)
    flags = iter(sorted((_weighed(each, policy) for each in known if _is_flag(each)), key=_gravity))
    return tuple(next(flags) if _is_flag(each) else each for each in known)


def agreeing(findings: Iterable[Finding], mediums_for_review: int) -> tuple[Finding, ...]:
    """The findings, in their order, with medium red flags raised from note to review where at least
    `mediums_for_review` different rules raise one; each then names the others in `facts["agrees_with"]`.

    A finding's own `facts["severity"]` goes before its card's, since some flags weigh more in some orders.
    """
    known = tuple(findings)
    rules = sorted({finding.rule for finding in known if _severity(finding) is Severity.MEDIUM})
    if len(rules) < max(mediums_for_review, 1):
        return known
    return tuple(_raised(finding, rules) if _is_noted(finding) else finding for finding in known)


def _is_flag(finding: Finding) -> bool:
    return finding.rule.startswith(_GROUP) and finding.level in _WEIGHABLE and not finding.gap


def _severity(finding: Finding) -> Severity | None:
    stated = finding.facts.get("severity", finding.card.severity)
    return Severity(stated) if stated else None


def _gravity(finding: Finding) -> int:
    return (_severity(finding) or Severity.LOW).rank


def _weighed(finding: Finding, policy: FlagPolicy) -> Finding:
    own = _severity(finding) or Severity.LOW
    for what in _asked(finding, own):
        wanted = policy.severities.get(what)
        if wanted is None:
            continue
        if wanted.rank <= own.rank:
            return finding if wanted is own else _as(finding, wanted, {})
        reasons = [each.reason for each in policy.lowered if each.what == what and each.to is wanted]
        return _as(finding, wanted, {"lowered": reasons[-1]}) if reasons else finding
    return finding


def _asked(finding: Finding, own: Severity) -> Iterator[str]:
    if finding.variant:
        yield f"{finding.rule}#{finding.variant}"
    if finding.card.severity == own.value:
        yield finding.rule


def _as(finding: Finding, severity: Severity, more: dict[str, str]) -> Finding:
    return msgspec.structs.replace(
        finding,
        level=Level.REVIEW if severity.reviews else Level.NOTE,
        facts={**finding.facts, **more, "severity": severity.value},
    )


def _is_noted(finding: Finding) -> bool:
    return _severity(finding) is Severity.MEDIUM and finding.level is Level.NOTE


def _raised(finding: Finding, rules: list[str]) -> Finding:
    others = ", ".join(rule for rule in rules if rule != finding.rule)
    facts = {**finding.facts, "agrees_with": others} if others else finding.facts
    return msgspec.structs.replace(finding, level=Level.REVIEW, facts=facts)
