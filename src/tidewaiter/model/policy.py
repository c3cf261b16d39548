"""Policy: the lines and weights that are ours to choose, in one value with a digest."""

from __future__ import annotations

import hashlib

import msgspec

from tidewaiter.model.base import Value

__all__ = ["Bands", "ListPolicy", "Policy", "RouteLimits", "digest"]


class Bands(Value, frozen=True, kw_only=True):
    """Cut-offs on `score`: at or above each line lies the band."""

    confirmed: float
    probable: float
    possible: float


class ListPolicy(Value, frozen=True, kw_only=True):
    """How old (in days) and how much smaller (a fraction of its listings) a list may become."""

    max_age_days: int
    max_shrink: float


class RouteLimits(Value, frozen=True, kw_only=True):
    """From when on a route is a detour: how many times as long as the direct way (great circle), and by how many
    kilometres longer; both must be reached."""

    detour_ratio: float = 1.6
    detour_km: float = 1500.0


class Policy(Value, frozen=True, kw_only=True):
    """Everything a person may choose about matching and weighing, with the reasons beside it in the file.

    `retrieval_line` is on the declared retrieval score; `match_line`, from which on a candidate is shown as a match, and
    `alert_line` are on `score`; `features` maps a feature of
    matching/ to its weights in log-odds.
    """

    retrieval_line: float
    match_line: float
    alert_line: float
    bands: Bands
    features: dict[str, dict[str, float]]
    lists: dict[str, ListPolicy]
    mediums_for_review: int
    route: RouteLimits = RouteLimits()


def digest(value: object) -> str:
    """SHA-256, in hex, of the value's canonical JSON."""
    return hashlib.sha256(msgspec.json.encode(value, order="deterministic")).hexdigest()
