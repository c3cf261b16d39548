"""export/eu/no_belarus_clause: the clause against re-export to Belarus in contracts with buyers in third countries.

Regulation (EC) No 765/2006, Art. 8g, with Annexes Vba, XVI, XVII, XXVIII and XXX; Regulation (EU) No 258/2012, Annex I.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.eu.clauses import asked_for, lines_of

__all__ = ["SLUG", "TABLES", "find"]

SLUG = "export/eu/no_belarus_clause"
TABLES = ("eu_765_annex_xxx", "eu_765_annex_xvi", "eu_765_annex_xvii", "eu_765_annex_xxviii")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding where goods of these annexes go from the Union to a buyer in a third country that is not on the list of
    Annex Vba: incomplete until the clause is on file, then a note with what is to be seen to."""
    clause = law.contract_duties.clause("eu_765_8g")
    yield from asked_for(brief, law, SLUG, clause, lines_of(brief, law, clause, TABLES))
