"""Goods that guidance or a table of the UAV measures names: a reason to look closer, never a classification."""

from __future__ import annotations

from collections.abc import Iterable

from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Control

__all__ = ["HIGH_PRIORITY", "codes_shown", "high_priority", "of_concern", "uncoded"]

HIGH_PRIORITY = "chpl"
_TABLES = (HIGH_PRIORITY, "us_supp7", "eu_2023_1529_annex_ii", "gb_schedule_4")


def high_priority(brief: Brief) -> tuple[Control, ...]:
    """The controls of the Common High Priority List."""
    return tuple(control for control in brief.controls if control.table == HIGH_PRIORITY)


def of_concern(brief: Brief) -> tuple[Control, ...]:
    """The controls of the Common High Priority List and of the tables of UAV goods, whichever regime made them."""
    return tuple(control for control in brief.controls if control.table in _TABLES)


def codes_shown(controls: Iterable[Control]) -> str:
    """The listed codes, each once, in order."""
    return ", ".join(sorted({control.code for control in controls}))


def uncoded(brief: Brief) -> bool:
    """Whether a line has no customs code, so that no table could be asked about it."""
    return any(line.hs is None for line in brief.shipment.goods)
