"""What a good copy of a list looks like: refusals of one that is empty, halved or no longer in its old form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from tidewaiter.errors import DriftError, InputError, ShrinkError
from tidewaiter.lists.source import Source
from tidewaiter.model.entity import Entity
from tidewaiter.model.listing import Snapshot

__all__ = [
    "check_dates",
    "check_entities",
    "check_expected",
    "check_shrink",
    "check_undated",
    "check_watchlists",
]

ACCEPT = "If the publisher has really removed so many, import it again with --accept-shrink"
STAYS = "Until then the one before stays in force"
LARGE = 100


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
    """`new` has every file of its form that `before` had, and no fewer listings, names and addresses than `max_shrink` allows.

    Raises ShrinkError if not.
    """
    if before is None:
        return
    same_form = {spec.role for spec in source.of_form(new.files)}
    gone = [role for role in before.files if role in same_form and role not in new.files]
    if gone:
        raise ShrinkError(
            f"{source.id} comes without {' and '.join(gone)}, which the one in force has",
            todo=f"Give all its files at once; otherwise give --accept-shrink. {STAYS}",
        )
    for count, was, now in (
        ("listings", before.listings, new.listings),
        ("names", before.names, new.names),
        ("addresses", before.addresses, new.addresses),
    ):
        if now < was * (1 - source.max_shrink):
            raise ShrinkError(
                f"{source.id} would shrink from {was} {count} to {now}, by more than {source.max_shrink:.0%}",
                todo=f"Check that the file is whole. {ACCEPT}. {STAYS}",
            )


def check_undated(source: Source, new: Snapshot, before: Snapshot | None) -> None:
    """A list that states no day of publication, and was told none, is not far smaller than a dated one in force.

    It counts as published on the day of receipt, so that an old file would take the place of a newer list. Raises
    ShrinkError if it is, whether or not a list that shrinks is accepted.
    """
    if before is None or before.published is None or new.published is not None:
        return
    try:
        check_shrink(source, new, before)
    except ShrinkError as error:
        raise ShrinkError(
            f"{error.what}, and states no day of publication, where the list in force is of {before.published}",
            todo=f"It may be an older list: give the day of its publication with --published DATE. {STAYS}",
        ) from None


def check_watchlists(source: Source, new: Sequence[Entity], before: Sequence[Entity]) -> None:
    """No watchlist has gone out of the file, and no large one has lost more than `max_shrink` allows.

    A short one may lose half of itself on one day and be right. Raises ShrinkError if not.
    """
    now = Counter(entity.listing.watchlist for entity in new)
    for watchlist, was in Counter(entity.listing.watchlist for entity in before).items():
        fewest = was * (1 - source.max_shrink) if was >= LARGE else 1
        if now[watchlist] < fewest:
            raise ShrinkError(
                f"{watchlist} in {source.id} would shrink from {was} listings to {now[watchlist]}",
                todo=f"Check that the file is whole. {ACCEPT}. {STAYS}",
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
                f"{source.id} has {found} {_called(bound.count)}, and at most {bound.at_most} are expected: {bound.why}",
                todo="Check the file; if its form has changed, its reader must follow",
            )
        if bound.at_least is not None and found < bound.at_least:
            short.append(
                f"{source.id} has {found} {_called(bound.count)}, and at least {bound.at_least} are expected: {bound.why}"
            )
    return tuple(short)


def _called(count: str) -> str:
    """What a person calls the count."""
    group, _, name = count.partition(".")
    return f"listings of the {group} {name}" if name else count


def check_dates(published: date | None, received: date) -> None:
    """The list was not published later than it was received, give or take the one day between time zones."""
    if published is not None and published > received + timedelta(days=1):
        raise InputError(
            f"a list published on {published} cannot have been received on {received}",
            todo="Correct --received or --published",
        )
