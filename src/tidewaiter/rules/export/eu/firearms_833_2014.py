"""export/eu/firearms_833_2014: firearms, their parts and ammunition to Russia.

Regulation (EU) No 833/2014, Art. 2aa(1), Annex I to Regulation (EU) No 258/2012 and Annex XXXV.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.eu.russia import barred

__all__ = ["SLUG", "find"]

SLUG = "export/eu/firearms_833_2014"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line that the ban on firearms may catch on its way to Russia, where Union law may bind the order."""
    yield from barred(brief, law, SLUG, "eu_833_firearms")
