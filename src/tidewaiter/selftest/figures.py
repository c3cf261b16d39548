"""What the selftest finds: shares with what they were counted over, never a share alone."""

from __future__ import annotations

from collections.abc import Iterable

from tidewaiter.model.base import Value

__all__ = ["ClassFigure", "Miss", "Scorecard", "Share", "Speed", "share"]


class Share(Value, frozen=True, kw_only=True):
    """`right` of `of`; `value` is their ratio in [0, 1], None where nothing was counted."""

    right: int
    of: int
    value: float | None


def share(verdicts: Iterable[bool]) -> Share:
    """How many of the verdicts are true."""
    held = list(verdicts)
    return Share(right=sum(held), of=len(held), value=round(sum(held) / len(held), 4) if held else None)


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
    are, letter by letter, a listed one. `one_score` is the share of hits with the commonest score, `shared_score`
    that of hits whose score another has, both over different pairs of names that are not equal.
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
