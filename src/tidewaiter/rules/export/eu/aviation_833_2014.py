"""export/eu/aviation_833_2014: goods for aviation and space to Russia.

Regulation (EU) No 833/2014, Art. 3c(1) and Annex XI.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.eu.russia import barred

__all__ = ["SLUG", "find"]

SLUG = "export/eu/aviation_833_2014"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line that Annex XI may catch on its way to Russia, where Union law may bind the order."""
    yield from barred(brief, law, SLUG, "eu_833_annex_xi")
