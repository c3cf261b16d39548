"""How far it is by sea, along the points that ships pass; a straight line from Hamburg to Shanghai crosses Siberia."""

from __future__ import annotations

import heapq
from functools import lru_cache

from tidewaiter.model.port import Port
from tidewaiter.places.ports import distance, great_circle
from tidewaiter.refdata.sea_lanes import SeaPoint, sea_points

__all__ = ["sea_distance"]

_ENTRIES = 3
_NEAR = 900.0  # kilometres within which ports of one coast are taken to be as far apart as the straight line


def sea_distance(one: Port, other: Port) -> float:
    """The way by sea in kilometres, good to some hundred; the straight line between neighbours, and never less than it."""
    straight = distance(one, other)
    if straight <= _NEAR:
        return straight
    ends = {point.name: far for point, far in _entries(other.latitude, other.longitude)}
    best = min(
        (
            near + lane + ends[name]
            for start, near in _entries(one.latitude, one.longitude)
            for name, lane in _lanes(start.name)
            if name in ends
        ),
        default=straight,
    )
    return max(best, straight)


@lru_cache(maxsize=1024)
def _entries(latitude: float, longitude: float) -> tuple[tuple[SeaPoint, float], ...]:
    """The nearest points, with how far they are."""
    far = [
        (point, great_circle((latitude, longitude), (point.latitude, point.longitude)))
        for point in sea_points().values()
    ]
    return tuple(sorted(far, key=lambda each: each[1])[:_ENTRIES])


@lru_cache(maxsize=128)
def _lanes(start: str) -> tuple[tuple[str, float], ...]:
    """How far every point is from this one, along the lanes."""
    points = sea_points()
    found: dict[str, float] = {}
    open_ = [(0.0, start)]
    while open_:
        far, name = heapq.heappop(open_)
        if name in found:
            continue
        found[name] = far
        here = points[name]
        for beside in here.beside:
            there = points[beside]
            step = great_circle((here.latitude, here.longitude), (there.latitude, there.longitude))
            heapq.heappush(open_, (far + step, beside))
    return tuple(found.items())
