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
    """The list on one day; `entries` has each number and whether it was read, `read` the groups (`3A`) that were read to their
    end, so that what is not here is not in them."""

    slug: str
    day: datetime.date
    from_: datetime.date = msgspec.field(name="from")
    state: State
    entries: dict[str, bool]
    read: frozenset[str]
    citation: Citation
    says: str

    def holds(self, number: str) -> Standing:
        """Whether the list has an entry of that number, whatever its paragraph.

        No for a number that it does not have in a group that was read to its end; unknown for one of another group, for any
        that it does not have on a day whose list is not known, and for a text that is no such number.
        """
        stated = read_eccn(number)
        if stated is None:
            return Standing.UNKNOWN
        if stated.entry in self.entries:
            return Standing.YES
        ends = self.state is State.NOT_YET or (self.state is State.KNOWN and stated.entry[:2] in self.read)
        return Standing.NO if ends else Standing.UNKNOWN

    def reads(self, number: str) -> bool:
        """Whether the day's list is known and the entry of that number was read in it."""
        stated = read_eccn(number)
        return self.state is State.KNOWN and stated is not None and self.entries.get(stated.entry, False)


class DualUseList(Value, frozen=True, kw_only=True):
    """The list through time. A number that is left out of a later list keeps its block until it is read so; `read` are the
    groups of the newest list that was read, category and letter."""

    slug: str
    title: dict[str, str]
    read: tuple[str, ...]
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
            read=frozenset(self.read),
            citation=span.citation,
            says=span.says,
        )
