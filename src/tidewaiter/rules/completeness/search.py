"""completeness/search: a party could not be searched for in full, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.completeness.gap import gap

__all__ = ["SLUG", "find"]

SLUG = "completeness/search"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each party whose search is not complete, and for each that was never searched for."""
    searched = {found.party for found in brief.matches}
    for found in brief.matches:
        if not found.complete:
            yield _gap(law, found.party, "; ".join(found.gaps) or "-", "")
    for subject in brief.subjects:
        if subject.pointer not in searched:
            yield _gap(law, subject.pointer, subject.party.name, "never")


def _gap(law: Law, pointer: str, why: str, variant: str) -> Finding:
    return gap(law.card(SLUG), pointer, {"why": why}, variant)
