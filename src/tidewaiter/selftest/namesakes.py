"""Which listing a name is anyway: an altered name that has become another listing's tells of nobody else."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from tidewaiter.model.entity import Entity
from tidewaiter.selftest.companies import acronym

__all__ = ["Namesakes", "plain", "sorted_words", "twins"]


class Namesakes:
    """All names of the listings, by their letters alone, and what acronyms and beginnings they share."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._bearers: dict[str, set[str]] = defaultdict(set)
        self._acronyms: dict[str, set[str]] = defaultdict(set)
        held = list(entities)
        self._twins = twins(held)
        for entity in held:
            for alias in entity.names:
                self._bearers[plain(alias.name)].add(entity.uid)
                short = acronym(alias.name, 0)
                if short:
                    self._acronyms[short].add(entity.uid)
        self._sorted = sorted(self._bearers)

    def right(self, entity: Entity) -> set[str]:
        """The uids of the entity and of all that have its primary name."""
        return {entity.uid} | self._twins[entity.primary_name.casefold()]

    def doubtful(self, name: str, entity: Entity, slug: str) -> bool:
        """Whether the altered name is, letter for letter, some other listing's; or, for one cut off, how some other's
        begins; or, for an acronym, some other's too."""
        right, letters = self.right(entity), plain(name)
        if not letters or self._bearers.get(letters, set()) - right:
            return True
        if slug == "acronym":
            return bool(self._acronyms[name] - right)
        return slug.startswith("truncated") and self._begins_another(letters, right)

    def _begins_another(self, letters: str, right: set[str]) -> bool:
        at = bisect_left(self._sorted, letters)
        while at < len(self._sorted) and self._sorted[at].startswith(letters):
            if self._bearers[self._sorted[at]] - right:
                return True
            at += 1
        return False


def twins(entities: Iterable[Entity]) -> dict[str, set[str]]:
    """By primary name, without case, the uids of all entities that bear it."""
    found: dict[str, set[str]] = {}
    for entity in entities:
        found.setdefault(entity.primary_name.casefold(), set()).add(entity.uid)
    return found


def plain(name: str) -> str:
    """The name's letters and digits alone, without case and signs on letters."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if sign.isalnum())


def sorted_words(name: str) -> tuple[str, ...]:
    """The words of the name in alphabetical order, each by its letters and digits alone: equal for names that differ
    in case, signs and order only."""
    return tuple(
        sorted(word for word in map(plain, name.replace("-", " ").replace(",", " ").split()) if word)
    )
