"""Ownership tests through time: how much of a firm, in whose hands, makes a rule count for the firm itself."""

from __future__ import annotations

import datetime
from decimal import Decimal
from itertools import pairwise

import msgspec

from tidewaiter.law.at import State, version_on
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime, Standing

__all__ = ["OwnershipTest", "OwnershipVersion"]


class OwnershipVersion(Value, frozen=True, kw_only=True):
    """The test from a day on: `percent` or more, or, without `or_more`, more than that, of all such owners together.

    `suspended` says that the rule is on the books and does not bind. With `state` unknown the values are those that
    count if the rule binds, and whether it does is not known. `added_up` says whether the shares of several such owners
    count together; where that is unknown, one who holds enough alone counts for certain.
    """

    from_: datetime.date = msgspec.field(name="from")
    state: State
    suspended: bool = False
    percent: Decimal = Decimal(50)
    or_more: bool = True
    added_up: Standing = Standing.YES
    citation: Citation
    says: str


class OwnershipTest(Value, frozen=True, kw_only=True):
    """A rule's test of ownership. `watchlists` are those whose parties count as such owners."""

    slug: str
    title: dict[str, str]
    regime: Regime
    watchlists: tuple[str, ...]
    scope: str
    versions: tuple[OwnershipVersion, ...]

    def at(self, day: datetime.date) -> OwnershipVersion:
        """The test on `day`. Raises LawError for a day before its first version."""
        return version_on(self.versions, day, slug=self.slug)

    def returns(self, day: datetime.date) -> datetime.date | None:
        """The day from which a rule that is suspended on `day` may bind again, None where none is on file."""
        for held, following in pairwise(self.versions):
            if held == self.at(day) and held.suspended and not following.suspended:
                return following.from_
        return None
