"""Steps: who came onto a list and who went from one kept state to the next, written down once and kept.

home/steps/<list_id>/<earlier>-<later>-<form>.zz     one step, named by both states; any may be removed at any time

What a step says is worked out from both states, so that a list that has hundreds of them is told through time without opening
each. Entries are the same by the publisher's number, or by name, kind and watchlist where they were numbered anew.
"""

from __future__ import annotations

import hashlib
import zlib
from contextlib import suppress
from pathlib import Path

import msgspec

from tidewaiter.lists.changes import moved
from tidewaiter.lists.compiled import form_of_entities
from tidewaiter.lists.disk import write_over
from tidewaiter.lists.recall import Recall
from tidewaiter.lists.shelf import Kept
from tidewaiter.model.base import Value
from tidewaiter.model.entity import Entity, uid_watchlist

__all__ = ["MOST_CHANGED", "Renumbered", "Step", "step"]

MOST_CHANGED = 0.5
"""The share of the larger state from which on entries that came and went say that states are not numbered alike."""

_DIGITS = 16
_DIGEST = 32


class Renumbered(Value, frozen=True, kw_only=True):
    """One entry that goes under another uid than before."""

    before: str
    after: str


class Step(Value, frozen=True, kw_only=True):
    """Who `gone`, as they last stood; the uids of those who `come`; who was numbered anew. `told` is false where the two states
    cannot be held against each other, so that nothing is known of who came and went."""

    gone: tuple[Entity, ...] = ()
    come: tuple[str, ...] = ()
    renumbered: tuple[Renumbered, ...] = ()
    told: bool = True


def step(recall: Recall, earlier: Kept, later: Kept) -> Step:
    """What happened between these two states, read where it was written down, else worked out and written down, which a home
    that cannot be written only makes slower. Raises SourceError where one of the states is damaged."""
    path = _path(recall.home, earlier, later)
    found = _read(path)
    if found is None:
        found = _worked_out(recall, earlier, later)
        with suppress(OSError):
            _write(path, found)
    return found


def _worked_out(recall: Recall, earlier: Kept, later: Kept) -> Step:
    before, after = recall.as_compiled(earlier), recall.as_compiled(later)
    had, have = set(before.uids), set(after.uids)
    gone = [before.by_uid(uid) for uid in before.uids if uid not in have]
    come = [after.by_uid(uid) for uid in after.uids if uid not in had]
    again = moved(gone, come)
    left, there = {one.before.uid for one in again}, {one.after.uid for one in again}
    gone = [one for one in gone if one.uid not in left]
    come = [one for one in come if one.uid not in there]
    if len(gone) + len(come) > MOST_CHANGED * max(len(had), len(have)):
        return Step(told=False)
    # A whole official list that one of the files does not have was not left out or taken in entry by entry.
    was, now = {uid_watchlist(uid) for uid in had}, {uid_watchlist(uid) for uid in have}
    return Step(
        gone=tuple(one for one in gone if one.listing.watchlist in now),
        come=tuple(one.uid for one in come if one.listing.watchlist in was),
        renumbered=tuple(Renumbered(before=one.before.uid, after=one.after.uid) for one in again),
    )


def _path(home: Path, earlier: Kept, later: Kept) -> Path:
    states = "-".join(one.receipt.sha256[:_DIGITS] for one in (earlier, later))
    return home / "steps" / earlier.receipt.list / f"{states}-{form_of_entities()}.zz"


def _read(path: Path) -> Step | None:
    """The step that is written there; None where there is none, or not as it was written."""
    try:
        content = path.read_bytes()
        plain = zlib.decompress(content[_DIGEST:])
        if hashlib.sha256(plain).digest() != content[:_DIGEST]:
            return None
        return msgspec.msgpack.decode(plain, type=Step)
    except (OSError, zlib.error, msgspec.DecodeError):
        return None


def _write(path: Path, found: Step) -> None:
    plain = msgspec.msgpack.encode(found)
    write_over(path, hashlib.sha256(plain).digest() + zlib.compress(plain))
