"""Building an index: from entities to arrays, and the digest that names it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import msgspec
import numpy as np

from tidewaiter.index.arrays import Array
from tidewaiter.index.gathering import gathered
from tidewaiter.index.index import Index
from tidewaiter.index.keys import entity_keys
from tidewaiter.index.normaliser import normaliser_digest
from tidewaiter.index.opened import opened
from tidewaiter.index.packing import Texts, pack
from tidewaiter.model.entity import Entity
from tidewaiter.model.words import EntityKind
from tidewaiter.text.kernel import compiled
from tidewaiter.text.prepared import acronyms_of, listed_names

__all__ = ["build", "completed", "entity_arrays", "index_digest", "sums_of"]


def index_digest(entities: Iterable[Entity]) -> str:
    """SHA-256, in hex, of the entities in their order and of how names are read."""
    digest = hashlib.sha256(normaliser_digest().encode())
    encoder = msgspec.json.Encoder(order="deterministic")
    for entity in entities:
        digest.update(encoder.encode(entity))
    return digest.hexdigest()


def sums_of(packed: Iterable[bytes | memoryview]) -> Array:
    """One number (64 bits of BLAKE2b) for each entity, of its bytes as packed: equal where the entity is."""
    return np.frombuffer(b"".join(map(_sum, packed)), dtype="<u8").astype(np.uint64)


def _sum(packed: bytes | memoryview) -> bytes:
    return hashlib.blake2b(packed, digest_size=8).digest()


def build(entities: Iterable[Entity], *, digest: str | None = None, sums: Array | None = None) -> Index:
    """An index of every name and key of the entities; `digest` is theirs, where it has been worked out before, and
    so are their `sums`."""
    entities = entities if isinstance(entities, Sequence) or digest else tuple(entities)
    arrays = entity_arrays(entities, sums)
    return opened(completed(arrays), digest or index_digest(entities))


def entity_arrays(entities: Iterable[Entity], sums: Array | None = None) -> dict[str, Array]:
    """The arrays of every name and key of the entities, in their order, and the sum of each entity."""
    names, holders, uids, own_sums = gathered(), dict[str, list[int]](), Texts(), bytearray()
    for place, entity in enumerate(entities):
        uids.append(entity.uid)
        if sums is None:
            own_sums += _sum(msgspec.msgpack.encode(entity))
        for key in entity_keys(entity):
            holders.setdefault(key, []).append(place)
        if entity.kind is EntityKind.ADDRESS:  # its name ("Address 05") names nobody
            continue
        for at, alias in enumerate(entity.names):
            if names.add_plain(alias.name, entity.kind, place, at):
                continue
            for name in listed_names(alias.name, entity.kind):
                for one in (name, *acronyms_of(name)):
                    names.add(one, place, at)
    if sums is None:
        sums = np.frombuffer(own_sums, dtype="<u8").astype(np.uint64)
    return {**names.arrays(), **uids.arrays("uids"), **_key_arrays(holders), "entity_sums": sums}


def completed(arrays: dict[str, Array]) -> dict[str, Array]:
    """The arrays with those that the kernel adds, where there is one."""
    kernel = compiled()
    return arrays if kernel is None else arrays | kernel.neighbourhoods(arrays)


def _key_arrays(holders: dict[str, list[int]]) -> dict[str, Array]:
    """The keys in order, so that one can be looked up by halving, and who holds each."""
    keys = sorted(holders, key=str.encode)
    offsets = np.zeros(len(keys) + 1, dtype=np.uint32)
    np.cumsum([len(holders[key]) for key in keys], out=offsets[1:])
    members = np.array([member for key in keys for member in holders[key]], dtype=np.uint32)
    return {**pack("keys", keys), "key_offsets": offsets, "key_members": members}
