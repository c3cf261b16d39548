"""The reference index: exact for the declared score, in Python and numpy, where the kernel could not be built.

A bound that needs only sums is worked out for every name at once; the few that may reach the line are then scored by
text/soft_dice itself. Since a matched pair is a pair, the sum over all pairs is never below the sum over the matched
ones, so nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import mul

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from tidewaiter.index.arrays import FURTHER_FORM, Arrays
from tidewaiter.index.index import Asked, Bearer, NameFound, Retrieved, Wanted, Weighed, Weighing
from tidewaiter.index.kind import REFERENCE
from tidewaiter.index.laying import laid_beside
from tidewaiter.index.opened import ArrayIndex, checked_line
from tidewaiter.index.vocabulary import Vocabulary
from tidewaiter.text.alignment import align
from tidewaiter.text.beside import Parts, lone_letters, parts_of
from tidewaiter.text.description import describe, name_likeness
from tidewaiter.text.kernel import legal_class
from tidewaiter.text.prepared import PERSON, Prepared
from tidewaiter.text.soft_dice import CONTAINED, CONTAINED_NATS, declared
from tidewaiter.text.units import units
from tidewaiter.text.words import added, word

__all__ = ["ReferenceIndex"]

_MARGIN = 1e-9


class ReferenceIndex(ArrayIndex):
    """An index over arrays; safe to share between threads that only search."""

    kind = REFERENCE

    def __init__(self, arrays: Arrays, digest: str) -> None:
        super().__init__(arrays, digest)
        self._prepared: dict[int, Prepared] = {}

    def search(self, asked: Prepared, line: float) -> list[tuple[int, float]]:
        """Every name at or above `line` on the declared score, with that score; best first, nothing cut."""
        checked_line(line)
        scored = ((name, declared(asked, self._name(name))) for name in self._may_reach(asked, line))
        return sorted(
            ((name, score) for name, score in scored if score >= line), key=lambda one: (-one[1], one[0])
        )

    def match(self, asked: Sequence[Asked], weighing: Weighing, *, threads: int = 1) -> list[Retrieved]:
        """For each asked name what `search` gives, laid beside the whole name and weighed."""
        return [self._matched(one, weighing) for one in asked]

    def _matched(self, one: Asked, weighing: Weighing) -> Retrieved:
        found, asked = self.search(one.searched, weighing.line), _in_classes(one.whole)
        kept = []
        for name, score in found:
            pair = align(asked, self._name(name))
            features = describe(pair)
            if _sum(features, weighing, person=pair.person) >= weighing.least:
                kept.append(NameFound(name, score, features, name_likeness(pair)))
        return Retrieved(len(found), tuple(kept))

    def weigh(
        self,
        asked: Sequence[Prepared],
        names: Sequence[Sequence[int]],
        weighing: Weighing,
        *,
        threads: int = 1,
    ) -> list[list[Weighed | None]]:
        """For each asked name what it comes to beside each of its names of the index; None where that is an acronym which
        the asked one is not."""
        return [
            [self._weighed(_in_classes(one), self._name(name), weighing) for name in its]
            for one, its in zip(asked, names, strict=True)
        ]

    def _weighed(self, asked: Prepared, name: Prepared, weighing: Weighing) -> Weighed | None:
        if name.acronym and (len(asked.words) != 1 or asked.person == PERSON or asked.bare != name.bare):
            return None
        pair = align(asked, name)
        return Weighed(
            pair.person, _sum(describe(pair), weighing, person=pair.person), lone_letters(asked, name)
        )

    def found(self, wanted: Sequence[Wanted], weighing: Weighing, *, threads: int = 1) -> list[list[Bearer]]:
        """For each of several parties whoever bears a name that `match` gives for it, and whoever is keyed, in the order of
        their places."""
        return laid_beside(self, wanted, weighing, threads=threads)

    def parts(self, asked: Prepared, name: int, weighing: Weighing) -> Parts:
        """The asked name beside one of the index: what the features weigh, and how alike they are."""
        pair = align(_in_classes(asked), self._name(name))
        weights = weighing.persons if pair.person else weighing.others
        return parts_of((describe(pair), name_likeness(pair)), weights)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self.arrays)

    @cached_property
    def _joined(self) -> dict[str, list[int]]:
        """From the sound and the letters of neighbouring words written as one to the names that have them."""
        found: dict[str, list[int]] = {}
        for name in range(len(self.arrays["name_total"])):
            for unit in units(self._name(name)):
                found.setdefault(unit.fold, []).append(name)
                found.setdefault(unit.letters, []).append(name)
        return found

    def _name(self, number: int) -> Prepared:
        known = self._prepared.get(number)
        if known is None:
            known = self._prepared[number] = self._read(number)
        return known

    def _read(self, number: int) -> Prepared:
        start, end = self.arrays["name_offsets"][number : number + 2].tolist()
        words: list[list[str]] = []
        for entry in self.arrays["name_words"][start:end].tolist():
            token = self._vocabulary.tokens[entry & ~FURTHER_FORM]
            if entry & FURTHER_FORM:
                words[-1].append(token)
            else:
                words.append([token])
        forms = tuple(tuple(word(token) for token in one) for one in words)
        flags = int(self.arrays["name_flags"][number])
        return Prepared(
            surface=" ".join(one[0] for one in words),
            words=forms,
            weights=tuple(one[0].weight for one in forms),
            total=float(self.arrays["name_total"][number]),
            legal=self._classes("legal_forms", "legal_offsets", number),
            numbers=tuple(sorted({one[0].number for one in forms if one[0].number})),
            person=flags & 3,
            child=bool(flags & 4),
            syllabic=bool(flags & 8),
            cut=bool(flags & 16),
            acronym=bool(flags & 32),
            generation=flags >> 8,
            places=self._classes("place_names", "place_offsets", number),
        )

    def _classes(self, members: str, offsets: str, number: int) -> tuple[str, ...]:
        start, end = self.arrays[offsets][number : number + 2].tolist()
        return tuple(map(_class_name, self.arrays[members][start:end].tolist()))

    def _may_reach(self, asked: Prepared, line: float) -> list[int]:
        """The names whose score's upper bound reaches the line, ascending."""
        totals = self.arrays["name_total"]
        if not asked.words or not len(totals):
            return []
        shared = np.zeros(len(totals))
        for token, gain in self._gains(asked):
            shared[self._postings(token)] += gain
        reach = shared * (1.0 + _MARGIN) + _MARGIN
        may = (shared > 0.0) & (reach >= line * (asked.total + totals))
        part = line / CONTAINED
        if part <= 1.0:
            least = np.maximum(CONTAINED_NATS, part * np.minimum(asked.total, totals))
            may |= (shared > 0.0) & (reach / 2 >= least)
        for form in (form for forms in asked.words for form in forms):
            may[self._joined.get(form.fold, [])] = True
            may[self._joined.get(form.letters, [])] = True
        found: list[int] = np.flatnonzero(may).tolist()
        return found

    def _gains(self, asked: Prepared) -> Iterator[tuple[int, float]]:
        """The tokens that words and units of the name may stand for, each with the most that it may bring."""
        heaviest = self.arrays["token_heaviest"]
        for forms, weight in zip(asked.words, asked.weights, strict=True):
            best: dict[int, float] = {}
            for form in forms:
                for token, alike in self._vocabulary.alike(form.letters):
                    best[token] = max(alike, best.get(token, 0.0))
            for token, alike in best.items():
                yield token, alike * (weight + float(heaviest[token]))
        for unit in units(asked):
            for token in self._vocabulary.same(unit.letters, unit.fold):
                yield token, unit.weight + float(heaviest[token])

    def _postings(self, token: int) -> NDArray[np.uint32]:
        start, end = self.arrays["posting_offsets"][[2 * token, 2 * token + 2]].tolist()
        found: NDArray[np.uint32] = self.arrays["posting_names"][start:end]
        return found


def _in_classes(asked: Prepared) -> Prepared:
    """The name with its legal forms and places as an index keeps them."""
    return replace(
        asked,
        legal=tuple(_class_name(legal_class(form)) for form in asked.legal),
        places=tuple(_class_name(legal_class(place)) for place in asked.places),
    )


def _sum(features: Iterable[float], weighing: Weighing, *, person: bool) -> float:
    return added(map(mul, weighing.persons if person else weighing.others, features))


def _class_name(number: int) -> str:
    """A name for a class of legal forms, of which only the number is kept: equal where that is."""
    return f"{number:08x}"
