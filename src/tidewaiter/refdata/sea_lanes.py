"""The points that ships pass between the seas, and which are next to each other."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.model.base import Value
from tidewaiter.refdata.tables import lines

__all__ = ["SeaPoint", "sea_points"]


class SeaPoint(Value, frozen=True, kw_only=True):
    """A point at sea, in degrees, and the names of those that are next to it."""

    name: str
    latitude: float
    longitude: float
    beside: tuple[str, ...]


@lru_cache(maxsize=1)
def sea_points() -> dict[str, SeaPoint]:
    """All points by name; each stands beside those that stand beside it."""
    read: dict[str, tuple[float, float, set[str]]] = {}
    for line in lines("sea_lanes.txt"):
        stands, _, next_to = line.partition(">")
        name, latitude, longitude = stands.split()
        read[name] = (float(latitude), float(longitude), set(next_to.split()))
    for name, (_, _, beside) in read.items():
        for other in tuple(beside):
            read[other][2].add(name)
    return {
        name: SeaPoint(name=name, latitude=at[0], longitude=at[1], beside=tuple(sorted(at[2])))
        for name, at in read.items()
    }
