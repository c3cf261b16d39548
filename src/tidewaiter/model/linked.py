"""One party on many lists: its listings beside each other, and what shows that they are of one party."""

from __future__ import annotations

from tidewaiter.model.base import Value
from tidewaiter.model.entity import Entity
from tidewaiter.model.listing import Listing
from tidewaiter.model.words import EntityKind, LinkKind

__all__ = ["Link", "LinkedListing", "LinkedParty", "linked_listing"]


class Link(Value, frozen=True, kw_only=True):
    """What shows that two listings, by their uids, are of one party: `value` is the sign, number or day they share."""

    left: str
    right: str
    kind: LinkKind
    value: str


class LinkedListing(Value, frozen=True, kw_only=True):
    """A listing of the party; `matched` says that it is among the matches too."""

    uid: str
    listing: Listing
    primary_name: str
    kind: EntityKind
    matched: bool


class LinkedParty(Value, frozen=True, kw_only=True):
    """One party with all its listings, at least two, and at least as many links as hold them together. The listings stay apart:
    each has its own names, dates and effects."""

    listings: tuple[LinkedListing, ...]
    links: tuple[Link, ...]


def linked_listing(entity: Entity, *, matched: bool) -> LinkedListing:
    """The listing of the entity as it is shown among others of the same party."""
    return LinkedListing(
        uid=entity.uid,
        listing=entity.listing,
        primary_name=entity.primary_name,
        kind=entity.kind,
        matched=matched,
    )
