"""Goods lines asked for hints by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from tidewaiter.goods.asked import AskedLine
from tidewaiter.law.load import load_law
from tidewaiter.model.brief import Clocks
from tidewaiter.model.goods import Goods

LAW = load_law()
CLOCKS = Clocks(as_of=date(2026, 9, 1), as_of_from="asked", known_at=date(2026, 9, 1))


def asked(at: int = 0, clocks: Clocks = CLOCKS, **fields: Any) -> AskedLine:
    """The line of those fields, asked on a day on which every table is known."""
    return AskedLine(at=at, goods=msgspec.convert(fields, Goods), law=LAW, clocks=clocks)
