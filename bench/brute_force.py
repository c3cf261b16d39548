"""Retrieval against brute force: the same score, worked out for every listed name, nothing pruned."""

from __future__ import annotations

from collections.abc import Iterator

from bench import labelled
from bench.measures import Row
from bench.run import Run
from tidewaiter.index.readings import entity_names, party_names
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind
from tidewaiter.selftest import cases
from tidewaiter.text.kernel import compiled, compiled_name
from tidewaiter.text.soft_dice import declared

__all__ = ["brute_force_rows"]

QUERIES, ALL_QUERIES = 200, 5_000
BY_REFERENCE = 2  # queries whose brute force is worked out in Python too


def brute_force_rows(run: Run) -> Iterator[Row]:
    """Over real queries: how many get from the index just the entities and scores that brute force gives."""
    parties = _parties(run)
    kernel = compiled()
    if kernel is None:
        parties = parties[:BY_REFERENCE]
    names = [(entity.uid, name) for entity in run.searched.entities for name in entity_names(entity)]
    quick = [(uid, compiled_name(name)) for uid, name in names] if kernel is not None else []
    line = run.policy.retrieval_line
    wrong = []
    for at, party in enumerate(parties):
        wanted: dict[str, float] = {}
        for query in party_names(party):
            if kernel is not None:
                asked = compiled_name(query)
                _keep(wanted, ((uid, kernel.declared(asked, name)) for uid, name in quick), line)
            if kernel is None or at < BY_REFERENCE:
                _keep(wanted, ((uid, declared(query, name)) for uid, name in names), line)
        found = run.searched.index.candidates(party, line).candidates
        if {one.uid: one.similarity for one in found if one.key == "name"} != wanted:
            wrong.append(party.name)
    how = f"{BY_REFERENCE} of them in Python too; {len(names):,} names"
    detail = how if not wrong else f"{how}; {len(wrong)} differ: {'; '.join(wrong[:5])}"
    yield Row("queries pruned as brute force", 1 - len(wrong) / len(parties), len(parties), detail)


def _keep(wanted: dict[str, float], scored: Iterator[tuple[str, float]], line: float) -> None:
    for uid, score in scored:
        if score >= line and score > wanted.get(uid, 0.0):
            wanted[uid] = score


def _parties(run: Run) -> list[Party]:
    """Half listed names altered by every class, half unrelated people."""
    many = ALL_QUERIES if run.full else QUERIES
    altered = [
        Party(name=case.party.name, kind=case.party.kind)
        for group in cases.groups(run.searched.entities, run.seed + 1)
        for case in cases.altered_cases(group, -(-many // 140), run.seed + 1, run.namesakes)
    ]
    step = max(1, len(altered) // (many // 2))
    chosen = altered[::step][: many // 2]
    people = labelled.unrelated_people(run.shared, many - len(chosen))
    return [*chosen, *(Party(name=name, kind=AskedKind.PERSON) for name in people)]
