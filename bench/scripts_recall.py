"""Recall across scripts: names as their own script writes them, asked of an index of Latin names alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.measures import Row
from bench.native_names import Entry, entries, script
from tidewaiter.index.build import build
from tidewaiter.matching.score import compare
from tidewaiter.model.entity import Alias, Entity, entity_uid
from tidewaiter.model.listing import Listing
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import AliasStrength, AskedKind, EntityKind, NameKind

SAMPLE = 4000
"""The most names of one script and kind that are asked."""


def rows(shared: Path, policy: Policy) -> Iterable[Row]:
    """For each script, and people and entities apart: the share of names that hit their own entry, and, in detail, the
    share that retrieval brings."""
    listed = entries(shared)
    entities = {entry.key: _entity(entry) for entry in listed}
    index = build(list(entities.values()))
    for (name, person), asked in sorted(_asked(listed).items()):
        found = hits = 0
        for native, key in asked:
            party = Party(name=native, kind=AskedKind.PERSON if person else AskedKind.COMPANY)
            uid = entities[key].uid
            if any(one.uid == uid for one in index.candidates(party, policy.retrieval_line).candidates):
                found += 1
                hits += compare(party, entities[key], policy).hit
        label = f"{name} {'people' if person else 'entities'}, original forms removed"
        detail = f"retrieved {found / len(asked):.3f}"
        if left_out := _nameless(listed, name, person=person):
            detail += f"; {left_out} that are a legal form alone left out"
        yield Row(label, hits / len(asked), len(asked), detail)


def _asked(listed: list[Entry]) -> dict[tuple[str, bool], list[tuple[str, str]]]:
    """The names to ask with the entry each belongs to, by script and kind, spread evenly."""
    groups: defaultdict[tuple[str, bool], list[tuple[str, str]]] = defaultdict(list)
    for entry in listed:
        for native in entry.native:
            groups[script(native), entry.person].append((native, entry.key))
    return {group: _spread(names) for group, names in groups.items()}


def _nameless(listed: list[Entry], name: str, *, person: bool) -> int:
    """How many aliases of one script and kind were left out because they name nobody."""
    return sum(script(text) == name for entry in listed if entry.person is person for text in entry.nameless)


def _spread(names: list[tuple[str, str]]) -> list[tuple[str, str]]:
    step = max(1, -(-len(names) // SAMPLE))
    return names[::step]


def _entity(entry: Entry) -> Entity:
    listing = Listing(list="bench", watchlist="bench", entry=entry.key, record="bench")
    return Entity(
        uid=entity_uid(listing),
        kind=EntityKind.PERSON if entry.person else EntityKind.ORGANISATION,
        names=tuple(_aliases(entry.latin)),
        listing=listing,
    )


def _aliases(names: tuple[str, ...]) -> Iterator[Alias]:
    for place, name in enumerate(names):
        kind = NameKind.ALIAS if place else NameKind.PRIMARY
        yield Alias(name=name, kind=kind, strength=AliasStrength.STRONG)
