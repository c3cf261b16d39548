"""Goods that guidance or a table of the UAV measures names: a reason to look closer, never a classification."""

from __future__ import annotations

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import hs_digits

__all__ = ["HIGH_PRIORITY", "high_priority", "of_concern", "uncoded"]

HIGH_PRIORITY = "chpl"
_TABLES = (HIGH_PRIORITY, "us_supp7", "eu_2023_1529_annex_ii", "gb_schedule_4")


def high_priority(brief: Brief, law: Law) -> tuple[str, ...]:
    """The listed codes of the Common High Priority List that goods of the order meet, as known on `known_at`."""
    return _met(brief, law, (HIGH_PRIORITY,))


def of_concern(brief: Brief, law: Law) -> tuple[str, ...]:
    """The listed codes that goods of the order meet on the Common High Priority List or in a table of UAV goods.

    A red flag is guidance, so the tables are asked as known on `known_at`, whichever regime made them and
    whether or not they already bound on the order's day.
    """
    return _met(brief, law, _TABLES)


def _met(brief: Brief, law: Law, tables: tuple[str, ...]) -> tuple[str, ...]:
    asked = [law.codes(slug).at(brief.clocks.known_at) for slug in tables]
    codes = [hs_digits(line.hs) for line in brief.shipment.goods if line.hs]
    return tuple(sorted({hit.row.code for code in codes for table in asked for hit in table.hits(code)}))


def uncoded(brief: Brief) -> bool:
    """Whether a line has no customs code, so that no table could be asked about it."""
    return any(line.hs is None for line in brief.shipment.goods)
