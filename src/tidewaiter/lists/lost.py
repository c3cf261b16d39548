"""States that were taken in and are gone, or cannot be read any more: told by a note of each, kept outside its folder.

home/lists/<list_id>/taken/<sha256>.json     one note a state, written when it is taken in; of a home made before notes were
                                             kept they are written at the next import

A state that is gone would otherwise hand its place to the one before it without a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

from tidewaiter.errors import SourceError
from tidewaiter.lists.disk import write_over
from tidewaiter.lists.shelf import STATE_NAME, Dating, Kept, Receipt, decoded_json, read_state, state_names
from tidewaiter.model.base import Value
from tidewaiter.model.listing import Snapshot

__all__ = ["TAKEN", "Lost", "Taken", "lost_states", "may_be_in_force", "note_taken", "taken"]

TAKEN = "taken"
"""What the folder of the notes is called."""


class Taken(Value, frozen=True, kw_only=True):
    """That a state was taken in: its receipt, how it was dated, and the day of publication that counts, if any."""

    receipt: Receipt
    dating: Dating | None
    published: date | None


class Lost(Value, frozen=True, kw_only=True):
    """A state that is `gone` altogether or cannot be read, and what was noted of it (None: nothing that can be read)."""

    sha256: str
    why: str
    gone: bool
    note: Taken | None = None

    @property
    def error(self) -> SourceError:
        """What is wrong, as an error."""
        return SourceError(
            self.why, todo="Import the very files of this state again: that makes the list whole"
        )


def note_taken(lists: Path, list_id: str, states: Iterable[tuple[Kept, Snapshot]]) -> None:
    """Of each of these states it is noted that it was taken in. Only under the lock."""
    for kept, snapshot in states:
        note = Taken(receipt=kept.receipt, dating=kept.dating, published=snapshot.published)
        path = _path(lists, list_id, kept.receipt.sha256)
        if taken(lists, list_id, kept.receipt.sha256) != note:
            write_over(path, msgspec.json.format(msgspec.json.encode(note), indent=1) + b"\n")


def taken(lists: Path, list_id: str, sha256: str) -> Taken | None:
    """What was noted of the state; None where nothing was, or it cannot be read."""
    with suppress(SourceError):
        note = decoded_json(_path(lists, list_id, sha256), Taken)
        if (note.receipt.list, note.receipt.sha256) == (list_id, sha256):
            return note
    return None


def lost_states(lists: Path, list_id: str, known_at: date | None) -> tuple[Lost, ...]:
    """The states of the list taken in by `known_at` (None: by now) whose folder is gone, or whose receipt cannot be read."""
    found = _lost(lists, list_id)
    return tuple(
        one for one in found if known_at is None or one.note is None or one.note.receipt.received <= known_at
    )


def _lost(lists: Path, list_id: str) -> Iterator[Lost]:
    there = state_names(lists, list_id)
    for name in there:
        try:
            read_state(lists, list_id, name)
        except SourceError as error:
            yield Lost(sha256=name, why=_placed(error), gone=False, note=taken(lists, list_id, name))
    for path in sorted((lists / list_id / TAKEN).glob("*.json")):
        if STATE_NAME.fullmatch(path.stem) and path.stem not in there:
            note = taken(lists, list_id, path.stem)
            what = f"{note.published or note.receipt.received}" if note else "a day not known"
            why = f"{lists / list_id / path.stem}: a state of {list_id} that was taken in, of {what}, is gone"
            yield Lost(sha256=path.stem, why=why, gone=True, note=note)


def may_be_in_force(lost: Lost, chosen: Kept | None, snapshot: Snapshot | None) -> bool:
    """Whether the lost state would, or might, be in force rather than the one chosen among the others."""
    if lost.note is None or chosen is None or snapshot is None:
        return True
    receipt, mine = lost.note.receipt, chosen.receipt
    theirs = (lost.note.published or receipt.received, receipt.received, receipt.order)
    return theirs > (snapshot.published or snapshot.received, mine.received, mine.order)


def _placed(error: SourceError) -> str:
    return f"{error.where}: {error.what}" if error.where else error.what


def _path(lists: Path, list_id: str, sha256: str) -> Path:
    return lists / list_id / TAKEN / f"{sha256}.json"
