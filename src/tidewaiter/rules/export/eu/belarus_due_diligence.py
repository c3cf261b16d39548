"""export/eu/belarus_due_diligence: the risk that such goods end up in Belarus, assessed and written down.

Regulation (EC) No 765/2006, Art. 8ga, with Annexes Vba, XXX and XXXI.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.eu.diligence import assessed

__all__ = ["SLUG", "TABLES", "find"]

SLUG = "export/eu/belarus_due_diligence"
TABLES = ("eu_765_annex_xxx", "eu_765_annex_xxxi")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding where such goods go from the Union to a third country that is no partner: incomplete until an assessment
    of the risk is on file, then a note."""
    yield from assessed(brief, law, SLUG, law.contract_duties.diligence_of("eu_765_8ga"), TABLES)
