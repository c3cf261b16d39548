"""reach/us_incorporation: a foreign-made item that goes into another, which US law may reach by whose or where that other is.

15 CFR 734.9(e)(1)(ii)(A), (e)(2)(ii)(A), (e)(3)(ii)(A), (g)(2)(i) (parties of the Entity List with footnotes 1, 3, 4 and 5);
(f)(2), (i)(2)(ii), (j)(2)(ii) (Russia, Belarus, Crimea; supercomputers; Iran).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.export.lines import goods_facts, subject_to_ear
from tidewaiter.rules.reach.us.answers import DIRECT_PRODUCT, answered
from tidewaiter.rules.reach.us.numbers import classified
from tidewaiter.rules.uses_stated import signs

__all__ = ["SLUG", "find"]

SLUG = "reach/us_incorporation"
# The first rule of this kind, footnote 1; 85 FR 51596.
_FROM = datetime.date(2020, 8, 17)
_ELECTRONICS = "us_incorporated_electronics"
# What the technologies of these rules make: categories 3 to 5 of the Control List.
_CATEGORIES = frozenset({3, 4, 5})


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each foreign-made electronic item that the papers say goes into another and that nothing else shows to be
    subject to the EAR: for whom the other is made and where it goes. Answered with yes it is review, since whether the
    item is a direct product is then the question; with no, or where no item is a direct product, nothing."""
    nexus = nexus_of(brief, Regime.US)
    shipment = brief.shipment
    answer = answered(shipment, SLUG)
    settled = Standing.NO in (answer, answered(shipment, DIRECT_PRODUCT))
    if nexus is None or brief.clocks.as_of < _FROM or settled:
        return
    built_in = any(sign.stated and sign.pointer == "/end_use" for sign in signs(brief, law, EndUse.BUILT_IN))
    for line, goods in enumerate(shipment.goods):
        into = goods.part_of or (shipment.end_use if built_in else None)
        if not into or not _is_electronic(goods, law) or subject_to_ear(brief, line) is not Standing.NO:
            continue
        confirmed = answer is Standing.YES
        yield Finding(
            card=law.card(SLUG),
            level=Level.REVIEW if confirmed else Level.INCOMPLETE,
            subject=f"/goods/{line}",
            regime=Regime.US,
            facts={**goods_facts(brief, line), "into": into.strip()},
            variant="confirmed" if confirmed else "",
            gap=True,
        )


def _is_electronic(goods: Goods, law: Law) -> bool:
    """Whether the line is a thing of categories 3 to 5, by a number of any list or by its customs code, made somewhere that
    the papers name."""
    if goods.kind is not GoodsKind.COMMODITY or country_code(goods.origin) is None:
        return False
    numbered = any(eccn.category in _CATEGORIES for eccn in classified(goods).entries)
    codes = law.words(_ELECTRONICS).spelt
    return numbered or (goods.hs is not None and hs_digits(goods.hs).startswith(codes))
