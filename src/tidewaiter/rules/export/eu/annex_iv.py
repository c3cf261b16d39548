"""export/eu/annex_iv: items of Annex IV that go from one member state to another.

Regulation (EU) 2021/821, Art. 11(1), (2), (9) and Annex IV.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import destination_of
from tidewaiter.rules.export.eu.dual_use_listed import listed_number
from tidewaiter.rules.export.eu.move import Move, move_of, onward
from tidewaiter.rules.export.lines import goods_facts, place_facts

__all__ = ["SLUG", "TABLE", "find"]

SLUG = "export/eu/annex_iv"
TABLE = "eu_annex_iv"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required for each line that is sent to another member state and whose number stands in Annex IV; review with a
    gap where the number does not say which part of an entry it is of, and where the goods are to stay outside the Union; a
    note for any other item of the list, whose papers must name the control."""
    if move_of(brief, law) is not Move.TRANSFER:
        return
    day = brief.clocks.as_of
    for line, goods in enumerate(brief.shipment.goods):
        number = listed_number(brief, law, goods, law.dual_use.at(day))
        if number and goods.kind is not GoodsKind.SERVICE:
            yield _finding(brief, law, line, number)


def _finding(brief: Brief, law: Law, line: int, number: str) -> Finding:
    annex = law.eccns(TABLE).at(brief.clocks.as_of)
    held = annex.holds(number)
    outside = onward(brief, law)
    known = annex.state is State.KNOWN
    row = annex.row(number)
    if outside is not None and held is Standing.NO:
        level, variant, gap = Level.REVIEW, "onward", True
    elif held is Standing.YES:
        level, variant, gap = Level.LICENCE_REQUIRED, "", False
    elif held is Standing.UNKNOWN and row is not None:
        whole = not row.limited and not row.only
        level, variant, gap = Level.REVIEW, "state_unknown" if whole and not known else "in_part", True
    else:
        level, variant, gap = Level.NOTE, "papers", False
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.EU,
        facts={
            **goods_facts(brief, line),
            **place_facts(
                outside if variant == "onward" and outside else destination_of(brief.shipment) or ""
            ),
            "number": number,
            "part": (row.limited or ", ".join(row.only)) if row is not None else "-",
            "day": brief.clocks.as_of.isoformat(),
        },
        variant=variant,
        citations=tuple(dict.fromkeys((annex.citation, *law.card(SLUG).citations))),
        gap=gap,
    )
