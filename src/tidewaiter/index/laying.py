"""Whoever bears a name that is found, with all names laid side by side: by what every index can do, step by step."""

from __future__ import annotations

from collections.abc import Sequence

from tidewaiter.index.index import Bearer, Index, Wanted, Weighing
from tidewaiter.text.beside import Laid, Parts

__all__ = ["laid_beside"]

_NOTHING: Parts = ([], 0.0)


def laid_beside(
    index: Index, wanted: Sequence[Wanted], weighing: Weighing, *, threads: int = 1
) -> list[list[Bearer]]:
    """What `found` of the index is to give."""
    bearers = _bearers(index, wanted, weighing, threads)
    together = [(at, entity, index.borne(entity)) for at, its in enumerate(bearers) for entity in sorted(its)]
    asked = [left for at, _, _ in together for left in wanted[at].beside]
    names = [[name for _, name in borne] for at, _, borne in together for _ in wanted[at].beside]
    weighed = iter(index.weigh(asked, names, weighing, threads=threads))
    found: list[list[Bearer]] = [[] for _ in wanted]
    for at, entity, borne in together:
        laid = [
            Laid(left, alias, name, *pair)
            for left in range(len(wanted[at].beside))
            for (alias, name), pair in zip(borne, next(weighed), strict=True)
            if pair is not None
        ]
        aliases = len({pair.alias for pair in laid})
        best, parts = 0, _NOTHING
        if laid:
            best = max(range(len(laid)), key=lambda place: laid[place].total)
            parts = index.parts(wanted[at].beside[laid[best].left], laid[best].right, weighing)
        found[at].append(Bearer(entity, aliases, laid, best, parts))
    return found


def _bearers(index: Index, wanted: Sequence[Wanted], weighing: Weighing, threads: int) -> list[set[int]]:
    """For each the entities that are keyed or bear a name that counts."""
    found = [set(one.keyed) for one in wanted]
    for least in {one.least for one in wanted}:
        asked = [(at, name) for at, one in enumerate(wanted) if one.least == least for name in one.names]
        retrieved = index.match([name for _, name in asked], weighing._replace(least=least), threads=threads)
        for (at, _), its in zip(asked, retrieved, strict=True):
            found[at].update(owner.entity for name in its.names for owner in index.owners(name.name))
    return found
