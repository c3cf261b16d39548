"""Annex I of the Union's dual-use regulation: which numbers it has on a day, and how well that is known."""

from __future__ import annotations

import datetime

import msgspec

from tidewaiter.law.at import State, version_on
from tidewaiter.law.eccns import read_eccn
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Standing

__all__ = ["DualUseBlock", "DualUseList", "DualUseOnDay", "DualUseSpan"]


class DualUseSpan(Value, frozen=True, kw_only=True):
    """How well the list is known from a day on."""

    from_: datetime.date = msgspec.field(name="from")
    state: State
    citation: Citation
    says: str


class DualUseBlock(Value, frozen=True, kw_only=True):
    """Numbers that stand on the list from a day on; `verified` says that each was read there."""

    what: dict[str, str]
    from_: datetime.date = msgspec.field(name="from")
    verified: bool
    entries: tuple[str, ...]


class DualUseOnDay(Value, frozen=True, kw_only=True):
    """The list on one day; `entries` has each number and whether it was read."""

    slug: str
    day: datetime.date
    from_: datetime.date = msgspec.field(name="from")
    state: State
    entries: dict[str, bool]
    citation: Citation
    says: str

    def holds(self, number: str) -> Standing:
        """Whether the list has an entry of that number, whatever its paragraph.

        No for a number of five signs that it does not have; unknown for one that it does not have as far as it was read on
        a day that is not known, and for a text that is no such number.
        """
        stated = read_eccn(number)
        if stated is None:
            return Standing.UNKNOWN
        if stated.entry in self.entries:
            return Standing.YES
        return Standing.NO if self.state is not State.UNKNOWN else Standing.UNKNOWN

    def reads(self, number: str) -> bool:
        """Whether the day's list is known and the entry of that number was read in it."""
        stated = read_eccn(number)
        return self.state is State.KNOWN and stated is not None and self.entries.get(stated.entry, False)


class DualUseList(Value, frozen=True, kw_only=True):
    """The list through time. A number that is left out of a later list keeps its block until it is read so."""

    slug: str
    title: dict[str, str]
    spans: tuple[DualUseSpan, ...]
    blocks: tuple[DualUseBlock, ...]

    def at(self, day: datetime.date) -> DualUseOnDay:
        """The list on `day`. Raises LawError for a day before its first span."""
        span = version_on(self.spans, day, slug=self.slug)
        held = [block for block in self.blocks if block.from_ <= day]
        return DualUseOnDay(
            slug=self.slug,
            day=day,
            from_=span.from_,
            state=span.state,
            entries={}
            if span.state is State.NOT_YET
            else {entry: block.verified for block in held for entry in block.entries},
            citation=span.citation,
            says=span.says,
        )
