"""Building an index: from entities to arrays, and the digest that names it."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Sequence

import msgspec
import numpy as np

from tidewaiter.index.arrays import Arrays, letters_mask, pack, ragged
from tidewaiter.index.index import Index
from tidewaiter.index.keys import entity_keys
from tidewaiter.index.readings import entity_readings
from tidewaiter.index.reference import ReferenceIndex
from tidewaiter.model.entity import Entity
from tidewaiter.refdata.fingerprint import fingerprint
from tidewaiter.refdata.token_frequency import weight
from tidewaiter.text.sound import fold, skeleton

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


def build(entities: Sequence[Entity], *, digest: str | None = None) -> Index:
    """An index of every name and key of the entities; `digest` is theirs, where it has been worked out before."""
    owners: dict[tuple[str, ...], list[int]] = {}
    holders: dict[str, list[int]] = {}
    for place, entity in enumerate(entities):
        for reading in entity_readings(entity):
            owners.setdefault(reading, []).append(place)
        for key in entity_keys(entity):
            holders.setdefault(key, []).append(place)
    arrays = _arrays([entity.uid for entity in entities], owners, holders)
    return ReferenceIndex(arrays, digest or index_digest(entities))


def _arrays(
    uids: list[str], owners: dict[tuple[str, ...], list[int]], holders: dict[str, list[int]]
) -> Arrays:
    readings = sorted(owners)
    tokens = sorted({token for reading in readings for token in reading})
    number = {token: at for at, token in enumerate(tokens)}
    sequences = [[number[token] for token in reading] for reading in readings]
    postings: list[list[int]] = [[] for _ in tokens]
    for at, sequence in enumerate(sequences):
        for token in sequence:
            postings[token].append(at)
    folds = [fold(token) for token in tokens]
    sums = np.array([zlib.crc32(skeleton(token).encode()) for token in tokens], dtype=np.int64)
    by_sum = np.argsort(sums, kind="stable")
    keys = sorted(holders)
    reading_offsets, reading_members = ragged(sequences)
    posting_offsets, posting_members = ragged(postings)
    owner_offsets, owner_members = ragged([owners[reading] for reading in readings])
    key_offsets, key_members = ragged([holders[key] for key in keys])
    return Arrays(
        uids=pack(uids),
        tokens=pack(tokens),
        folds=pack(folds),
        token_masks=np.array([letters_mask(token) for token in tokens], dtype=np.uint64),
        fold_masks=np.array([letters_mask(one) for one in folds], dtype=np.uint64),
        skeleton_sums=sums[by_sum],
        skeleton_tokens=by_sum.astype(np.int64),
        reading_offsets=reading_offsets,
        reading_members=reading_members,
        reading_weight=np.array([sum(map(weight, reading)) for reading in readings], dtype=np.float64),
        posting_offsets=posting_offsets,
        posting_members=posting_members,
        owner_offsets=owner_offsets,
        owner_members=owner_members,
        keys=pack(keys),
        key_offsets=key_offsets,
        key_members=key_members,
    )
