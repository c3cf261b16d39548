"""The names of parties beside those of listed entities, many at once, by what the index holds of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidewaiter.index.index import Index, Weighing
from tidewaiter.matching.score import Laid, asked_names, name_weights
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.text.prepared import Prepared

__all__ = ["laid_beside"]

Lefts = list[tuple[str, Prepared]]


def laid_beside(
    index: Index, several: Sequence[tuple[Party, Sequence[int]]], policy: Policy
) -> Iterator[list[Laid]]:
    """For each party, and each of its entities, every name of the one beside every name of the other that the index has,
    in their order, as `compare` lays them."""
    persons, others = name_weights(policy, person=True), name_weights(policy, person=False)
    weighing = Weighing(policy.retrieval_line, persons, others, 0.0)
    together: list[tuple[Lefts, list[tuple[int, int]]]] = []
    for party, entities in several:
        lefts = list(asked_names(party)) if entities else []
        together += ((lefts, index.borne(entity)) for entity in entities)
    asked = [left for lefts, _ in together for _, left in lefts]
    names = [[name for _, name in borne] for lefts, borne in together for _ in lefts]
    weighed = iter(index.weigh(asked, names, weighing))
    for lefts, borne in together:
        yield [
            Laid(left_from, left, alias, name, *one)
            for left_from, left in lefts
            for (alias, name), one in zip(borne, next(weighed), strict=True)
            if one is not None
        ]
