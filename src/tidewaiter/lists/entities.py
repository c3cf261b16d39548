"""The entities of lists as one sequence, each decoded only when it is asked for."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Final, TypeVar, overload

import msgspec

from tidewaiter.errors import SourceError
from tidewaiter.model.base import Value
from tidewaiter.model.entity import Entity
from tidewaiter.model.words import EntityKind

__all__ = ["REMEMBERED", "Columns", "Entities", "Packed", "damaged"]

T = TypeVar("T")

REMEMBERED = 4096
"""How many decoded entities are remembered, those asked for last: some 15 MB."""

OFFSETS: Final = "Q"  # unsigned, eight bytes


class Columns(Value, frozen=True, kw_only=True):
    """What is known of packed entities without decoding them, in their order: where each begins, and at last where
    the last one ends, as bytes of this machine's order; the uid of each; the kind of each."""

    offsets: bytes
    uids: msgspec.Raw
    kinds: msgspec.Raw

    @classmethod
    def of(cls, plain: bytes) -> Columns:
        """The columns of a MessagePack array of entities. Raises msgspec.DecodeError where it is none."""
        lengths = [len(memoryview(one)) for one in msgspec.msgpack.decode(plain, type=list[msgspec.Raw])]
        heads = msgspec.msgpack.decode(plain, type=list[_Head])
        offsets = accumulate(lengths, initial=len(plain) - sum(lengths))
        return cls(
            offsets=array(OFFSETS, offsets).tobytes(),
            uids=msgspec.Raw(msgspec.msgpack.encode([head.uid for head in heads])),
            kinds=msgspec.Raw(msgspec.msgpack.encode([head.kind for head in heads])),
        )


class _Head(msgspec.Struct):
    uid: str
    kind: EntityKind


class Packed:
    """Entities of one list as MessagePack, the bytes of each between two offsets; `file` is named where they turn out to
    be damaged."""

    def __init__(self, plain: memoryview, columns: Columns, *, file: Path | None = None) -> None:
        self.file = file
        self._plain = plain
        self._offsets = memoryview(columns.offsets).cast(OFFSETS)
        self._columns = columns
        self._decoder = msgspec.msgpack.Decoder(Entity)

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def entity(self, at: int) -> Entity:
        """The entity at this place, from 0. Raises SourceError where its bytes are damaged."""
        try:
            return self._decoder.decode(self.packed(at))
        except msgspec.DecodeError:
            raise damaged(self.file) from None

    def packed(self, at: int) -> memoryview:
        """The MessagePack of the entity at this place."""
        return self._plain[self._offsets[at] : self._offsets[at + 1]]

    @cached_property
    def uids(self) -> tuple[str, ...]:
        """The uid of each."""
        return self._column(self._columns.uids, tuple[str, ...])

    @property
    def kinds(self) -> tuple[EntityKind, ...]:
        """The kind of each."""
        return self._column(self._columns.kinds, tuple[EntityKind, ...])

    def _column(self, raw: msgspec.Raw, as_type: type[T]) -> T:
        try:
            return msgspec.msgpack.decode(raw, type=as_type)
        except msgspec.DecodeError:
            raise damaged(self.file) from None


class Entities(Sequence[Entity]):
    """Entities in a fixed order, which is their numbering from 0. It never changes, so many threads may share one.

    Asking for one decodes that one; those asked for last are remembered. Going through all of them decodes each in
    turn and keeps none. Raises SourceError where an entity turns out to be damaged.
    """

    def __init__(self, parts: Iterable[tuple[Packed, Sequence[int]]]) -> None:
        """`parts` are packed entities, each with the places in it that count, in order."""
        self._parts = tuple(parts)
        self._ends = tuple(accumulate(len(places) for _, places in self._parts))
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._decoded)

    @classmethod
    def of(cls, entities: Sequence[Entity]) -> Entities:
        """These entities, held in memory."""
        plain = msgspec.msgpack.encode(entities)
        return cls.whole(Packed(memoryview(plain), Columns.of(plain)))

    @classmethod
    def whole(cls, packed: Packed) -> Entities:
        """Everything that is packed there."""
        return cls([(packed, range(len(packed)))])

    @classmethod
    def joined(cls, several: Iterable[Entities]) -> Entities:
        """The entities of all, one after the other."""
        return cls([part for entities in several for part in entities._parts])

    def only(self, places: Sequence[int]) -> Entities:
        """The entities at these places, in ascending order, and no others."""
        chosen: list[tuple[Packed, Sequence[int]]] = []
        start = 0
        for (packed, within), end in zip(self._parts, self._ends, strict=True):
            chosen.append((packed, tuple(within[place - start] for place in places if start <= place < end)))
            start = end
        return Entities(chosen)

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, at: int) -> Entity: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Entity, ...]: ...

    def __getitem__(self, at: int | slice) -> Entity | tuple[Entity, ...]:
        if isinstance(at, slice):
            return tuple(self._remembered(place) for place in range(*at.indices(len(self))))
        place = at + len(self) if at < 0 else at
        if not 0 <= place < len(self):
            raise IndexError(f"there are {len(self)} entities, and none has the number {at}")
        return self._remembered(place)

    def __iter__(self) -> Iterator[Entity]:
        return (packed.entity(place) for packed, places in self._parts for place in places)

    @cached_property
    def uids(self) -> tuple[str, ...]:
        """The uid of each, in their order; nothing is decoded for it."""
        return tuple(uid for packed, places in self._parts for uid in _at(packed.uids, places))

    def packed(self) -> Iterator[memoryview]:
        """The MessagePack of each, in their order; nothing is decoded for it."""
        return (packed.packed(place) for packed, places in self._parts for place in places)

    def position(self, uid: str) -> int:
        """The number of the entity with this uid. Raises KeyError where there is none."""
        return self._positions[uid]

    def by_uid(self, uid: str) -> Entity:
        """The entity with this uid. Raises KeyError where there is none."""
        return self[self.position(uid)]

    def of_kind(self, kind: EntityKind) -> tuple[int, ...]:
        """The numbers of the entities of this kind, ascending; nothing is decoded for it."""
        kinds = (found for packed, places in self._parts for found in _at(packed.kinds, places))
        return tuple(number for number, found in enumerate(kinds) if found is kind)

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {uid: number for number, uid in enumerate(self.uids)}

    def _decoded(self, number: int) -> Entity:
        at = bisect_right(self._ends, number)
        packed, places = self._parts[at]
        return packed.entity(places[number - (self._ends[at - 1] if at else 0)])


def damaged(file: Path | None) -> SourceError:
    """The error for kept entities whose bytes are not those that were kept."""
    return SourceError(
        "the kept entities are damaged",
        file=file,
        todo="Move this folder away; the files as received are read again then",
    )


def _at(column: Sequence[T], places: Sequence[int]) -> Iterable[T]:
    return column if len(places) == len(column) else (column[place] for place in places)
