"""export/us/microprocessors_end_use: microprocessors for military end uses and end users.

15 CFR 744.17(a), (d), (e), for countries of group D:1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.eccn_tables import EccnsOnDay
from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.lines import on_control_list
from tidewaiter.rules.export.us.end_uses import gravest, in_tables, report
from tidewaiter.rules.export.us.numbers import us_numbers
from tidewaiter.rules.export.us.supp2 import in_table
from tidewaiter.rules.uses_stated import answered_signs

__all__ = ["SLUG", "find"]

SLUG = "export/us/microprocessors_end_use"
_CALLED = re.compile(
    r"\b(?:micro|mikro)(?:processors?|prozessor\w*|controllers?|computers?|comput\w*)|\bcpus?\b|микропроцессор|微处理器|单片机",
    re.IGNORECASE,
)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required where the papers state a military use or user in group D:1 and the line is a microprocessor of
    3A991.a.1; a question where they hint at one, or where the line may be such a processor or be for making one."""
    found = answered_signs(brief, law, EndUse.MILITARY, EndUse.MILITARY_INTELLIGENCE, rule=SLUG)
    if not found:
        return
    ruling = gravest(brief, law, SLUG, found, in_tables(brief, law, law.country_group("D:1")))
    if ruling is not None:
        listed = law.eccns("us_microprocessors").at(brief.clocks.as_of)
        goods = brief.shipment.goods
        yield from report(brief, law, SLUG, ruling, lambda line: _processor(goods[line], listed))


def _processor(goods: Goods, listed: EccnsOnDay) -> Standing:
    """Whether the line is one, by its number; where that leaves it open, only what is called one or has its customs code
    stays a question."""
    by_number = in_table(goods, listed)
    if by_number is not Standing.UNKNOWN:
        return by_number
    if not us_numbers(goods) and on_control_list(goods) is Standing.NO:
        return Standing.NO
    code = goods.hs is not None and hs_digits(goods.hs).startswith("854231")
    called = bool(_CALLED.search(f"{goods.description or ''} {goods.part_of or ''}"))
    return Standing.UNKNOWN if code or called else Standing.NO
