"""What the selftest finds: shares with what they were counted over, never a share alone."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from tidewaiter.model.base import Value

__all__ = ["ClassFigure", "Miss", "Scorecard", "Share", "Speed", "share"]

_Z = 1.96  # standard deviations within which 95 of 100 samples lie


class Share(Value, frozen=True, kw_only=True):
    """`right` of `of`; `value` is their ratio in [0, 1], None where nothing was counted; `low` and `high` are Wilson's
    bounds: if the truth lay outside, so many would be counted in one sample of twenty at most."""

    right: int
    of: int
    value: float | None
    low: float | None = None
    high: float | None = None


def share(verdicts: Iterable[bool]) -> Share:
    """How many of the verdicts are true."""
    held = list(verdicts)
    right, of = sum(held), len(held)
    if not of:
        return Share(right=0, of=0, value=None)
    middle = (right + _Z**2 / 2) / (of + _Z**2)
    half = _Z / (of + _Z**2) * sqrt(right * (of - right) / of + _Z**2 / 4)
    return Share(
        right=right,
        of=of,
        value=round(right / of, 4),
        low=round(max(0.0, middle - half), 4),
        high=round(min(1.0, middle + half), 4),
    )


class Miss(Value, frozen=True, kw_only=True):
    """A name that was asked and the listing that ought to have been hit, with its primary name in `listed`; or, for an
    unrelated name, that which ought not, with the name that was taken for it."""

    alteration: str | None
    asked: str
    uid: str
    listed: str


class ClassFigure(Value, frozen=True, kw_only=True):
    """One class of alteration: hits of the right listing, among people and among others. `lossy` classes leave so
    little of a name that less is asked of them."""

    alteration: str
    lossy: bool
    people: Share
    others: Share
    both: Share


class Speed(Value, frozen=True, kw_only=True):
    """Queries a second of CPU time: the best of `runs` batches of `batch` queries, none asked twice, and over
    everything that was asked."""

    best: float
    runs: int
    batch: int
    overall: float
    queries: int
    cpu_seconds: float


class Scorecard(Value, frozen=True, kw_only=True):
    """Everything the selftest measured, with the seed and the sample that give it again (speed apart).

    `lists` are those the names were drawn from; `starter` whether that is the starter list for want of any other.
    `exact_found` counts listed names whose entity is in `matches`, `exact_hit` those not weak that are hits.
    `unrelated` maps each composed group to the share with any hit; `namesakes` is how many of the composed names
    are, word for word in any order, a listed one. `one_score` is the share of hits with the single commonest score,
    `shared_score` that of hits whose very score some other pair has, both over different pairs of names, without those
    that are equal but for case, signs and order.
    """

    lists: tuple[str, ...]
    starter: bool
    listings: int
    seed: int
    sample: int
    exact_found: Share
    exact_hit: Share
    classes: tuple[ClassFigure, ...]
    people: Share
    others: Share
    altered: Share
    worst: str | None
    worst_lossy: str | None
    unrelated: dict[str, Share]
    namesakes: int
    one_score: Share
    shared_score: Share
    speed: Speed
    misses: tuple[Miss, ...]
    false_hits: tuple[Miss, ...]
