"""Tables of places: groups of countries and parts of countries that a rule speaks of, by day."""

from __future__ import annotations

import datetime
import functools

import msgspec

from tidewaiter.law.at import State, version_on
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime

__all__ = ["PlaceBlock", "PlaceRow", "PlaceSpan", "PlaceTable", "PlacesOnDay", "Region"]


class PlaceRow(Value, frozen=True, kw_only=True):
    """A place (ISO 3166 alpha-2) in the group from a day on, up to, not including, `to`; its own citation where it
    differs from the table's."""

    place: str
    from_: datetime.date = msgspec.field(name="from")
    to: datetime.date | None = None
    verified: bool
    citation: Citation | None = None
    says: str | None = None


class PlaceBlock(Value, frozen=True, kw_only=True):
    """Places that one source names together from a day on, up to, not including, `to`. From `assumed_from` on they may
    have been in the group already, which nobody has read: until `from` they stand there unverified."""

    places: tuple[str, ...]
    from_: datetime.date = msgspec.field(name="from")
    to: datetime.date | None = None
    assumed_from: datetime.date | None = None
    verified: bool
    citation: Citation | None = None


class PlaceSpan(Value, frozen=True, kw_only=True):
    """How well the membership is known from a day on."""

    from_: datetime.date = msgspec.field(name="from")
    state: State
    citation: Citation
    says: str


class PlacesOnDay(Value, frozen=True, kw_only=True):
    """The group on one day; `rows` keeps each membership with its citation and whether it was verified."""

    slug: str
    day: datetime.date
    state: State
    rows: tuple[PlaceRow, ...]
    citation: Citation
    says: str

    @property
    def members(self) -> frozenset[str]:
        """The codes of the places, verified or not."""
        return frozenset(row.place for row in self.rows)

    @property
    def verified(self) -> bool:
        """Whether the group of that day was read in its source, and so was every row."""
        return self.citation.verified and all(row.verified for row in self.rows)

    def row(self, place: str | None) -> PlaceRow | None:
        """The row of that place, a verified one first; None where it is not in the group."""
        rows = sorted((row for row in self.rows if row.place == place), key=lambda row: not row.verified)
        return rows[0] if rows else None

    def of(self, place: str | None) -> tuple[PlaceRow, ...]:
        """Every row of that place, in the order of the file."""
        return tuple(row for row in self.rows if row.place == place)

    def __contains__(self, place: object) -> bool:
        return any(row.place == place for row in self.rows)


class PlaceTable(Value, frozen=True, kw_only=True):
    """A group of places through time, each in a row of its own or many in a block; guidance tables follow `known_at`."""

    slug: str
    title: dict[str, str]
    regime: Regime | None = None
    guidance: bool = False
    spans: tuple[PlaceSpan, ...]
    rows: tuple[PlaceRow, ...] = ()
    blocks: tuple[PlaceBlock, ...] = ()

    @property
    def every_row(self) -> tuple[PlaceRow, ...]:
        """The rows as authored, then those that the blocks stand for."""
        return (*self.rows, *(row for block in self.blocks for row in _rows(block)))

    def at(self, day: datetime.date) -> PlacesOnDay:
        """The group on `day`. Raises LawError for a day before its first span."""
        span = version_on(self.spans, day, slug=self.slug)
        rows = tuple(row for row in self.every_row if row.from_ <= day and (row.to is None or day < row.to))
        return PlacesOnDay(
            slug=self.slug, day=day, state=span.state, rows=rows, citation=span.citation, says=span.says
        )


@functools.cache
def _rows(block: PlaceBlock) -> tuple[PlaceRow, ...]:
    read = [
        PlaceRow(
            place=place, from_=block.from_, to=block.to, verified=block.verified, citation=block.citation
        )
        for place in block.places
    ]
    if block.assumed_from is None:
        return tuple(read)
    assumed = [
        PlaceRow(place=place, from_=block.assumed_from, to=block.from_, verified=False)
        for place in block.places
    ]
    return (*assumed, *read)


class Region(Value, frozen=True, kw_only=True):
    """A part of a country under measures of its own. `whole` are words that name the region itself; `oblast` is what the
    oblast around it is called, `asks` are other names of the land around it, and `codes` ISO 3166-2 codes: these only
    ask. `countries` are those the papers may
    give for it. Its towns stand in `law/occupied.py`."""

    slug: str
    title: dict[str, str]
    countries: tuple[str, ...]
    from_: datetime.date = msgspec.field(name="from")
    to: datetime.date | None = None
    whole: tuple[str, ...] = ()
    oblast: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    citation: Citation
    says: str

    def holds(self, day: datetime.date) -> bool:
        """Whether measures for the region are on file for `day`."""
        return self.from_ <= day and (self.to is None or day < self.to)
