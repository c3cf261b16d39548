"""export/eu/annex_ii_2023_1529: goods for drones and missiles to Iran.

Regulation (EU) 2023/1529, Art. 2(1) and Annex II; amended by Regulations (EU) 2024/2897 and 2026/1891.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.listed_goods import Reading, banned

__all__ = ["SLUG", "find"]

SLUG = "export/eu/annex_ii_2023_1529"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line that Annex II may catch on its way to Iran, where Union law may bind the order."""
    yield from banned(brief, law, law.card(SLUG), "eu_2023_1529_annex_ii", Reading(persons=True))
