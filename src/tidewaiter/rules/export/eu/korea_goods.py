"""export/eu/korea_goods: goods that the Union bars for North Korea by code.

Regulation (EU) 2017/1509, Arts 3(1)(b), 10, 15, 16c, 16d, 16f and 16p with their annexes.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.listed_goods import Reading, banned

__all__ = ["SLUG", "find"]

SLUG = "export/eu/korea_goods"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line that the annexes with codes may catch on its way to North Korea."""
    yield from banned(brief, law, law.card(SLUG), "eu_2017_1509_goods", Reading(persons=True))
