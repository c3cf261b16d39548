"""export/eu/know_how_clause: the clause against using rights and secrets for common high priority items that go to Russia.

Regulation (EU) No 833/2014, Art. 12ga, with Annex XL; recital 33 of Regulation (EU) 2024/1745.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind
from tidewaiter.rules.export.eu.clauses import Line, asked_for, lines_of

__all__ = ["SLUG", "find"]

SLUG = "export/eu/know_how_clause"
_TABLES = ("eu_833_annex_xl",)
_KINDS = (GoodsKind.TECHNOLOGY, GoodsKind.SOFTWARE)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding where technology or software goes from the Union to a third country for items of Annex XL: for those of its
    own code, or, where it has none, perhaps for those of another line. Technology that names no code at all is asked about."""
    clause = law.contract_duties.clause("eu_833_12ga")
    listed = {line.at: line for line in lines_of(brief, law, clause, _TABLES)}
    goods = brief.shipment.goods
    items = [line for at, line in listed.items() if goods[at].kind is GoodsKind.COMMODITY]
    found = []
    for at, line in enumerate(goods):
        if line.kind not in _KINDS:
            continue
        if at in listed:
            found.append(listed[at])
        elif line.hs is None and (items or line.kind is GoodsKind.TECHNOLOGY):
            found.append(_perhaps(law, brief, at, items))
    yield from asked_for(brief, law, SLUG, clause, tuple(found))


def _perhaps(law: Law, brief: Brief, at: int, items: list[Line]) -> Line:
    table = law.codes("eu_833_annex_xl")
    return Line(
        at=at,
        code=items[0].code if items else "-",
        list_en=table.title["en"],
        list_de=table.title["de"],
        citation=table.at(brief.clocks.as_of).citation,
        sure=False,
    )
