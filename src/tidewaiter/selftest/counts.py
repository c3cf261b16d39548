"""Counting: verdicts into the figures of the scorecard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tidewaiter.model.entity import Entity
from tidewaiter.model.match import PartyMatches
from tidewaiter.selftest.alterations import ALTERATIONS
from tidewaiter.selftest.cases import Case, Composed
from tidewaiter.selftest.figures import ClassFigure, Share, Speed, share
from tidewaiter.selftest.namesakes import sorted_words

__all__ = [
    "BATCH",
    "FEWEST",
    "RUNS",
    "Verdict",
    "classes",
    "crowding",
    "namesakes",
    "speed",
    "unrelated",
    "worst",
]

FEWEST = 5
"""Cases that a class must have before it can be called the worst."""

RUNS, BATCH = 5, 20
"""Batches whose speed is taken, and the queries of each."""


class Verdict(NamedTuple):
    """Whether the right entity was in `matches` for a case, and whether it was a hit."""

    case: Case
    in_matches: bool
    hit: bool


def classes(of_people: Sequence[Verdict], of_others: Sequence[Verdict]) -> tuple[ClassFigure, ...]:
    """A figure for every class, in the order of the table."""

    def of(verdicts: Sequence[Verdict], slug: str) -> list[bool]:
        return [each.hit for each in verdicts if each.case.alteration and each.case.alteration.slug == slug]

    return tuple(
        ClassFigure(
            alteration=alteration.slug,
            lossy=alteration.lossy,
            people=share(of(of_people, alteration.slug)),
            others=share(of(of_others, alteration.slug)),
            both=share(of(of_people, alteration.slug) + of(of_others, alteration.slug)),
        )
        for alteration in ALTERATIONS
    )


def worst(figures: Iterable[ClassFigure]) -> str | None:
    """The class found least often among those with enough cases; the first of equals."""
    counted = [figure for figure in figures if figure.both.of >= FEWEST]
    return min(counted, key=lambda figure: figure.both.value or 0.0).alteration if counted else None


def unrelated(composed: Sequence[tuple[Composed, PartyMatches]]) -> dict[str, Share]:
    """By group, the share of composed names that hit anything."""
    by_group: dict[str, list[bool]] = {}
    for case, found in composed:
        by_group.setdefault(case.group, []).append(found.hit)
    return {group: share(hits) for group, hits in by_group.items()}


def namesakes(composed: Sequence[tuple[Composed, PartyMatches]], entities: Iterable[Entity]) -> int:
    """How many composed names have the very words of a listed one, in any order."""
    listed = {sorted_words(alias.name) for entity in entities for alias in entity.names}
    return len({case.name for case, _ in composed if sorted_words(case.name) in listed})


def crowding(scores: Iterable[float]) -> tuple[Share, Share]:
    """Hits with the single commonest score, and hits whose very score, to six digits, some other pair has too."""
    held = list(scores)
    times = Counter(held)
    commonest = max(times, key=lambda score: times[score], default=None)
    return share(score == commonest for score in held), share(times[score] > 1 for score in held)


def speed(seconds: Sequence[float]) -> Speed:
    """Queries a second; the batches are strewn over the whole run, so that each holds queries of every sort."""
    stride = max(RUNS, len(seconds) // BATCH)
    runs = [seconds[at::stride][:BATCH] for at in range(RUNS)]
    best = max((len(run) / max(sum(run), 1e-9) for run in runs if run), default=0.0)
    total = sum(seconds)
    return Speed(
        best=round(best, 1),
        runs=RUNS,
        batch=min((len(run) for run in runs), default=0),
        overall=round(len(seconds) / max(total, 1e-9), 1),
        queries=len(seconds),
        cpu_seconds=round(total, 2),
    )
