"""Checking what is kept, byte by byte, and by reading it once more."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.errors import SourceError
from tidewaiter.lists.compiled import unpacked
from tidewaiter.lists.lost import TAKEN, lost_states
from tidewaiter.lists.recall import Recall
from tidewaiter.lists.shelf import STATE_NAME, Kept, packed_in, read_state, stated_digest
from tidewaiter.model.listing import Snapshot

__all__ = ["verify"]

COUNTS = (
    "listings",
    "names",
    "weak_aliases",
    "addresses",
    "placeholders",
    "rejects",
    "warnings",
    "published",
)


def verify(recall: Recall) -> tuple[str, ...]:
    """What is wrong with the kept lists, a sentence each, by list and state; empty if nothing is.

    The files are held against the digests taken when they came, everything compiled against its own digest, and the
    files are read once more, which must give what the reader at hand had compiled, to the byte.
    """
    return tuple(fault for list_id in recall.registry.sources() for fault in _list_faults(recall, list_id))


def _list_faults(recall: Recall, list_id: str) -> Iterator[str]:
    folder = recall.lists / list_id
    try:
        names = sorted(
            path.name for path in folder.iterdir() if not path.name.startswith(".") and path.name != TAKEN
        )
    except FileNotFoundError:
        return
    except OSError as error:
        yield f"{folder}: cannot be read: {error.strerror}"
        return
    for name in names:
        if not STATE_NAME.fullmatch(name):
            yield f"{folder / name}: this does not belong here"
            continue
        try:
            yield from _state_faults(recall, read_state(recall.lists, list_id, name))
        except SourceError as error:
            yield str(error)
    yield from (str(one.error) for one in lost_states(recall.lists, list_id, None) if one.gone)


def _state_faults(recall: Recall, kept: Kept) -> Iterator[str]:
    kept.files()
    for folder in kept.compiled():
        try:
            unpacked(packed_in(folder), stated_digest(folder), file=folder)
        except SourceError as error:
            yield str(error)
            continue
        if folder.name == recall.name(kept):
            yield from _other_faults(recall, kept, kept.snapshot(folder, None))


def _other_faults(recall: Recall, kept: Kept, snapshot: Snapshot) -> Iterator[str]:
    """What reading the files once more gives otherwise than the reader at hand had compiled."""
    compiled = recall.compile(kept)
    for count in COUNTS:
        was, now = getattr(snapshot, count), getattr(kept.dated(compiled.snapshot, None), count)
        if was != now:
            yield f"{kept.folder}: {count} were kept as {_short(was)}, and reading again gives {_short(now)}"
    if snapshot.entities_sha256 != compiled.snapshot.entities_sha256:
        yield f"{kept.folder}: reading the files again gives other entities than are kept"


def _short(value: object) -> object:
    return len(value) if isinstance(value, tuple) else value
