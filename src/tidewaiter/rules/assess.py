"""Every rule asked once about one brief, in two stages."""

from __future__ import annotations

from collections.abc import Sequence

from tidewaiter.errors import TidewaiterError
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding, Findings
from tidewaiter.model.trail import Asked
from tidewaiter.rules.completeness import rule_failed
from tidewaiter.rules.registry import RULES, Rule
from tidewaiter.rules.stated import stated

__all__ = ["assess"]


def assess(brief: Brief, law: Law, rules: Sequence[Rule] = RULES) -> Findings:
    """What all rules find, in the order of the registry, with the brief's nexus.

    Guidance is silent at a `known_at` before the day it was published. A rule that raises becomes the finding
    completeness/rule_failed, a gap that names it, beside what it had found, and the other rules are asked all the same. The rules of the second
    stage are asked when all others have been, and are given what those found.
    """
    early = {rule.slug: _asked(rule, brief, law, ()) for rule in rules if rule.after is None}
    known = tuple(finding for found, _ in early.values() for finding in found)
    late = {rule.slug: _asked(rule, brief, law, known) for rule in rules if rule.after is not None}
    asked = [(early | late)[rule.slug] for rule in rules]
    return Findings(
        findings=tuple(finding for found, _ in asked for finding in found),
        nexus=brief.nexus,
        asked=tuple(became for _, became in asked),
        stated=stated(brief),
    )


def _asked(
    rule: Rule, brief: Brief, law: Law, known: tuple[Finding, ...]
) -> tuple[tuple[Finding, ...], Asked]:
    """What the rule finds, knowing what the first stage found, and what became of asking it."""
    card = law.cards.get(rule.slug)
    # What a rule found before it broke counts all the same: a prohibition must not shrink to a gap.
    found: list[Finding] = []
    try:
        if not _is_published(rule, brief, law):
            return (), Asked(rule=rule.slug, card=card, published=False)
        found.extend(rule.find(brief, law) if rule.after is None else rule.after(brief, law, known))
        return tuple(found), Asked(rule=rule.slug, card=card)
    except TidewaiterError as error:
        why = error.what
    except Exception as error:
        # Fail closed: a rule that breaks must never pass for silence.
        why = type(error).__name__
    return (*found, rule_failed.failed(rule.slug, why, law)), Asked(rule=rule.slug, card=card, failed=True)


def _is_published(rule: Rule, brief: Brief, law: Law) -> bool:
    card = law.card(rule.slug)
    return not card.guidance or card.since is None or card.since <= brief.clocks.known_at
