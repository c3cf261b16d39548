"""What became of mutants, counted and listed, and the rows that are kept of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import NamedTuple

from bench.measures import Row

__all__ = ["Told", "caught_of", "interval", "report", "rows"]

_SEEN_BY_NOBODY = ("survived", "late", "hung")
_KINDS = {"rules and decisions": ("rules/", "decisions/"), "the law data": ("data/law/",), "all": ("",)}


class Told(NamedTuple):
    """What became of one mutant: its file, line, what it does, how many tests were asked, and one word: `caught`,
    `survived`, `late` (time was over with no test failing), `hung` (a test went on without end, or the process died),
    `unfit` (nothing in memory took it) or `broken` (it could not be put in for a fault of ours). Only the first is caught;
    the last two are counted neither way."""

    file: str
    line: int
    what: str
    asked: int
    became: str


def caught_of(told: Iterable[Told]) -> tuple[int, int]:
    """How many were caught, and of how many."""
    became = [each.became for each in told]
    caught = became.count("caught")
    return caught, caught + sum(map(became.count, _SEEN_BY_NOBODY))


def interval(caught: int, judged: int) -> tuple[float, float]:
    """Wilson's interval of the share, 95 %; all of 0 to 1 where nothing was judged."""
    if not judged:
        return 0.0, 1.0
    z, share = 1.959964, caught / judged
    middle = share + z * z / (2 * judged)
    half = z * sqrt(share * (1 - share) / judged + z * z / (4 * judged * judged))
    whole = 1 + z * z / judged
    return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)


def report(told: Sequence[Told]) -> list[str]:
    """Caught and not caught by file, those not caught by place, and the sums with their intervals."""
    lines = [f"{'file':<52} caught   not"]
    for file in sorted({each.file for each in told}):
        caught, judged = caught_of(each for each in told if each.file == file)
        lines.append(f"{file:<52} {caught:>6} {judged - caught:>5}")
    left = sorted(each for each in told if each.became in _SEEN_BY_NOBODY)
    lines += ["", "not caught"]
    lines += [f"{each.file}:{each.line} {each.what} ({each.became}, {each.asked} tests)" for each in left]
    lines += ["", *(_sum(name, _of(told, begins)) for name, begins in _KINDS.items())]
    became = [each.became for each in told]
    lines.append(f"{became.count('unfit')} got in nowhere, {became.count('broken')} could not be put in")
    return lines


def _of(told: Sequence[Told], begins: tuple[str, ...]) -> list[Told]:
    return [each for each in told if each.file.startswith(begins)]


def _sum(name: str, told: Sequence[Told]) -> str:
    caught, judged = caught_of(told)
    low, high = interval(caught, judged)
    late = sum(each.became in ("late", "hung") for each in told)
    share = caught / max(judged, 1)
    return f"{name:<20} caught {caught:,} of {judged:,} ({share:.1%}, 95 % {low:.1%} to {high:.1%}); {late} out of time"


def rows(told: Sequence[Told], *, seed: int) -> list[Row]:
    """What is kept in the history: the share caught of each kind with the lower end of its interval, and the seed."""
    kept = []
    for name, begins in _KINDS.items():
        caught, judged = caught_of(_of(told, begins))
        kept += [
            Row(f"mutants caught, {name}", caught / max(judged, 1), judged),
            Row(f"mutants caught, {name}, at least", interval(caught, judged)[0], judged),
            Row(f"mutants, {name}", judged, judged),
        ]
    return [*kept, Row("mutants, seed", seed, 1)]
