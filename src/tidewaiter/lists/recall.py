"""Reading the store back: each state as the reader at hand compiles it, compiled anew where another version did."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from threading import RLock

from tidewaiter.errors import SourceError
from tidewaiter.lists.compiled import Compiled, compile_files, compiled_name, same_form, unpacked
from tidewaiter.lists.disk import exclusive, reported
from tidewaiter.lists.entities import Columns, Entities, Packed
from tidewaiter.lists.keep import keep_compiled
from tidewaiter.lists.lost import Lost, lost_states, taken
from tidewaiter.lists.opened import Made, opened
from tidewaiter.lists.registry import Registry
from tidewaiter.lists.shelf import Kept, kept_states, packed_in, read_state, stated_digest
from tidewaiter.model.listing import Snapshot

__all__ = ["Recall"]

DIGITS = 32
"""How many of the hexadecimal digits of a digest stand in the name of an opened copy."""


class Recall:
    """The states under `home`, read with the readers of a registry. Making one reads nothing."""

    def __init__(self, home: Path, registry: Registry) -> None:
        self.home = home
        self.lists = home / "lists"
        self.registry = registry
        self._in_memory: dict[tuple[str, str], Compiled] = {}
        self._thread = RLock()
        self._writing = False

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Nobody else writes to this home meanwhile; waits for whoever does. May be entered again from within.

        Raises SourceError for a home that cannot be written, and for whatever the disk refuses inside.
        """
        with self._thread:
            if self._writing:
                yield
                return
            with reported(self.home), exclusive(self.lists / ".lock"):
                self._writing = True
                try:
                    yield
                finally:
                    self._writing = False

    def kept(self, list_id: str, known_at: date | None) -> tuple[Kept, ...]:
        """What had been received of the list by `known_at` (None: by now), as it came."""
        self.registry.source(list_id)
        with reported(self.home):
            states = kept_states(self.lists, list_id)
        return tuple(kept for kept in states if known_at is None or kept.receipt.received <= known_at)

    def readable(
        self, list_id: str, known_at: date | None
    ) -> tuple[tuple[tuple[Kept, Snapshot], ...], tuple[Lost, ...]]:
        """What had been received of the list by `known_at`, as it came, each with its snapshot; and the states that are
        gone, or of which neither what was compiled nor the files as received can be read."""
        states: list[tuple[Kept, Snapshot]] = []
        received = self.kept(list_id, known_at)
        with reported(self.home):
            lost = list(lost_states(self.lists, list_id, known_at))
        for kept in received:
            try:
                states.append((kept, self.glance(kept, known_at)))
            except SourceError as error:
                sha256 = kept.receipt.sha256
                why = f"{error.where}: {error.what}" if error.where else error.what
                note = taken(self.lists, list_id, sha256)
                lost.append(Lost(sha256=sha256, why=why, gone=False, note=note))
        return tuple(states), tuple(lost)

    def damage(self, kept: Kept) -> SourceError | None:
        """What is wrong with the bytes of a state, the first thing that is; None where they are as they were kept."""
        try:
            kept.files()
            for folder in kept.compiled():
                unpacked(packed_in(folder), stated_digest(folder), file=folder)
            if self.is_current(kept):
                kept.snapshot(kept.path / self.name(kept), None)
        except SourceError as error:
            return error
        return None

    def state(self, list_id: str, sha256: str) -> Kept:
        """The state of this digest. Raises SourceError if it is damaged or not there."""
        self.registry.source(list_id)
        with reported(self.home):
            return read_state(self.lists, list_id, sha256)

    def glance(self, kept: Kept, known_at: date | None) -> Snapshot:
        """The snapshot of a state, by whichever reader version compiled it: the one at hand where it has."""
        name = self.name(kept)
        for folder in sorted(kept.compiled(), key=lambda folder: folder.name != name):
            with suppress(SourceError):  # damaged, or of another form; the files as received will tell
                return kept.snapshot(folder, known_at)
        return self.current(kept, known_at)

    def current(self, kept: Kept, known_at: date | None) -> Snapshot:
        """The snapshot of a state as the reader at hand compiles it, by compiling it now if it has not yet, or if what it
        made is damaged. Raises SourceError where the files as received are damaged too."""
        folder = kept.path / self.name(kept)
        if folder.is_dir():
            with suppress(SourceError):
                return kept.snapshot(folder, known_at)
        return kept.dated(self._recompiled(kept).snapshot, known_at)

    def entities(self, kept: Kept) -> Entities:
        """The entities of a state as the reader at hand compiles them, from the files as received where what was kept of
        them is damaged. Raises SourceError where those are damaged too."""
        folder = kept.path / self.name(kept)
        if folder.is_dir():
            with suppress(SourceError):
                return self._kept_entities(kept, folder)
        return Entities.of(self._recompiled(kept).entities)

    def _kept_entities(self, kept: Kept, folder: Path) -> Entities:
        packed, sha256 = packed_in(folder), kept.snapshot(folder, None).entities_sha256
        key = f"{kept.receipt.list}-{hashlib.sha256(packed).hexdigest()[:DIGITS]}-{sha256[:DIGITS]}"
        ready, _ = opened(
            self.home, key, lambda: Made(plain=unpacked(packed, sha256, file=folder)), file=folder
        )
        return Entities.whole(ready)

    def as_compiled(self, kept: Kept) -> Entities:
        """The entities of a state as some code of the reader's version compiled them, so that a changed table of words does
        not have every old state compiled anew. For who was listed, and not for what is said of them."""
        reader = self.registry.reader(kept.receipt.list)
        if not self.is_current(kept):
            for folder in kept.compiled():
                if same_form(folder.name, reader):
                    with suppress(SourceError):
                        return self._in(kept, folder)
        return self.entities(kept)

    def _in(self, kept: Kept, folder: Path) -> Entities:
        plain = unpacked(packed_in(folder), kept.snapshot(folder, None).entities_sha256, file=folder)
        return Entities.whole(Packed(memoryview(plain), Columns.of(plain), file=folder))

    def rows(self, kept: Kept) -> bytes:
        """The lines of a kept reference table. Raises SourceError if they and the files as received are damaged."""
        folder = kept.path / self.name(kept)
        if folder.is_dir():
            with suppress(SourceError):
                sha256 = kept.snapshot(folder, None).entities_sha256
                return unpacked(packed_in(folder), sha256, file=folder)
        compiled = self._recompiled(kept)
        return unpacked(compiled.packed, compiled.snapshot.entities_sha256)

    def compile(self, kept: Kept) -> Compiled:
        """What the reader at hand makes of the files of a state; nothing is kept."""
        receipt = kept.receipt
        return compile_files(
            self.registry.source(receipt.list),
            self.registry.reader(receipt.list),
            kept.files(),
            sha256=receipt.sha256,
            received=receipt.received,
        )

    def keep(self, kept: Kept, compiled: Compiled) -> None:
        """What the reader at hand compiled stands beside the rest. Only under the lock."""
        keep_compiled(kept.path, compiled, self.name(kept))

    def is_current(self, kept: Kept) -> bool:
        """Whether the reader at hand has compiled this state."""
        return (kept.path / self.name(kept)).is_dir()

    def _recompiled(self, kept: Kept) -> Compiled:
        """Compiled anew, and kept if the home can be written; else only as long as this object lives."""
        at = (kept.receipt.list, kept.receipt.sha256)
        if at not in self._in_memory:
            self._in_memory[at] = self.compile(kept)
            with suppress(SourceError), self.writing():
                if not self.is_current(kept):
                    self.keep(kept, self._in_memory[at])
        return self._in_memory[at]

    def name(self, kept: Kept) -> str:
        """The name of the folder for what the reader at hand compiles of a state."""
        return compiled_name(self.registry.reader(kept.receipt.list))
