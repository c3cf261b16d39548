"""export/eu/circumvention_12f: goods that may not go to a country of Annex XXXIII, where the risk of circumvention is high.

Regulation (EU) No 833/2014, Art. 12f and Annex XXXIII, first filled in April 2026, for Kyrgyzstan.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.listed_goods import banned

__all__ = ["SLUG", "find"]

SLUG = "export/eu/circumvention_12f"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line that the annex may catch on its way to a country it names; review and a gap while its codes are
    not on file."""
    yield from banned(brief, law, law.card(SLUG), "eu_833_annex_xxxiii")
