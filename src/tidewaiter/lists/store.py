"""The store: every received state of every list, kept for ever, and which of them is in force."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

from tidewaiter.errors import SourceError
from tidewaiter.lists.attempts import attempts
from tidewaiter.lists.compiled import Progress
from tidewaiter.lists.entities import Entities
from tidewaiter.lists.force import newest, status_as, status_of
from tidewaiter.lists.incoming import collect
from tidewaiter.lists.intake import ImportOptions, ImportReport, take_in
from tidewaiter.lists.lost import Lost, may_be_in_force
from tidewaiter.lists.opened import Made, opened
from tidewaiter.lists.reader import Files
from tidewaiter.lists.recall import DIGITS, Recall
from tidewaiter.lists.registry import SHIPPED, Registry
from tidewaiter.lists.shelf import Kept
from tidewaiter.lists.source import Source
from tidewaiter.lists.standing import Standing, standing
from tidewaiter.lists.tables.table import Table
from tidewaiter.lists.verify import verify
from tidewaiter.model.base import Value
from tidewaiter.model.entity import Entity
from tidewaiter.model.listing import ListState, ListStatus, Snapshot
from tidewaiter.refdata.fingerprint import fingerprint

__all__ = ["HistoryLine", "ImportOptions", "ImportReport", "Store"]

# Everything that decides what becomes of the rows of the starter list.
_STARTER_COMES_FROM = ("data/starter", "lists", "text", "refdata", "data/refdata", "model")


class HistoryLine(Value, frozen=True, kw_only=True):
    """One state of a list as it came, what its files were called, and whether it is the one in force."""

    snapshot: Snapshot
    names: tuple[str, ...]
    in_force: bool


class Store:
    """The lists of one home folder, or its reference tables with their registry. Opening one reads nothing; the folder need
    not exist.

    Nothing in it is ever overwritten, but to make a damaged state whole. What another version of a reader compiled is compiled anew from the files as
    received, and kept beside it, when the state is next in force or its entities are asked for.
    """

    def __init__(self, home: Path, *, registry: Registry = SHIPPED) -> None:
        self.home = home
        self.registry = registry.within(home / "lists")
        self._recall = Recall(home, self.registry)

    def import_files(
        self, list_id: str, paths: Sequence[Path], *, options: ImportOptions, progress: Progress | None = None
    ) -> ImportReport:
        """The files are kept as a state of the list, unless they are already.

        Raises SourceError (DriftError, ShrinkError) for files that cannot be used and for a home that cannot be
        written, InputError for a list that is not known and for dates that cannot be; then nothing has changed.
        """
        source = self.registry.source(list_id)
        return take_in(self._recall, source, collect(source, paths), options, progress)

    def snapshots(self, list_id: str, known_at: date | None = None) -> tuple[Snapshot, ...]:
        """Every state of the list received by `known_at` (None: by now), oldest first.

        One that is not in force may still show the reader version that once compiled it.
        """
        return tuple(snapshot for _, snapshot in self._states(list_id, known_at))

    def in_force(self, list_id: str, known_at: date | None = None) -> Snapshot | None:
        """The snapshot published last among those received by `known_at` (see `force`), as the reader at hand compiles
        it; None if nothing had been received. Raises SourceError where a state that is gone or damaged would, or might, be."""
        chosen, doubt = self._chosen(list_id, known_at)
        if doubt is not None:
            raise doubt.error
        return chosen

    def entities(self, snapshot: Snapshot) -> Entities:
        """The entities of a snapshot, as the reader at hand compiles them, each decoded when it is asked for.

        Raises SourceError if they are damaged.
        """
        if snapshot.starter:
            return self.starter()[1]
        return self._recall.entities(self._held(snapshot))

    def standing(self, list_id: str, known_at: date | None = None) -> Standing:
        """What the states of the list received by `known_at` (None: by now) show of who stood on it when.

        Raises SourceError where one of them is damaged.
        """
        return standing(self._recall, list_id, known_at)

    def table(self, snapshot: Snapshot) -> Table:
        """The reference table of a snapshot, in a store of tables. Raises SourceError if it is damaged."""
        return Table(self._recall.rows(self._held(snapshot)))

    def files(self, snapshot: Snapshot) -> Files:
        """The files of a state as they were received. Raises SourceError if they are not the bytes that came."""
        return self._recall.state(snapshot.list, snapshot.sha256).files()

    def kept_file(self, list_id: str, role: str, sha256: str) -> bytes | None:
        """The bytes of that file of any state of the list, as received; None where none has it whole."""
        with suppress(SourceError):
            for kept in reversed(self._recall.kept(list_id, None)):
                if any((file.role, file.sha256) == (role, sha256) for file in kept.receipt.files):
                    return next(file.content for file in kept.files() if file.role == role)
        return None

    def starter(self) -> tuple[Snapshot, Entities]:
        """The starter list as it came with the package, which needs no import. Raises SourceError if it is not whole."""
        key = f"starter-{fingerprint(*_STARTER_COMES_FROM)[:DIGITS]}"
        packed, snapshot = opened(self.home, key, _made_starter)
        return snapshot or _starter()[0], Entities.whole(packed)

    def newest_received(self) -> date | None:
        """The day on which the newest readable state of any list was received, or confirmed by its publisher; None if there is
        none. A list that was asked for and did not come tells nothing of a later day."""
        days = []
        for list_id in self.registry.sources():
            with suppress(SourceError):  # a damaged list has no say in the clock; its status tells
                received = [kept.receipt.received for kept in self._recall.kept(list_id, None)]
                confirmed = attempts(self.home, list_id).confirmed if received else None
                days += [*received, *((confirmed,) if confirmed else ())]
        return max(days, default=None)

    def status(self, known_at: date | None = None) -> tuple[ListStatus, ...]:
        """The state of every list on `known_at` (None: the day on which the newest state of any was received or confirmed; then
        a failure to fetch one is told though it was later)."""
        day = known_at or self.newest_received()
        found = (self._status(source, day) for source in self.registry.sources().values())
        return tuple(found if known_at is not None else map(self._with_failure, found))

    def verify(self) -> tuple[str, ...]:
        """What is wrong with what is kept, a sentence each; empty if every byte is as it was received and compiled."""
        return verify(self._recall)

    def lost(self, list_id: str) -> tuple[str, ...]:
        """The states of the list that were taken in and are gone or cannot be read, a sentence each."""
        try:
            return tuple(one.why for one in self._recall.readable(list_id, None)[1])
        except SourceError as error:  # the folder itself; its list is broken, and says no more than this
            return (str(error),)

    def history(self, list_id: str) -> tuple[HistoryLine, ...]:
        """Every state of the list that can be read, oldest first; of the others see `lost`."""
        states = self._states(list_id, None)
        chosen = newest((snapshot for _, snapshot in states), None)
        return tuple(
            HistoryLine(
                snapshot=snapshot,
                names=tuple(file.name for file in kept.receipt.files),
                in_force=chosen is not None and chosen.sha256 == snapshot.sha256,
            )
            for kept, snapshot in states
        )

    def _held(self, snapshot: Snapshot) -> Kept:
        states = self._recall.kept(snapshot.list, None)
        kept = next((kept for kept in states if kept.receipt.sha256 == snapshot.sha256), None)
        if kept is None:
            raise SourceError(
                f"the store does not hold {snapshot.list} {snapshot.sha256[:12]}",
                file=self.home,
                todo="Import its files again",
            )
        return kept

    def _states(self, list_id: str, known_at: date | None) -> tuple[tuple[Kept, Snapshot], ...]:
        return self._recall.readable(list_id, known_at)[0]

    def _chosen(self, list_id: str, known_at: date | None) -> tuple[Snapshot | None, Lost | None]:
        """The snapshot in force of those that can be read, and a lost state that would, or might, be in its place."""
        states, lost = self._recall.readable(list_id, known_at)
        found = newest((snapshot for _, snapshot in states), known_at)
        kept = next((kept for kept, snapshot in states if snapshot is found), None)
        doubts = (one for one in lost if may_be_in_force(one, kept, found))
        return (self._recall.current(kept, known_at) if kept else None), next(doubts, None)

    def _status(self, source: Source, known_at: date | None) -> ListStatus:
        try:
            snapshot, doubt = self._chosen(source.id, known_at)
        except SourceError:
            return status_as(source, ListState.BROKEN)
        if doubt is not None:  # what is left is searched, and nobody may rely on it
            return status_as(source, ListState.BROKEN, snapshot)
        asked = attempts(self.home, source.id).by(known_at)
        status = status_of(source, snapshot, known_at, confirmed=asked.confirmed)
        return msgspec.structs.replace(status, failed=asked.failed)

    def _with_failure(self, status: ListStatus) -> ListStatus:
        return msgspec.structs.replace(status, failed=attempts(self.home, status.list).failed)


def _starter() -> tuple[Snapshot, tuple[Entity, ...]]:
    """The rows themselves, which are not read where a copy of what they came to is at hand."""
    from tidewaiter.lists.starter import starter

    return starter()


def _made_starter() -> Made:
    snapshot, entities = _starter()
    return Made(plain=msgspec.msgpack.encode(entities), snapshot=snapshot)
