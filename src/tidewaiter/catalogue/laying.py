"""The names of parties beside those of listed entities, many at once, by what the index holds of them."""

from __future__ import annotations

from collections.abc import Sequence

from tidewaiter.index.index import Index, Weighing
from tidewaiter.matching.score import Laid, asked_names, name_weights
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy

__all__ = ["laid_beside"]


def laid_beside(index: Index, pairs: Sequence[tuple[Party, int]], policy: Policy) -> list[list[Laid]]:
    """For each party and entity every name of the one beside every name of the other that the index has, in their order,
    as `compare` lays them."""
    persons, others = name_weights(policy, person=True), name_weights(policy, person=False)
    weighing = Weighing(policy.retrieval_line, persons, others, 0.0)
    borne = [index.borne(entity) for _, entity in pairs]
    lefts = [list(asked_names(party)) for party, _ in pairs]
    asked = [left for its in lefts for _, left in its]
    names = [[name for _, name in ours] for its, ours in zip(lefts, borne, strict=True) for _ in its]
    weighed = iter(index.weigh(asked, names, weighing))
    return [
        [
            Laid(left_from, left, alias, name, one.person, one.total)
            for left_from, left in its
            for (alias, name), one in zip(ours, next(weighed), strict=True)
            if one is not None
        ]
        for its, ours in zip(lefts, borne, strict=True)
    ]
