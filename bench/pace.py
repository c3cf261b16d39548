"""Speed in CPU time: of pairs, of single searches and of batches, on one core, two threads, two processes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from bench import labelled, records
from bench.in_turn import side_by_side_rows
from bench.measures import Row
from bench.run import Run
from tidewaiter.matching.score import compare
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind
from tidewaiter.selftest import cases, unrelated

__all__ = ["pace_rows", "pair_rows"]

RUNS = 5
BATCH = 1_500  # parties of each run, none asked twice
SINGLE = 2_000
WARM = 200  # parties asked before anything is timed


def pair_rows(run: Run) -> Iterator[Row]:
    """Labelled pairs compared in a second, best of five."""
    pairs = labelled.name_bench(run.shared)
    for kind, label in (("person", "people"), ("company", "companies")):
        chosen = [
            (records.party_of({"name": pair.left}, kind), records.entity_of({"name": pair.right}, kind))
            for pair in pairs
            if pair.kind == kind
        ]

        def scored(chosen: Sequence[tuple[object, object]] = chosen) -> None:
            for party, entity in chosen:
                compare(party, entity, run.policy)  # type: ignore[arg-type]

        best = min(_cpu(scored) for _ in range(RUNS))
        yield Row(f"pairs a second, {label}", len(chosen) / best, len(chosen), "with the evidence of each")


def pace_rows(run: Run) -> Iterator[Row]:
    """Single searches and batches, each party asked once: a fifth altered listed names, the rest unrelated people and
    firms, as they stand on papers."""
    parties = _parties(run, WARM + SINGLE + (RUNS + 2) * BATCH)
    run.searched.many(parties[:WARM])
    single = parties[WARM : WARM + SINGLE]
    times = np.array([_cpu(lambda party=party: run.searched.one(party)) for party in single])  # type: ignore[misc]
    for part in (50, 99):
        yield Row(f"single match p{part}, ms", float(np.percentile(times, part)) * 1000, len(single))
    rest = parties[WARM + SINGLE :]
    batches = [rest[at : at + BATCH] for at in range(0, RUNS * BATCH, BATCH)]
    best = min(_cpu(lambda batch=batch: run.searched.many(batch)) for batch in batches)  # type: ignore[misc]
    yield Row("batch, parties a second, one core", BATCH / best, BATCH, f"best of {RUNS} different batches")
    yield from side_by_side_rows(run, rest[RUNS * BATCH :])


def _parties(run: Run, many: int) -> list[Party]:
    altered = [
        case.party
        for group in cases.groups(run.searched.entities, run.seed + 2)
        for case in cases.altered_cases(group, many // 300, run.seed + 2, run.namesakes)
    ]
    people = [
        Party(name=name, kind=AskedKind.PERSON) for name in labelled.unrelated_people(run.shared, many // 2)
    ]
    firms = [
        Party(name=each.name, kind=AskedKind.COMPANY) for each in unrelated.firms(many // 2, run.seed + 2)
    ]
    found: list[Party] = []
    for at in range(many):
        source = altered if at % 5 == 0 and altered else people if at % 2 else firms
        found.append(source.pop())
    return found


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
