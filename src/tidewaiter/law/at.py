"""Dated values: which version of something holds on a day, and how well that is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Protocol, TypeVar

from tidewaiter.errors import LawError

__all__ = ["Dated", "State", "changes", "faults_of_order", "version_on"]


class State(StrEnum):
    """How well a dated value is known on a day; `not_yet` says that there was no such rule."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    NOT_YET = "not_yet"


class Dated(Protocol):
    """Anything that begins on a day and holds until the next of its kind begins."""

    @property
    def from_(self) -> date:
        """The first day on which it holds."""


V = TypeVar("V", bound=Dated)


def version_on(versions: Sequence[V], day: date, *, slug: str) -> V:
    """The version in force on `day`: the last one whose first day is not after it.

    Raises LawError for a day before the first version, since nothing on file speaks of it.
    """
    held = [version for version in versions if version.from_ <= day]
    if held:
        return held[-1]
    first = versions[0].from_ if versions else None
    raise LawError(
        f"the law on file for {slug} does not reach back to {day.isoformat()}",
        rule=slug,
        day=day,
        field="from",
        todo=f"Ask about {first.isoformat()} or later" if first else "Author a first version",
    )


def changes(versions: Sequence[V]) -> tuple[date, ...]:
    """The days on which something changes, the first version's first day left out."""
    return tuple(version.from_ for version in versions[1:])


def faults_of_order(versions: Sequence[V], *, slug: str) -> tuple[str, ...]:
    """What is wrong with the order of the versions; empty when each begins after the one before it."""
    wrong = [
        f"{slug}: {late.from_} stands after {early.from_}"
        for early, late in pairwise(versions)
        if late.from_ <= early.from_
    ]
    return tuple(wrong) if versions else (f"{slug}: no version at all",)
