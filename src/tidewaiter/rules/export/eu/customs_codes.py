"""export/eu/customs_codes: codes of an export declaration that the papers name, beside what else they say of the goods.

TARIC document codes Y901 (not on the dual-use list) and X002 (authorisation for an item of it); Regulation (EU) 2021/821, Art. 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime
from tidewaiter.rules.completeness.named import field_facts
from tidewaiter.rules.completeness.named_goods import by_words, on_control_list, outright
from tidewaiter.rules.export.eu.annex_i_numbers import customs_codes
from tidewaiter.rules.export.eu.dual_use_listed import listed_number
from tidewaiter.rules.export.eu.move import Move, move_of

__all__ = ["SLUG", "find"]

SLUG = "export/eu/customs_codes"
_NOT_LISTED, _AUTHORISED = "Y901", "X002"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review where Y901 stands beside a line that has a number of the dual-use list or words that name such goods outright,
    where X002 stands and no authorisation is on file, and where both stand on an order of one line. A code is a statement
    of whoever declares, and classifies nothing."""
    codes = customs_codes(brief.shipment)
    if not codes or move_of(brief, law) not in (Move.EXPORT, Move.PERHAPS):
        return
    goods = [(at, one) for at, one in enumerate(brief.shipment.goods) if one.kind is not GoodsKind.SERVICE]
    on_day = law.dual_use.at(brief.clocks.as_of)
    listed = [at for at, one in goods if listed_number(brief, law, one, on_day)]
    hinted = [at for at, one in goods if on_control_list(outright(one, by_words(brief, at)))]
    if _NOT_LISTED in codes and _AUTHORISED in codes and len(goods) == 1:
        yield _finding(brief, law, codes[_NOT_LISTED], [at for at, _ in goods], "both")
    elif _NOT_LISTED in codes and listed and (len(listed) == len(goods) or _AUTHORISED not in codes):
        yield _finding(brief, law, codes[_NOT_LISTED], listed, "listed")
    elif _NOT_LISTED in codes and hinted:
        yield _finding(brief, law, codes[_NOT_LISTED], hinted, "hinted")
    if _AUTHORISED in codes and not brief.shipment.authorisations:
        yield _finding(brief, law, codes[_AUTHORISED], listed or [at for at, _ in goods], "unheld")


def _finding(brief: Brief, law: Law, pointer: str, lines: list[int], variant: str) -> Finding:
    return Finding(
        card=law.card(SLUG),
        level=Level.REVIEW,
        subject=pointer,
        regime=Regime.EU,
        facts={
            **field_facts(pointer, brief.shipment),
            "lines": ", ".join(str(line + 1) for line in lines),
        },
        variant=variant,
        gap=True,
    )
