"""How much faster a batch is on two threads, and in two processes, than on one: by the clock, lap after lap in turn.

What a machine gives beside other work changes from one second to the next, and two processors may be two halves of one. So
no sort of lap is measured by itself: they take turns, each counts by its best, and what two processes come to, which share
nothing, says how much the machine gave at all.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from bench.measures import Row
from bench.run import Run
from bench.searched import Searched
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy

__all__ = ["LAPS", "best_in_turn", "side_by_side_rows"]

LAPS = 5


def side_by_side_rows(run: Run, parties: Sequence[Party]) -> Iterator[Row]:
    """The batch on two threads, and in two processes with half of it each, as times one thread."""
    run.searched.many(parties)
    with _halves(run, parties) as both:
        best = best_in_turn(
            {
                "one": lambda: run.searched.many(parties),
                "threads": lambda: run.searched.many(parties, threads=2),
                "processes": both,
            }
        )
    how = f"by the clock, warm, best of {LAPS} laps in turn"
    yield Row("batch, two threads, times one", best["one"] / best["threads"], len(parties), how)
    yield Row(
        "batch, two processes, times one",
        best["one"] / best["processes"],
        len(parties),
        f"{how}: what the machine gave",
    )


def best_in_turn(
    sorts: Mapping[str, Callable[[], object]],
    laps: int = LAPS,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, float]:
    """The seconds of the best lap of each sort, of so many that take turns."""
    found = dict.fromkeys(sorts, float("inf"))
    for _ in range(laps):
        for name, work in sorts.items():
            begun = clock()
            work()
            found[name] = min(found[name], clock() - begun)
    return found


@contextmanager
def _halves(run: Run, parties: Sequence[Party]) -> Iterator[Callable[[], None]]:
    """What has two processes ask their half each, and waits for both; between its calls they wait without work."""
    context = multiprocessing.get_context("spawn")
    ends: list[Connection] = []
    children = []
    for at in range(2):
        own, other = context.Pipe()
        ends.append(own)
        child = context.Process(target=_child, args=(run.home, run.policy, list(parties[at::2]), other))
        child.start()
        other.close()  # so that the end of a child is told
        children.append(child)

    def both() -> None:
        for end in ends:
            end.send(True)
        for end in ends:
            end.recv()

    try:
        for end in ends:
            end.recv()
        yield both
    finally:
        for end in ends:
            end.close()
        for child in children:
            child.join()


def _child(home: Path, policy: Policy, parties: list[Party], end: Connection) -> None:
    searched = Searched(home, policy)
    searched.many(parties)
    end.send(True)
    try:
        while end.recv():
            searched.many(parties)
            end.send(True)
    except EOFError:
        return
