"""How the store lies on disk, and reading it.

home/lists/.lock                          held while something is written
home/lists/<list_id>/<sha256>/            one received state of a list; changed only to make a damaged one whole
    received.json                         Receipt: which files, when received, the day of publication if told
    dated/dated.json                      Dating: the day of publication, if it was only told later
    raw/<role>.gz                         the files as received, compressed
    compiled-<reader version>-<form>-<code>/   what a reader made of them (see compiled.compiled_name)
        snapshot.json                     Snapshot, with the counts
        entities.msgpack.zz               the entities; of a reference table, its lines
home/lists/<list_id>/taken/<sha256>.json  that the state was taken in, outside its folder (see lost)
home/lists/<list_id>/.partial-*           left by an import that was stopped; does not count
home/opened/                              copies of entities made ready to be searched (see opened)
"""

from __future__ import annotations

import gzip
import hashlib
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec

from tidewaiter.errors import SourceError
from tidewaiter.lists.incoming import digest_of
from tidewaiter.lists.reader import Files, SourceFile
from tidewaiter.model.base import Value
from tidewaiter.model.listing import Snapshot

__all__ = [
    "Dating",
    "Kept",
    "KeptFile",
    "Receipt",
    "decoded_json",
    "kept_states",
    "packed_in",
    "read_state",
    "state_names",
    "stated_digest",
]

RECEIPT = "received.json"
DATED = "dated"
DATING = "dated.json"
SNAPSHOT = "snapshot.json"
ENTITIES = "entities.msgpack.zz"
RAW = "raw"
DAMAGED = "Import the very files of this state again: `tidewaiter lists import` makes it whole"

STATE_NAME = re.compile(r"[0-9a-f]{64}")
"""What the folder of a state is called."""

T = TypeVar("T")


class KeptFile(Value, frozen=True, kw_only=True):
    """One file of a state as it was received: its role, what it was called, its length and SHA-256."""

    role: str
    name: str
    size: int
    sha256: str


class Receipt(Value, frozen=True, kw_only=True):
    """What was received and when. `order` counts the states of the list from 0, as they came; `published` is the
    day that whoever imported it told, which counts where the files state none."""

    list: str
    sha256: str
    order: int
    files: tuple[KeptFile, ...]
    received: date
    published: date | None = None


class Dating(Value, frozen=True, kw_only=True):
    """The day of publication, told on `received`, after the files themselves had come."""

    published: date
    received: date


class Kept(Value, frozen=True, kw_only=True):
    """A state of a list on the shelf: its folder, what was received, and when it was dated if that came later."""

    folder: str
    receipt: Receipt
    dating: Dating | None

    @property
    def path(self) -> Path:
        """Its folder."""
        return Path(self.folder)

    def told(self, known_at: date | None) -> date | None:
        """The day of publication that had been told by `known_at` (None: by now)."""
        if self.receipt.published is not None:
            return self.receipt.published
        late = self.dating
        return late.published if late and (known_at is None or late.received <= known_at) else None

    def compiled(self) -> Iterator[Path]:
        """Its compiled folders, by name."""
        return iter(sorted(path for path in self.path.glob("compiled-*") if path.is_dir()))

    def snapshot(self, compiled: Path, known_at: date | None) -> Snapshot:
        """The snapshot in a compiled folder, dated by what was told where the files state no day."""
        snapshot = decoded_json(compiled / SNAPSHOT, Snapshot)
        if not (compiled / ENTITIES).is_file():
            raise SourceError("this part of a kept list is gone", file=compiled / ENTITIES, todo=DAMAGED)
        if snapshot.list != self.receipt.list or snapshot.sha256 != self.receipt.sha256:
            raise SourceError(
                "this snapshot belongs to another folder", file=compiled / SNAPSHOT, todo=DAMAGED
            )
        return self.dated(snapshot, known_at)

    def dated(self, snapshot: Snapshot, known_at: date | None) -> Snapshot:
        """The snapshot as compiled, with the day of publication that was told where the files state none."""
        return msgspec.structs.replace(
            snapshot, published=snapshot.published or self.told(known_at), received=self.receipt.received
        )

    def files(self) -> Files:
        """The files as received. Raises SourceError if they are not the bytes that came."""
        files = tuple(self._file(file) for file in self.receipt.files)
        if digest_of(files) != self.receipt.sha256:
            raise SourceError(
                "the kept files are not those that were received", file=self.folder, todo=DAMAGED
            )
        return files

    def _file(self, file: KeptFile) -> SourceFile:
        path = self.path / RAW / f"{file.role}.gz"
        try:
            content = gzip.decompress(path.read_bytes())
        except (OSError, EOFError, zlib.error):
            raise SourceError("this kept file is damaged or gone", file=path, todo=DAMAGED) from None
        if hashlib.sha256(content).hexdigest() != file.sha256:
            raise SourceError("this kept file is not the one that was received", file=path, todo=DAMAGED)
        return SourceFile(role=file.role, name=file.name, content=content)


def kept_states(lists: Path, list_id: str) -> tuple[Kept, ...]:
    """Every state kept of a list whose receipt can be read, in the order in which they came (of the others see `lost`)."""
    states = []
    for name in state_names(lists, list_id):
        with suppress(SourceError):
            states.append(read_state(lists, list_id, name))
    return tuple(
        sorted(states, key=lambda kept: (kept.receipt.received, kept.receipt.order, kept.receipt.sha256))
    )


def state_names(lists: Path, list_id: str) -> tuple[str, ...]:
    """The digests of the states of a list that have a folder, damaged or not."""
    try:
        names = [path.name for path in (lists / list_id).iterdir()]
    except FileNotFoundError:
        return ()
    return tuple(sorted(name for name in names if STATE_NAME.fullmatch(name)))


def read_state(lists: Path, list_id: str, sha256: str) -> Kept:
    """The state of this digest. Raises SourceError if its receipt is damaged or belongs elsewhere."""
    folder = lists / list_id / sha256
    receipt = decoded_json(folder / RECEIPT, Receipt)
    if (receipt.list, receipt.sha256) != (list_id, sha256):
        raise SourceError("this receipt belongs to another folder", file=folder / RECEIPT, todo=DAMAGED)
    dating = folder / DATED / DATING
    return Kept(
        folder=str(folder), receipt=receipt, dating=decoded_json(dating, Dating) if dating.exists() else None
    )


def packed_in(compiled: Path) -> bytes:
    """The packed entities in a compiled folder. Raises SourceError if they are gone."""
    try:
        return (compiled / ENTITIES).read_bytes()
    except OSError as error:
        raise _gone(compiled / ENTITIES, error) from None


def stated_digest(compiled: Path) -> str:
    """The digest of the entities that a compiled folder of any form states."""
    return decoded_json(compiled / SNAPSHOT, _StatedDigest).entities_sha256


class _StatedDigest(msgspec.Struct):
    entities_sha256: str


def decoded_json(path: Path, as_type: type[T]) -> T:
    """What the file says. Raises SourceError, naming it, where it is gone, cannot be read or says something else."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=as_type)
    except OSError as error:
        raise _gone(path, error) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise SourceError("this part of a kept list is damaged", file=path, todo=DAMAGED) from None


def _gone(path: Path, error: OSError) -> SourceError:
    if isinstance(error, FileNotFoundError):
        return SourceError("this part of a kept list is gone", file=path, todo=DAMAGED)
    return SourceError(f"this part of a kept list cannot be read: {error.strerror}", file=path, todo=DAMAGED)
