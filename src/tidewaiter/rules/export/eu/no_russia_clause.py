"""export/eu/no_russia_clause: the clause against re-export to Russia in contracts with buyers in third countries.

Regulation (EU) No 833/2014, Art. 12g, with Annexes VIII, XI, XX, XXXV and XL; Regulation (EU) No 258/2012, Annex I.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.eu.clauses import asked_for, lines_of

__all__ = ["SLUG", "TABLES", "find"]

SLUG = "export/eu/no_russia_clause"
TABLES = ("eu_833_annex_xl", "eu_833_annex_xi", "eu_833_annex_xx", "eu_833_firearms")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding where goods of these annexes go from the Union to a buyer in a third country that is no partner: incomplete
    until the clause is on file, then a note with what is to be seen to."""
    clause = law.contract_duties.clause("eu_833_12g")
    yield from asked_for(brief, law, SLUG, clause, lines_of(brief, law, clause, TABLES))
