"""export/us/russia_belarus: goods of the Commerce Control List to Russia and Belarus.

15 CFR 746.8(a)(1), and before 12 June 2024 the same; 87 FR 12226; 87 FR 13048; 87 FR 22130; 89 FR 51644. The supplements
by customs code have rules of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.embargo.measures import in_countries

__all__ = ["SLUG", "find"]

SLUG = "export/us/russia_belarus"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """What the section says of each line of the Control List that goes to Russia or Belarus."""
    yield from in_countries(brief, law, SLUG)
