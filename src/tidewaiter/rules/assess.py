"""Every rule asked once about one brief."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidewaiter.errors import TidewaiterError
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding, Findings
from tidewaiter.rules.completeness import rule_failed
from tidewaiter.rules.registry import RULES, Rule

__all__ = ["assess"]


def assess(brief: Brief, law: Law, rules: Sequence[Rule] = RULES) -> Findings:
    """What all rules find, in the order of the registry, with the brief's nexus.

    Guidance is silent at a `known_at` before the day it was published. A rule that raises becomes the finding
    completeness/rule_failed, a gap that names it, and the other rules are asked all the same.
    """
    found: list[Finding] = []
    for rule in rules:
        found.extend(_asked(rule, brief, law))
    return Findings(findings=tuple(found), nexus=brief.nexus)


def _asked(rule: Rule, brief: Brief, law: Law) -> Iterator[Finding]:
    try:
        if _is_published(rule, brief, law):
            yield from tuple(rule.find(brief, law))
    except TidewaiterError as error:
        yield rule_failed.failed(rule.slug, error.what, law)
    except Exception as error:
        # Fail closed: a rule that breaks must never pass for silence.
        yield rule_failed.failed(rule.slug, type(error).__name__, law)


def _is_published(rule: Rule, brief: Brief, law: Law) -> bool:
    card = law.card(rule.slug)
    return not card.guidance or card.since is None or card.since <= brief.clocks.known_at
