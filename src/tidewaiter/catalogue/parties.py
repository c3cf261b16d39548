"""Matches of one party shown as what they are: few parties with several listings each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from tidewaiter.catalogue.links import Links
from tidewaiter.model.entity import Entity
from tidewaiter.model.linked import Link, LinkedParty, linked_listing

__all__ = ["linked_parties"]


def linked_parties(
    hits: Iterable[int], matched: Collection[int], links: Links, entities: Sequence[Entity]
) -> tuple[LinkedParty, ...]:
    """The parties of the entities that are hits, in their order, each once; who stands on one list alone is none of them.
    `matched` are the numbers of all that are matches."""
    found: list[LinkedParty] = []
    seen: set[int] = set()
    for number in hits:
        if number in seen:
            continue
        numbers = links.party(number)
        seen.update(numbers)
        if len(numbers) > 1:
            found.append(_party(numbers, matched, links, entities))
    return tuple(found)


def _party(
    numbers: Sequence[int], matched: Collection[int], links: Links, entities: Sequence[Entity]
) -> LinkedParty:
    members = {number: entities[number] for number in numbers}
    edges = (edge for number in numbers for edge in links.edges(number) if edge.left < edge.right)
    return LinkedParty(
        listings=tuple(
            linked_listing(entity, matched=number in matched) for number, entity in members.items()
        ),
        links=tuple(
            Link(left=members[edge.left].uid, right=members[edge.right].uid, kind=edge.kind, value=edge.value)
            for edge in edges
        ),
    )
