"""export/eu/iran_metals: graphite and raw or semi-finished metals for Iran.

Regulation (EU) No 267/2012, Art. 15a and Annex VIIB; re-imposed by Regulation (EU) 2025/1975.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.listed_goods import Reading, banned

__all__ = ["SLUG", "find"]

SLUG = "export/eu/iran_metals"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line that the list may catch on its way to Iran, where Union law may bind the order."""
    yield from banned(brief, law, law.card(SLUG), "eu_267_annex_viib", Reading(persons=True))
