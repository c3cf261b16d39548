"""Trade flows: what countries record of their trade in one code with another, and what is measured on it."""

from __future__ import annotations

import datetime
from enum import StrEnum

from tidewaiter.model.base import Value

__all__ = ["FlowMeasure", "FlowSource", "Measured"]


class FlowSource(StrEnum):
    """Who publishes the figures, by the columns of the file."""

    COMTRADE = "comtrade"
    BACI = "baci"


class Measured(StrEnum):
    """`surge`: exports to a place against the same months of 2019 to 2021; `mirror_gap`: what one side records as exports
    against what the other records as imports."""

    SURGE = "surge"
    MIRROR_GAP = "mirror_gap"


class FlowMeasure(Value, frozen=True, kw_only=True):
    """One figure about the trade in `hs6` from `exporter` to `importer` (ISO 3166 alpha-2; `exporter` is empty for all that
    report). `now` and `before` are in US dollars, `ratio` is the one by the other, None where there was nothing before; `period` says of which months or year
    `now` is, `against` what `before` is of. `since` is the day after the last month counted; `sources` names the files."""

    measured: Measured
    source: FlowSource
    hs6: str
    exporter: str
    importer: str
    period: str
    against: str
    now: float
    before: float
    ratio: float | None = None
    reporters: int
    since: datetime.date
    sources: tuple[str, ...]
