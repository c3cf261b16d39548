"""Speed of pair scoring, in CPU time, beside a row that says how fast the machine is."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rapidfuzz import fuzz

from bench import labelled, records
from bench.measures import Row
from tidewaiter.matching import names
from tidewaiter.matching.score import compare
from tidewaiter.model.policy import Policy

RUNS = 5


def pace_rows(shared: Path, policy: Policy) -> Iterator[Row]:
    """Pairs a second, best of five by CPU time: people, companies, and plain rapidfuzz on the same pairs."""
    pairs = labelled.name_bench(shared)
    for kind, label in (("person", "people"), ("company", "companies")):
        chosen = [
            (records.party_of({"name": pair.left}, kind), records.entity_of({"name": pair.right}, kind))
            for pair in pairs
            if pair.kind == kind
        ]

        def scored(chosen: Sequence[tuple[object, object]] = chosen) -> None:
            for party, entity in chosen:
                compare(party, entity, policy)  # type: ignore[arg-type]

        yield Row(
            f"pairs a second, {label}",
            len(chosen) / _best(scored),
            len(chosen),
            "names forgotten before each run",
        )
    texts = [(pair.left, pair.right) for pair in pairs]

    def plain() -> None:
        for left, right in texts:
            fuzz.token_sort_ratio(left, right)

    yield Row(
        "pairs a second, rapidfuzz token_sort_ratio", len(texts) / _best(plain), len(texts), "calibration"
    )


def _best(work: Callable[[], None]) -> float:
    """The shortest CPU time of the runs, in seconds, each begun with all names forgotten."""
    times = []
    for _ in range(RUNS):
        names.forget()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)
