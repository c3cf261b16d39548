"""Whether an item is one of Supplement No. 2 to Part 744, for which military end uses and end users need a licence.

15 CFR 744.21(a)(1); Supplement No. 2 to Part 744.
"""

from __future__ import annotations

import datetime

from tidewaiter.law.eccn_tables import EccnsOnDay
from tidewaiter.law.eccns import NumberKind, number_kind
from tidewaiter.law.load import Law
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.numbers import us_numbers

__all__ = ["TABLE", "in_supp2", "in_table"]

TABLE = "us_supp2_744"


def in_supp2(goods: Goods, law: Law, day: datetime.date) -> Standing:
    """Whether the line is an item of the supplement on `day`: no for EAR99, unknown where the line is not classified,
    where the number leaves open of which part of the entry it is, and where the list of that day was not read.

    Raises LawError for a day before the law on file.
    """
    return in_table(goods, law.eccns(TABLE).at(day))


def in_table(goods: Goods, listed: EccnsOnDay) -> Standing:
    """Whether the line is an item of that table of entries, by its numbers of US lists; of several that contradict each
    other the graver answer counts."""
    numbers = us_numbers(goods)
    if not numbers:
        none = number_kind(goods.eccn or "") is NumberKind.EAR99
        return Standing.NO if none else Standing.UNKNOWN
    found = {listed.holds(number) for number in numbers}
    return next(answer for answer in (Standing.YES, Standing.UNKNOWN, Standing.NO) if answer in found)
