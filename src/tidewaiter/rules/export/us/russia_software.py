"""export/us/russia_software: EAR99 software for business, design and machine tools to Russia and Belarus.

15 CFR 746.8(a)(8), from 16 September 2024; its exclusions (a)(12)(ii) and (iv).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import GoodsKind, Level, Standing
from tidewaiter.rules.export.lines import on_control_list, subject_to_ear
from tidewaiter.rules.export.us.by_words import entries_named
from tidewaiter.rules.export.us.supplements import Judged, asked, found_in

__all__ = ["SLUG", "find"]

SLUG = "export/us/russia_software"
_TABLE = "us_ear99_software"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A finding for each line of software that is not on the Control List: `licence_required` and a gap where its words
    name one of the kinds, since some end users are left out; else review and a gap, since the kind is not known."""
    on = asked(brief, law, _TABLE)
    if on is None:
        return
    for line, goods in enumerate(brief.shipment.goods):
        named = entries_named(goods, on.on_day)
        said = _judged(
            goods, subject_to_ear(brief, line, on.place["place"]), named=bool(named), final=on.final
        )
        if said is not None:
            kind = "; ".join(each.what for each in named) or "-"
            yield found_in(brief, law.card(SLUG), on, line, said, {"entry": kind})


def _judged(goods: Goods, subject: Standing, *, named: bool, final: bool) -> Judged | None:
    on_list = on_control_list(goods)
    if goods.kind is not GoodsKind.SOFTWARE or on_list is Standing.YES or subject is Standing.NO:
        return None
    if subject is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if not named:
        return Level.REVIEW, "which", True
    if not final:
        return Level.REVIEW, "passing", True
    return Level.LICENCE_REQUIRED, "" if on_list is Standing.NO else "unclassified", True
