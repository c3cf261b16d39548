"""Working out which listings are of one party: who shares a sign, a number or a day, and then pair by pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from tidewaiter.catalogue.links import Edge
from tidewaiter.catalogue.references import Signs, full_days, numbers_of, references_of, signs_of
from tidewaiter.catalogue.same_party import shown_by
from tidewaiter.lists.entities import Entities
from tidewaiter.model.entity import Entity
from tidewaiter.model.words import LinkKind

__all__ = ["found_links"]

_MOST = 40
"""A number or a day that more entries share tells nobody: it stands where nothing is known. A reference that more share still
makes them one party, told by one link for each of them instead of by every pair."""


def found_links(entities: Entities) -> list[Edge]:
    """Every link between entries of different lists, each once, the smaller number on the left."""
    lists = [uid.split(":", 2)[:2] for uid in entities.uids]
    by_reference, by_sign = _shared(entities)
    found: dict[tuple[int, int], Edge] = {}
    for (scheme, sign), numbers in sorted(by_reference.items()):
        for left, right in _tied(numbers, lists):
            found.setdefault((left, right), Edge(left, right, LinkKind.REFERENCE, f"{scheme} {sign}"))
    known: dict[int, Signs] = {}
    for left, right in sorted(_pairs(by_sign, lists) - found.keys()):
        for number in (left, right):
            if number not in known:
                known[number] = signs_of(entities[number])
        if shown := shown_by(known[left], known[right]):
            found[left, right] = Edge(left, right, *shown)
    return list(found.values())


def _tied(numbers: Sequence[int], lists: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Pairs of different lists that make one party of these, where they are of several lists: every pair; of more than _MOST
    only one a number, the first tied to all of other lists, and the first of those to the others of its own list."""
    if len(numbers) <= _MOST:
        yield from (pair for pair in combinations(numbers, 2) if lists[pair[0]] != lists[pair[1]])
        return
    first = numbers[0]
    others = [number for number in numbers if lists[number] != lists[first]]
    yield from ((first, number) for number in others)
    for number in numbers[1:] if others else ():
        if lists[number] == lists[first]:
            yield min(number, others[0]), max(number, others[0])


def _shared(
    entities: Iterable[Entity],
) -> tuple[dict[tuple[str, str], list[int]], dict[tuple[str, object], list[int]]]:
    """The numbers of the entities that share a reference, and of those that share a number or a day of birth."""
    by_reference: dict[tuple[str, str], list[int]] = defaultdict(list)
    by_sign: dict[tuple[str, object], list[int]] = defaultdict(list)
    for number, entity in enumerate(entities):
        for scheme, signs in references_of(entity).items():
            for sign in signs:
                by_reference[scheme, sign].append(number)
        for one in {(form.type, form.normal) for form in numbers_of(entity)}:
            by_sign[one].append(number)
        for day in set(full_days(entity)):
            by_sign["day", day].append(number)
    return (
        {key: numbers for key, numbers in by_reference.items() if len(numbers) > 1},
        {key: numbers for key, numbers in by_sign.items() if 1 < len(numbers) <= _MOST},
    )


def _pairs(
    shared: dict[tuple[str, object], list[int]], lists: Sequence[Sequence[str]]
) -> set[tuple[int, int]]:
    return {
        (left, right)
        for numbers in shared.values()
        for left, right in combinations(numbers, 2)
        if lists[left] != lists[right]
    }
