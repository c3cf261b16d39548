"""export/eu/due_diligence: the risk that such goods end up in Russia, assessed and written down.

Regulation (EU) No 833/2014, Art. 12gb, with Annexes VIII, XL and XLVIII.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.eu.diligence import assessed

__all__ = ["SLUG", "TABLES", "find"]

SLUG = "export/eu/due_diligence"
TABLES = ("eu_833_annex_xl", "eu_833_annex_xlviii")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding where such goods go from the Union to a third country that is no partner: incomplete until an assessment
    of the risk is on file, then a note."""
    yield from assessed(brief, law, SLUG, law.contract_duties.diligence_of("eu_833_12gb"), TABLES)
