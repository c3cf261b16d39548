"""How old a company is on the day of the order, as far as the papers say."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.model.brief import Brief
from tidewaiter.model.party import Party
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import AskedKind, Role
from tidewaiter.rules.order import RECEIVING, placed

__all__ = ["buyers_with_age", "months_before", "order_day", "unreadable"]


def order_day(brief: Brief) -> datetime.date:
    """The day of the order, `as_of` where it carries none."""
    return brief.shipment.date or brief.clocks.as_of


def buyers_with_age(brief: Brief) -> Iterator[tuple[str, Party, PartialDate]]:
    """The receiving parties and payers, no persons, whose day of registration can be read, with that day."""
    for pointer, party in placed(brief.shipment, *RECEIVING, Role.PAYER):
        if party.kind is AskedKind.PERSON or not party.incorporated:
            continue
        try:
            yield pointer, party, PartialDate.parse(party.incorporated)
        except ValueError:
            continue


def unreadable(brief: Brief) -> bool:
    """Whether no receiving party gives a day of registration that can be read."""
    return not any(True for _ in buyers_with_age(brief))


def months_before(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months earlier, the month's last day where it has none."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return datetime.date(years, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError(f"no such day: {day} less {months} months")
