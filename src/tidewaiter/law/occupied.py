"""Towns and districts of regions that are occupied or fought over: who holds them, by day, each with its source."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation

__all__ = ["Hold", "HoldSpan", "OccupiedPlace", "OccupiedRegion"]


class Hold(StrEnum):
    """How a place is held on a day: by Russia or those whom it directs, fought over, or by Ukraine."""

    HELD = "held"
    CONTESTED = "contested"
    FREE = "free"


class HoldSpan(Value, frozen=True, kw_only=True):
    """How a place is held from a day on until its next span begins; `source` is a name among those of its region, `seen`
    the last day on which a report that was read has it so."""

    from_: datetime.date = msgspec.field(name="from")
    state: Hold = Hold.HELD
    source: str
    seen: datetime.date | None = None


class OccupiedPlace(Value, frozen=True, kw_only=True):
    """A town or district of a region. `native` are its names in Cyrillic letters, of today and before, `other` spellings
    that do not follow from these; `post` how its Ukrainian postcodes begin, `codes` its codes as a port or airport, and
    `elsewhere` the countries in which other towns bear the name, `namesakes` those far off, where it is the town only if
    nothing says that country. Without `held` it is held as long as its region."""

    name: str
    native: tuple[str, ...]
    other: tuple[str, ...] = ()
    post: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    namesakes: tuple[str, ...] = ()
    district: bool = False
    held: tuple[HoldSpan, ...] = ()


class OccupiedRegion(Value, frozen=True, kw_only=True):
    """The places of a region of `regions.yaml`. `from` and `source` say since when those without spans of their own are
    held; `posts` is how postcodes of the whole region begin, and `posts_hold` that each of them is held with it;
    `phones` are the beginnings of its telephone numbers, `phones_free` of those among them of towns that are free."""

    slug: str
    from_: datetime.date = msgspec.field(name="from")
    source: str
    posts: tuple[str, ...]
    posts_hold: bool = False
    post_source: str
    phones: tuple[str, ...]
    phones_free: tuple[str, ...] = ()
    phone_source: str
    sources: dict[str, Citation]
    places: tuple[OccupiedPlace, ...]

    def spans(self, place: OccupiedPlace) -> tuple[HoldSpan, ...]:
        """The place's own spans, else that of the region."""
        return place.held or (HoldSpan(from_=self.from_, source=self.source),)

    def span(self, place: OccupiedPlace, day: datetime.date) -> HoldSpan | None:
        """How the place is held on `day`; None before the first span, when nobody held it but Ukraine."""
        begun = [span for span in self.spans(place) if span.from_ <= day]
        return begun[-1] if begun else None

    def is_free(self, place: OccupiedPlace, day: datetime.date) -> bool:
        """Whether a source that was read says that Ukraine held the place on `day`: by a report of that day or a later
        one, or since the day is known on which that changed."""
        spans = self.spans(place)
        span = self.span(place, day)
        if span is None:
            return self.verified(spans[0])
        if span.state is not Hold.FREE or not self.verified(span):
            return False
        return (span.seen is not None and day <= span.seen) or span is not spans[-1]

    def verified(self, span: HoldSpan) -> bool:
        """Whether the source of the span was read."""
        return self.sources[span.source].verified
