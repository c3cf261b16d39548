"""Tables of places: groups of countries and parts of countries that a rule speaks of, by day."""

from __future__ import annotations

import datetime

import msgspec

from tidewaiter.law.at import State, version_on
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime

__all__ = ["PlaceRow", "PlaceSpan", "PlaceTable", "PlacesOnDay", "Region"]


class PlaceRow(Value, frozen=True, kw_only=True):
    """A place (ISO 3166 alpha-2) in the group from a day on, up to, not including, `to`; its own citation where it
    differs from the table's."""

    place: str
    from_: datetime.date = msgspec.field(name="from")
    to: datetime.date | None = None
    verified: bool
    citation: Citation | None = None
    says: str | None = None


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
    """A group of places through time; guidance tables follow `known_at`."""

    slug: str
    title: dict[str, str]
    regime: Regime | None = None
    guidance: bool = False
    spans: tuple[PlaceSpan, ...]
    rows: tuple[PlaceRow, ...]

    def at(self, day: datetime.date) -> PlacesOnDay:
        """The group on `day`. Raises LawError for a day before its first span."""
        span = version_on(self.spans, day, slug=self.slug)
        rows = tuple(row for row in self.rows if row.from_ <= day and (row.to is None or day < row.to))
        return PlacesOnDay(
            slug=self.slug, day=day, state=span.state, rows=rows, citation=span.citation, says=span.says
        )


class Region(Value, frozen=True, kw_only=True):
    """A part of a country under measures of its own, known by words in an address and never by a code of a whole
    oblast. `cities` name it in city or region position; `countries` are those the papers may give for it."""

    slug: str
    title: dict[str, str]
    countries: tuple[str, ...]
    from_: datetime.date = msgspec.field(name="from")
    to: datetime.date | None = None
    whole: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    citation: Citation
    says: str

    def holds(self, day: datetime.date) -> bool:
        """Whether measures for the region are on file for `day`."""
        return self.from_ <= day and (self.to is None or day < self.to)
