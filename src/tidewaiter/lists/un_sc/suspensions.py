"""The times in which programmes of the United Nations were off, which the list itself does not tell."""

from __future__ import annotations

import datetime
from functools import cache

from tidewaiter.model.base import Value
from tidewaiter.refdata.tables import table

__all__ = ["Suspension", "suspensions"]


class Suspension(Value, frozen=True, kw_only=True):
    """A time in which all entries of a programme were off the list: from `off_from` up to, not including, `on_again`."""

    programme: str
    off_from: datetime.date
    off_from_verified: bool
    on_again: datetime.date
    on_again_verified: bool
    why: str
    sources: tuple[str, ...]


@cache
def suspensions() -> tuple[Suspension, ...]:
    """What data/refdata/un_suspensions.yaml holds."""
    return table("un_suspensions.yaml", tuple[Suspension, ...])
