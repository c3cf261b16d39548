"""export/us/military_end_use: items for military end uses or military end users.

15 CFR 744.21(a)(1): items of Supplement No. 2 for Burma, Cambodia, China, Nicaragua and Venezuela; (a)(2): every item for
Belarus and Russia; (f), (g), (h).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.lines import is_food_or_medicine
from tidewaiter.rules.export.us.end_uses import Ruling, gravest, in_tables, report
from tidewaiter.rules.export.us.supp2 import TABLE, in_supp2
from tidewaiter.rules.uses_stated import answered_signs

__all__ = ["ANY", "LISTED", "SLUG", "find", "is_before_venezuela"]

SLUG = "export/us/military_end_use"
ANY = "us_military_end_use_any"
LISTED = "us_military_end_use"
# Food and medicine that are EAR99 were outside (a)(2) at first (87 FR 12226, 87 FR 13048); the day on which they came in was
# not read, at the latest that of the rule that last wrote (a)(2) anew (89 FR 18783).
_FOOD_OUTSIDE_UNTIL = datetime.date(2024, 3, 15)
_VENEZUELA_FROM = datetime.date(2014, 11, 7)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required where end use, goods or the name or trade of an end user state a military use in one of these
    countries, or a military end user there; a question where they hint at one. Military end users elsewhere are those on
    the lists, which other rules ask."""
    found = answered_signs(brief, law, EndUse.MILITARY, rule=SLUG)
    every = gravest(brief, law, SLUG, found, in_tables(brief, law, law.places(ANY)))
    if every is not None:
        yield from report(brief, law, SLUG, every, lambda line: _reached_by_any(brief, law, line))
    some = gravest(brief, law, SLUG, found, in_tables(brief, law, law.places(LISTED)))
    if some is not None and not is_before_venezuela(brief, some.spot.country):
        day = brief.clocks.as_of
        listed = law.eccns(TABLE).at(day)
        ruling = Ruling(
            judged=some.judged,
            signs=some.signs,
            spot=some.spot,
            facts=some.facts,
            citations=(*some.citations, listed.citation),
        )
        goods = brief.shipment.goods
        yield from report(brief, law, SLUG, ruling, lambda line: in_supp2(goods[line], law, day))


def is_before_venezuela(brief: Brief, country: str) -> bool:
    """Whether the goods are for Venezuela under a contract from before the rule reached it (744.21(h))."""
    signed = brief.shipment.contract_date
    return country == "VE" and signed is not None and signed < _VENEZUELA_FROM


def _reached_by_any(brief: Brief, law: Law, line: int) -> Standing:
    food = is_food_or_medicine(brief.shipment.goods[line], law)
    outside = food and brief.clocks.as_of < _FOOD_OUTSIDE_UNTIL
    return Standing.UNKNOWN if outside else Standing.YES
