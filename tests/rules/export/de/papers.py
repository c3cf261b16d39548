"""Briefs of a German exporter for the tests of German rules."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec

from rules.papers import brief_of, order
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods, Money

CLEAN = order("c3-spindle")


def brief(*lines: Goods, to: str = "AE", day: str = "2026-08-01", **changes: Any) -> Brief:
    """An order of a German exporter with these lines for that country, on that day."""
    parties = tuple(msgspec.structs.replace(party, country=to, address=None) for party in CLEAN.parties)
    shipment = msgspec.structs.replace(
        CLEAN,
        date=datetime.date.fromisoformat(day),
        destination=to,
        parties=parties,
        goods=lines,
        route=(),
        delivery=None,
    )
    return brief_of(msgspec.structs.replace(shipment, **changes))


def line(number: str | None = None, *, euro: float | None = 9000, key: str = "DE", **fields: Any) -> Goods:
    """A goods line with that German number and that worth in euro."""
    value = None if euro is None else Money(amount=euro, currency="EUR")
    numbers = {} if number is None else {key: number}
    return Goods(description="thing", control_numbers=numbers, value=value, **fields)
