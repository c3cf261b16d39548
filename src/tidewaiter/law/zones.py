"""Special economic zones and free zones: the words by which addresses name them, where they lie, and why they count."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation

__all__ = ["Zone", "ZoneKind"]


class ZoneKind(StrEnum):
    """A zone that an act or a disclosure names, or a free zone, of which only that it is one is said."""

    SPECIAL = "special"
    FREE = "free"


class Zone(Value, frozen=True, kw_only=True):
    """A zone, known by `names` whatever stands beside them, by a word of `called` with one of `beside`, or by one of
    `streets` or `signs` (words for such a zone) with one of `town`: the zone and never the town next to it. A word of `called`
    that stands alone may be the zone. `countries` are those the papers may give for it; `from` is since when guidance or an act
    names it; `severity` weighs the flag; `latitude` and `longitude` in degrees; a position within `radius` kilometres of these
    is in the zone, where that was set so that the town is not."""

    slug: str
    kind: ZoneKind
    title: dict[str, str]
    countries: tuple[str, ...]
    from_: datetime.date = msgspec.field(name="from")
    severity: str
    names: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    streets: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    town: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    radius: float | None = None
    citation: Citation
    says: str
