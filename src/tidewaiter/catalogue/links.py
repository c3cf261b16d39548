"""Which listings are of one party, worked out once for everything that is loaded, and kept for the next time.

home/linked/<digest>.links     one file each, whole or not there; any of them may be removed at any time
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from itertools import accumulate
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from tidewaiter.lists.entities import Entities
from tidewaiter.model.base import Value
from tidewaiter.model.words import LinkKind
from tidewaiter.refdata.fingerprint import fingerprint

__all__ = ["KEPT", "Edge", "Links", "links_of", "packed"]

KEPT = 6
"""How many files of links are kept, those used last."""

_ENDING = ".links"
_MAKING = ".making-"
_NUMBERS: Final = "I"  # unsigned, four bytes


class Edge(NamedTuple):
    """Two entities, by their numbers, and what shows that they are one party."""

    left: int
    right: int
    kind: LinkKind
    value: str


class _Kept(Value, frozen=True, kw_only=True):
    """Links as they are kept: of each entity that has any, in ascending order, where its edges begin and at last end (`starts`),
    and of each edge the other entity and what shows it, by its number; `ends` are where each of those ends in `shown`."""

    entities: bytes
    starts: bytes
    others: bytes
    whats: bytes
    ends: bytes
    shown: bytes


class Links:
    """The links between listings. It never changes, so many threads may share one."""

    def __init__(self, kept: _Kept) -> None:
        self._entities = memoryview(kept.entities).cast(_NUMBERS)
        self._starts = memoryview(kept.starts).cast(_NUMBERS)
        self._others = memoryview(kept.others).cast(_NUMBERS)
        self._whats = memoryview(kept.whats).cast(_NUMBERS)
        self._ends = memoryview(kept.ends).cast(_NUMBERS)
        self._shown = kept.shown

    def party(self, number: int) -> tuple[int, ...]:
        """The numbers of all entities that are one party with this one, itself among them, ascending."""
        found, rest = {number}, [number]
        while rest:
            for edge in self.edges(rest.pop()):
                if edge.right not in found:
                    found.add(edge.right)
                    rest.append(edge.right)
        return tuple(sorted(found))

    def edges(self, number: int) -> Iterator[Edge]:
        """The links of this entity, it on the left."""
        at = bisect_left(self._entities, number)
        if at == len(self._entities) or self._entities[at] != number:
            return
        for place in range(self._starts[at], self._starts[at + 1]):
            what = self._whats[place]
            kind, _, value = self._shown[self._ends[what] : self._ends[what + 1]].decode().partition(" ")
            yield Edge(number, self._others[place], LinkKind(kind), value)


def links_of(entities: Entities, *, digest: str, home: Path) -> Links:
    """The links between these entities, whose digest is `digest`: opened where they were kept, else worked out and kept. A home
    that cannot be written only costs the time."""
    code = fingerprint("catalogue")[:8]
    path = home / "linked" / f"{digest[:32]}-{code}{_ENDING}"
    kept = _opened(path)
    if kept is None:
        from tidewaiter.catalogue.linking import found_links

        kept = packed(found_links(entities))
        with suppress(OSError):
            _keep(path, kept)
    else:
        with suppress(OSError):
            os.utime(path)
    return Links(kept)


def packed(edges: list[Edge]) -> _Kept:
    """The edges as they are kept, each from either side."""
    shown = {what: at for at, what in enumerate(dict.fromkeys((edge.kind, edge.value) for edge in edges))}
    sides: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for edge in edges:
        what = shown[edge.kind, edge.value]
        sides[edge.left].append((edge.right, what))
        sides[edge.right].append((edge.left, what))
    texts = [f"{kind} {value}".encode() for kind, value in shown]
    numbers = sorted(sides)
    starts, others, whats = array(_NUMBERS, [0]), array(_NUMBERS), array(_NUMBERS)
    for number in numbers:
        for other, what in sorted(sides[number]):
            others.append(other)
            whats.append(what)
        starts.append(len(others))
    return _Kept(
        entities=array(_NUMBERS, numbers).tobytes(),
        starts=starts.tobytes(),
        others=others.tobytes(),
        whats=whats.tobytes(),
        ends=array(_NUMBERS, accumulate(map(len, texts), initial=0)).tobytes(),
        shown=b"".join(texts),
    )


def _opened(path: Path) -> _Kept | None:
    """What is kept at `path`; None where it is not there, or is not as it was written."""
    try:
        content = path.read_bytes()
        if hashlib.sha256(content[32:]).digest() != content[:32]:
            return None
        return msgspec.msgpack.decode(content[32:], type=_Kept)
    except (OSError, msgspec.DecodeError):
        return None


def _keep(path: Path, kept: _Kept) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    packed = msgspec.msgpack.encode(kept)
    handle, making = tempfile.mkstemp(prefix=_MAKING, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            os.fchmod(handle, 0o644)
            stream.write(hashlib.sha256(packed).digest() + packed)
        os.replace(making, path)
    except BaseException:
        Path(making).unlink(missing_ok=True)
        raise
    files = sorted(path.parent.glob(f"*{_ENDING}"), key=lambda file: -file.stat().st_mtime)
    for file in files[KEPT:]:
        file.unlink(missing_ok=True)
