"""What every index can do, whatever it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from tidewaiter.index.arrays import Arrays
from tidewaiter.model.base import Value
from tidewaiter.model.match import Candidates
from tidewaiter.model.party import Party
from tidewaiter.text.beside import Laid, Parts
from tidewaiter.text.prepared import Prepared

__all__ = ["Asked", "Bearer", "Index", "NameFound", "Owner", "Retrieved", "Wanted", "Weighed", "Weighing"]


class Owner(NamedTuple):
    """Whose name it is: the entity by its place among those the index was built from, and which of its names."""

    entity: int
    alias: int


class Asked(Value, frozen=True, kw_only=False):
    """A name that is asked for: as it is searched, which may lack words, and whole, as it is laid beside what is
    found."""

    searched: Prepared
    whole: Prepared


class NameFound(NamedTuple):
    """A name of the index that may be the one asked for: its number, its declared retrieval score, the features of
    text/description, and how alike the two names are, in [0, 1]."""

    name: int
    retrieved: float
    features: tuple[float, ...]
    likeness: float


class Retrieved(NamedTuple):
    """How many names reach the retrieval line, and those of them whose weighed features come to enough."""

    total: int
    names: tuple[NameFound, ...]


class Weighing(NamedTuple):
    """The line on the declared retrieval score, in (0, 1]; one weight (log-odds) for each feature of text/description,
    for people's names and for others; and the sum of weighed features from which on a name is given."""

    line: float
    persons: tuple[float, ...]
    others: tuple[float, ...]
    least: float


class Weighed(NamedTuple):
    """Two names laid side by side: whether they are compared as people's, the sum of the weighed features, and the
    letters of the name of the index where it is one word alone and the asked one is not that word, else 0."""

    person: bool
    total: float
    lone: int


class Wanted(NamedTuple):
    """What is wanted of one party: its names that are asked for; its names, in each way they may be read, that are laid
    beside those of whoever is found; who is to be laid beside them whether found or not, by their places; and the sum of
    weighed features from which on a name that is found counts."""

    names: tuple[Asked, ...]
    beside: tuple[Prepared, ...]
    keyed: Sequence[int]
    least: float


class Bearer(NamedTuple):
    """Who bears a name that was found, by the place: how many of the entity's names are laid beside those of the party; these
    pairs, for each name of the party in the order of the entity's; the place of the first of them that comes to the most,
    and what it says. Of no pair there is none: 0, nothing, and not alike."""

    entity: int
    aliases: int
    laid: list[Laid]
    best: int
    parts: Parts


class Index(Protocol):
    """An immutable index, safe to share between threads. `digest` names the entities and the reading of names it was
    built from; `kind` is `kernel` or `reference`."""

    digest: str
    kind: str
    arrays: Arrays

    def search(self, asked: Prepared, line: float) -> list[tuple[int, float]]:
        """Every name at or above `line` on the declared score, with that score; best first, nothing cut."""
        ...

    def match(self, asked: Sequence[Asked], weighing: Weighing, *, threads: int = 1) -> list[Retrieved]:
        """For each asked name what `search` gives, laid beside the whole name and weighed."""
        ...

    def found(self, wanted: Sequence[Wanted], weighing: Weighing, *, threads: int = 1) -> list[list[Bearer]]:
        """For each of several parties whoever bears a name that `match` gives for it, and whoever is keyed, in the order of
        their places. What counts is `least` of each, not that of `weighing`."""
        ...

    def owners(self, name: int) -> list[Owner]:
        """Whose name it is."""
        ...

    def borne(self, entity: int) -> list[tuple[int, int]]:
        """The names of the entity, its acronyms among them: which of its names each is, and the number; in that order."""
        ...

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
        ...

    def parts(self, asked: Prepared, name: int, weighing: Weighing) -> Parts:
        """The asked name beside one of the index: what the features weigh, and how alike they are."""
        ...

    def holders(self, key: str) -> list[int]:
        """The entities that have the key, by their places."""
        ...

    def candidates(self, party: Party, line: float) -> Candidates:
        """Every entity with a name at or above `line` on the declared score, or with a key of the party; best
        first, nothing cut. Raises QueryError where the party cannot be searched for."""
        ...
