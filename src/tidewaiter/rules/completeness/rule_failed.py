"""completeness/rule_failed: a rule that could not be asked leaves the order unjudged under it.

The finding is made by `assess`, which alone sees a rule fail; this module only says what it looks like.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.completeness.gap import gap

__all__ = ["SLUG", "failed", "find"]

SLUG = "completeness/rule_failed"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Nothing: this rule is fired by the failure of another one."""
    yield from ()


def failed(slug: str, why: str, law: Law) -> Finding:
    """The gap that the failure of the rule `slug` leaves."""
    return gap(law.card(SLUG), "", {"rule": slug, "why": why})
