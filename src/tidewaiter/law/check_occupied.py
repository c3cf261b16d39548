"""Checking the towns of occupied regions: sources on file, days in order, postcodes within those of the region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.occupied import OccupiedPlace, OccupiedRegion

__all__ = ["occupied_faults"]


def occupied_faults(law: Law) -> Iterator[str]:
    """What is wrong with the towns on file, one line each."""
    slugs = {region.slug for region in law.regions}
    yield from (f"occupied/{slug}: no region of that slug is on file" for slug in law.occupied.keys() - slugs)
    yield from (f"occupied/{slug}: its towns are missing" for slug in slugs - law.occupied.keys())
    for occupied in law.occupied.values():
        yield from _region(occupied)


def _region(occupied: OccupiedRegion) -> Iterator[str]:
    named = f"occupied/{occupied.slug}"
    for source in (occupied.source, occupied.post_source, occupied.phone_source):
        if source not in occupied.sources:
            yield f"{named}: there is no source {source}"
    times = Counter(place.name for place in occupied.places)
    yield from (f"{named}: {name} stands twice" for name, count in times.items() if count > 1)
    for place in occupied.places:
        yield from _place(occupied, place, f"{named}: {place.name}")


def _place(occupied: OccupiedRegion, place: OccupiedPlace, named: str) -> Iterator[str]:
    if not place.native:
        yield f"{named} has no name in its own letters"
    days = [span.from_ for span in place.held]
    if days != sorted(set(days)):
        yield f"{named} has days out of order"
    for span in place.held:
        if span.source not in occupied.sources:
            yield f"{named}: there is no source {span.source}"
        if span.seen is not None and span.seen < span.from_:
            yield f"{named} was last seen before its first day"
    for post in place.post:
        if not post.startswith(occupied.posts):
            yield f"{named}: the postcode {post} lies outside the region"
