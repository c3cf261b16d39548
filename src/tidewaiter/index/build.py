"""Building an index: from entities to arrays, and the digest that names it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import msgspec
import numpy as np

from tidewaiter.index.arrays import Array, pack
from tidewaiter.index.collect import Names
from tidewaiter.index.index import Index
from tidewaiter.index.keys import entity_keys
from tidewaiter.index.opened import opened
from tidewaiter.model.entity import Entity
from tidewaiter.model.words import EntityKind
from tidewaiter.refdata.fingerprint import fingerprint
from tidewaiter.text.kernel import compiled
from tidewaiter.text.prepared import acronyms_of, prepare

__all__ = ["build", "index_digest", "normaliser_digest"]


def normaliser_digest() -> str:
    """SHA-256, in hex, of everything that decides how names are read, weighed and kept in an index."""
    return fingerprint("text", "index", "refdata", "data/refdata")


def index_digest(entities: Iterable[Entity]) -> str:
    """SHA-256, in hex, of the entities in their order and of how names are read."""
    digest = hashlib.sha256(normaliser_digest().encode())
    encoder = msgspec.json.Encoder(order="deterministic")
    for entity in entities:
        digest.update(encoder.encode(entity))
    return digest.hexdigest()


def build(entities: Iterable[Entity], *, digest: str | None = None) -> Index:
    """An index of every name and key of the entities; `digest` is theirs, where it has been worked out before."""
    entities = entities if isinstance(entities, Sequence) or digest else tuple(entities)
    names, holders, uids = Names(), dict[str, list[int]](), list[str]()
    for place, entity in enumerate(entities):
        uids.append(entity.uid)
        for key in entity_keys(entity):
            holders.setdefault(key, []).append(place)
        if entity.kind is EntityKind.ADDRESS:  # its name ("Address 05") names nobody
            continue
        for at, alias in enumerate(entity.names):
            name = prepare(alias.name, entity.kind)
            for one in (name, *acronyms_of(name)):
                names.add(one, place, at)
    arrays = {**names.arrays(), **pack("uids", uids), **_key_arrays(holders)}
    kernel = compiled()
    if kernel is not None:
        arrays |= kernel.neighbourhoods(arrays)
    return opened(arrays, digest or index_digest(entities))


def _key_arrays(holders: dict[str, list[int]]) -> dict[str, Array]:
    """The keys in order, so that one can be looked up by halving, and who holds each."""
    keys = sorted(holders, key=str.encode)
    offsets = np.zeros(len(keys) + 1, dtype=np.uint32)
    np.cumsum([len(holders[key]) for key in keys], out=offsets[1:])
    members = np.array([member for key in keys for member in holders[key]], dtype=np.uint32)
    return {**pack("keys", keys), "key_offsets": offsets, "key_members": members}
