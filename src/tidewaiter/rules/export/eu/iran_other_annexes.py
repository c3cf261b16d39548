"""export/eu/iran_other_annexes: goods of Annexes II, VIB and VIIA for Iran.

Regulation (EU) No 267/2012, Arts 2, 3a, 10a and 10d, Annexes II, VIB and VIIA; re-imposed by Regulation (EU) 2025/1975.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.listed_goods import Reading, banned

__all__ = ["SLUG", "find"]

SLUG = "export/eu/iran_other_annexes"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line that the list may catch on its way to Iran, where Union law may bind the order."""
    yield from banned(brief, law, law.card(SLUG), "eu_267_other_annexes", Reading(persons=True))
