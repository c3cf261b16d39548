"""What a good copy of a list looks like: refusals of one that is empty, halved or no longer in its old form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from tidewaiter.errors import DriftError, InputError, ShrinkError
from tidewaiter.lists.source import Source
from tidewaiter.model.entity import Entity
from tidewaiter.model.listing import Snapshot

__all__ = ["check_dates", "check_entities", "check_expected", "check_shrink"]

ACCEPT = "If the publisher has really removed so many, import it again with --accept-shrink"


def check_entities(source: Source, entities: Sequence[Entity]) -> None:
    """Every entity belongs to this list, has a name and a number of its own, and there is at least one."""
    if not entities:
        raise DriftError(f"no entry of {source.id} was found in the files", todo="Check that they are whole")
    seen: dict[str, str] = {}
    for entity in entities:
        listing = entity.listing
        if listing.list != source.id or listing.watchlist not in source.watchlists:
            raise DriftError(
                f"entry {entity.uid} belongs to {listing.list}/{listing.watchlist}, which {source.id} does not hold",
                field=listing.record,
                todo="The watchlists of this list stand in its source.yaml",
            )
        if not entity.names or not entity.primary_name.strip():
            raise DriftError(f"entry {entity.uid} has no name", field=listing.record)
        if entity.uid in seen:
            raise DriftError(
                f"two entries are both numbered {entity.uid}, the other at {seen[entity.uid]}",
                field=listing.record,
                todo="Check that the file does not hold the list twice",
            )
        seen[entity.uid] = listing.record


def check_shrink(source: Source, new: Snapshot, before: Snapshot | None) -> None:
    """`new` holds no fewer listings than `max_shrink` allows, measured by `before`. Raises ShrinkError if it does."""
    if before is None or new.listings >= before.listings * (1 - source.max_shrink):
        return
    raise ShrinkError(
        f"{source.id} would shrink from {before.listings} listings to {new.listings}, "
        f"by more than {source.max_shrink:.0%}, so the one of {before.published or before.received} stays in force",
        todo=f"Check that the file is whole. {ACCEPT}",
    )


def check_expected(source: Source, snapshot: Snapshot, entities: Sequence[Entity]) -> tuple[str, ...]:
    """The counts that fall short of what source.yaml expects, as sentences; empty when none does.

    Raises DriftError for a count that is exceeded, or of a name that is not known.
    """
    counts: Counter[str] = Counter(
        {
            "listings": snapshot.listings,
            "names": snapshot.names,
            "aliases": snapshot.aliases,
            "addresses": snapshot.addresses,
            "placeholders": snapshot.placeholders,
            "rejects": len(snapshot.rejects),
            "warnings": len(snapshot.warnings),
        }
    )
    for entity in entities:
        counts[f"watchlist.{entity.listing.watchlist}"] += 1
        counts[f"kind.{entity.kind}"] += 1
    short = []
    for bound in source.expected:
        if bound.count not in counts and not bound.count.startswith(("watchlist.", "kind.")):
            raise DriftError(
                f"{bound.count!r} is not a count of a list", field="expected", todo="Correct its source.yaml"
            )
        found = counts[bound.count]
        if bound.at_most is not None and found > bound.at_most:
            raise DriftError(
                f"{source.id} has {found} {bound.count}, and at most {bound.at_most} are expected: {bound.why}",
                todo="Check the file; if its form has changed, its reader must follow",
            )
        if bound.at_least is not None and found < bound.at_least:
            short.append(
                f"{source.id} has {found} {bound.count}, and at least {bound.at_least} are expected: {bound.why}"
            )
    return tuple(short)


def check_dates(published: date | None, received: date) -> None:
    """The list was not published later than it was received, give or take the one day between time zones."""
    if published is not None and published > received + timedelta(days=1):
        raise InputError(
            f"a list published on {published} cannot have been received on {received}",
            todo="Correct --received or --published",
        )
