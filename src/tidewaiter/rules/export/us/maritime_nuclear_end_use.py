"""export/us/maritime_nuclear_end_use: technology for foreign maritime nuclear propulsion.

15 CFR 744.5(a).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Standing
from tidewaiter.rules.export.us.end_uses import anywhere, gravest, report
from tidewaiter.rules.uses_stated import answered_signs

__all__ = ["SLUG", "find"]

SLUG = "export/us/maritime_nuclear_end_use"
# The paragraph speaks of technology, and then of machinery for such plants: what that adds is a person's to judge.
_ITEMS = {
    GoodsKind.TECHNOLOGY: Standing.YES,
    GoodsKind.SOFTWARE: Standing.UNKNOWN,
    GoodsKind.COMMODITY: Standing.UNKNOWN,
    GoodsKind.SERVICE: Standing.NO,
}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required for technology that is stated to be for a nuclear ship or submarine or its plant, in any country
    but the United States; a question for goods and software, and where the papers hint at one."""
    found = answered_signs(brief, law, EndUse.MARITIME_NUCLEAR, rule=SLUG)
    ruling = gravest(brief, law, SLUG, found, anywhere(law, SLUG))
    if ruling is not None:
        yield from report(brief, law, SLUG, ruling, lambda line: _ITEMS[brief.shipment.goods[line].kind])
