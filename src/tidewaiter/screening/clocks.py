"""The two clocks of a screening: the day of the law, and the day of what was known."""

from __future__ import annotations

from datetime import date

from tidewaiter.errors import InputError
from tidewaiter.model.brief import Clocks
from tidewaiter.model.shipment import Shipment

__all__ = ["clocks"]


def clocks(shipment: Shipment, *, as_of: date | None, known_at: date, today: date | None) -> Clocks:
    """`as_of` as asked, else the shipment date, else the order's, else `today`, with which of them it was.

    Raises InputError where none of them is given.
    """
    choices = (
        ("asked", as_of),
        ("shipment_date", shipment.shipment_date),
        ("date", shipment.date),
        ("today", today),
    )
    for source, day in choices:
        if day is not None:
            return Clocks(as_of=day, as_of_from=source, known_at=known_at)
    raise InputError(
        "the order has no date, and no day was asked for",
        field="date",
        todo="Give the order's date or --as-of",
    )
