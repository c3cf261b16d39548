"""Building an index of changed lists over an older one: only what is new is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tidewaiter.index.arrays import FURTHER_FORM, Array, Arrays, calculable, text_at, unpack
from tidewaiter.index.build import completed, entity_arrays
from tidewaiter.index.gathering import gathered
from tidewaiter.index.index import Index
from tidewaiter.index.layered import DELTA, GONE, GONE_NAMES, LayeredIndex
from tidewaiter.index.rows import hashes
from tidewaiter.model.entity import Entity

__all__ = ["MOST_CHANGED", "build_layered"]

MOST_CHANGED = 0.1
"""The new and the gone entities (a changed one is both) are at most this part of the base."""

_NEW = -1


def build_layered(
    base: Index, entities: Sequence[Entity], sums: Array, *, digest: str, base_sum: str
) -> LayeredIndex | None:
    """The index of the entities over `base`, whose manifest has the checksum `base_sum`; None where too much has changed.

    `sums` are those of the entities, and those of its own stand in the base. Raises KeyError or ValueError for a base
    that does not fit.
    """
    held_there = calculable(base.arrays)
    base_places = _places(held_there["entity_sums"], sums)
    held = np.zeros(len(sums), dtype=bool)
    held[base_places[base_places != GONE]] = True
    delta_places = np.flatnonzero(~held).astype(np.int32)
    changed = len(delta_places) + np.count_nonzero(base_places == GONE)
    if changed > MOST_CHANGED * len(base_places):
        return None
    own = entity_arrays([entities[place] for place in delta_places.tolist()], sums[delta_places])
    same = _same_names(own, held_there)
    arrays = {
        "base_places": base_places,
        "delta_places": delta_places,
        **_again(own, same, delta_places),
    }
    arrays["gone_names"] = _gone_names(held_there, base_places, arrays["again_names"])
    own |= _some_names(own, np.flatnonzero(same == _NEW).tolist())
    gone = _some_names(held_there, arrays["gone_names"].tolist())
    arrays |= {DELTA + name: array for name, array in completed(own).items()}
    arrays |= {GONE_NAMES + name: array for name, array in completed(gone).items()}
    return LayeredIndex(base, arrays, digest, base_sum=base_sum)


def _places(base: Array, sums: Array) -> NDArray[np.int32]:
    """For each entity of the base the place of the same one in the new sequence, or GONE. Of several that are equal,
    the first is the first."""
    waiting: dict[int, list[int]] = {}
    for place in range(len(sums) - 1, -1, -1):
        waiting.setdefault(int(sums[place]), []).append(place)
    found = np.full(len(base), GONE, dtype=np.int32)
    for at, one in enumerate(base.tolist()):
        if places := waiting.get(one):
            found[at] = places.pop()
    return found


def _again(own: Arrays, same: NDArray[np.int64], delta_places: Array) -> dict[str, Array]:
    """Names of the base that new entities bear, ascending, each with the place of one of them and which of its names."""
    names = np.repeat(same, _lengths(own["owner_offsets"]))
    known = np.flatnonzero(names != _NEW)
    known = known[np.argsort(names[known], kind="stable")]
    return {
        "again_names": names[known].astype(np.uint32),
        "again_entities": delta_places[own["owner_entities"][known]].astype(np.uint32),
        "again_aliases": own["owner_aliases"][known],
    }


def _gone_names(base: Arrays, base_places: Array, again: Array) -> Array:
    """The names of the base that nobody bears any more, ascending."""
    lengths = _lengths(base["owner_offsets"])
    names = np.repeat(np.arange(len(lengths)), lengths)
    borne = np.zeros(len(lengths), dtype=bool)
    borne[names[base_places[base["owner_entities"]] != GONE]] = True
    borne[again] = True
    return np.flatnonzero(~borne).astype(np.uint32)


def _lengths(offsets: Array) -> NDArray[np.int64]:
    ends: NDArray[np.int64] = offsets.astype(np.int64)
    return ends[1:] - ends[:-1]


def _some_names(arrays: Arrays, names: Iterable[int]) -> dict[str, Array]:
    """The arrays of these names alone, with their owners."""
    found = gathered()
    for name in names:
        found.add_from(arrays, name)
    return found.arrays()


def _same_names(own: Arrays, base: Arrays) -> NDArray[np.int64]:
    """For each name the number of the very same name in the base, or _NEW."""
    found = np.full(len(own["name_total"]), _NEW, dtype=np.int64)
    if not len(found) or not len(base["name_total"]):
        return found
    words, known = _words_of_base(own, base)
    wanted = hashes((words, own["name_offsets"].astype(np.int64)))
    of_base = hashes((base["name_words"], base["name_offsets"].astype(np.int64)))
    alike: dict[int, list[int]] = {}
    for name in np.flatnonzero(np.isin(of_base, wanted)).tolist():
        alike.setdefault(int(of_base[name]), []).append(name)
    for at, (start, end) in enumerate(pairwise(own["name_offsets"].tolist())):
        if known[start:end].all():
            kept = (*_beside(own, at), words[start:end].tobytes())
            for name in alike.get(int(wanted[at]), ()):
                first, last = base["name_offsets"][name : name + 2].tolist()
                if kept == (*_beside(base, name), base["name_words"][first:last].tobytes()):
                    found[at] = name
    return found


def _words_of_base(own: Arrays, base: Arrays) -> tuple[NDArray[np.uint32], NDArray[np.bool_]]:
    """The words of the names, as the base numbers its tokens, and which of them it has."""
    size = len(own["token_fold"])
    places = {text_at(own, "tokens", at): at for at in range(size)}
    numbers, has = np.zeros(size, dtype=np.uint32), np.zeros(size, dtype=bool)
    for number, token in enumerate(unpack(base, "tokens")):
        if (at := places.get(token)) is not None:
            numbers[at], has[at] = number, True
    further, tokens = (
        own["name_words"] & np.uint32(FURTHER_FORM),
        own["name_words"] & ~np.uint32(FURTHER_FORM),
    )
    return numbers[tokens] | further, has[tokens]


def _beside(arrays: Arrays, name: int) -> tuple[int, float, bytes, bytes]:
    """What distinguishes a name besides its words."""
    legal, places = (
        arrays[members][slice(*arrays[offsets][name : name + 2].tolist())].tobytes()
        for members, offsets in (("legal_forms", "legal_offsets"), ("place_names", "place_offsets"))
    )
    return int(arrays["name_flags"][name]), float(arrays["name_total"][name]), legal, places
