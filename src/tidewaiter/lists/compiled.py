"""Compiling: from the files of a list to its entities as they are kept, and back."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.entities import damaged
from tidewaiter.lists.expect import check_entities, check_expected
from tidewaiter.lists.reader import Files, Reader, Reading
from tidewaiter.lists.source import Source
from tidewaiter.lists.tables.reader import TableReader
from tidewaiter.lists.tables.table import lines_of
from tidewaiter.model.entity import Entity
from tidewaiter.model.listing import Snapshot
from tidewaiter.model.words import AliasStrength
from tidewaiter.refdata.fingerprint import fingerprint

__all__ = [
    "Compiled",
    "Progress",
    "compile_files",
    "compiled_name",
    "form_of_entities",
    "pack",
    "same_form",
    "unpacked",
]

Progress = Callable[[int, int | None], None]
"""Told how many entities are read so far, and of how many (None: not known)."""

STEP = 250
LEVEL = 4


class Compiled(NamedTuple):
    """What a reader made of the files: the snapshot, its entities packed, and what falls short of expectation.

    The snapshot's `published` is what the files themselves state, or None.
    """

    snapshot: Snapshot
    packed: bytes
    entities: tuple[Entity, ...]
    short: tuple[str, ...]


def compile_files(
    source: Source,
    reader: Reader | TableReader,
    files: Files,
    *,
    sha256: str,
    received: date,
    progress: Progress | None = None,
) -> Compiled:
    """The files read through, counted and packed; the same files and reader version always give the same bytes. Of a
    reference table the rows are packed, and there are no entities.

    Raises SourceError for files that cannot be read, hold nothing, or are not in the form the reader knows.
    """
    reading = Reading()
    given = {file.role for file in files}
    for spec in source.of_form(given):
        if not spec.either and spec.role not in given:
            reading.warn("", f"{spec.role} was not given, so what it holds is not known")
    entities: tuple[Entity, ...] = ()
    if isinstance(reader, TableReader):
        listings, packed, entities_sha256 = _table(source, reader, files, reading)
    else:
        entities = _read(reader, files, reading, progress)
        check_entities(source, entities)
        listings, (packed, entities_sha256) = len(entities), pack(entities)
    snapshot = Snapshot(
        list=source.id,
        sha256=sha256,
        files=tuple(file.role for file in files),
        published=reader.published(files),
        received=received,
        reader=reader.version,
        listings=listings,
        names=sum(len(entity.names) for entity in entities) if entities else listings,
        addresses=sum(len(entity.addresses) for entity in entities) + reading.placeholders,
        placeholders=reading.placeholders,
        weak_aliases=sum(
            name.strength is AliasStrength.WEAK for entity in entities for name in entity.names[1:]
        ),
        rejects=tuple(reading.rejects),
        warnings=tuple(reading.warnings),
        entities_sha256=entities_sha256,
    )
    short = check_expected(source, snapshot, entities)
    if short:
        snapshot = msgspec.structs.replace(snapshot, warnings=(*snapshot.warnings, *short))
    return Compiled(snapshot, packed, entities, short)


def _read(reader: Reader, files: Files, reading: Reading, progress: Progress | None) -> tuple[Entity, ...]:
    read: list[Entity] = []
    for entity in reader.read(files, reading):
        read.append(entity)
        if progress is not None and len(read) % STEP == 0:
            progress(len(read), None)
    if progress is not None:
        progress(len(read), len(read))
    return tuple(read)


def _table(source: Source, reader: TableReader, files: Files, reading: Reading) -> tuple[int, bytes, str]:
    """How many rows there are, the rows packed, and the SHA-256 of them before they were compressed."""
    plain = lines_of(reader.rows(files, reading))
    if not plain:
        raise DriftError(f"no row of {source.id} was found in the files", todo="Check that they are whole")
    return plain.count(b"\n"), zlib.compress(plain, LEVEL), hashlib.sha256(plain).hexdigest()


def pack(entities: Sequence[Entity]) -> tuple[bytes, str]:
    """The entities as compressed MessagePack, and the SHA-256 of the MessagePack before it was compressed."""
    decoder = msgspec.msgpack.Decoder(Entity)
    parts: list[msgspec.Raw] = []
    for entity in entities:  # one at a time: a second copy of all of them would double the memory
        part = msgspec.msgpack.encode(entity)
        if decoder.decode(part) != entity:
            raise SourceError(
                "the entities do not come back as they were packed", todo="Report this as a fault"
            )
        parts.append(msgspec.Raw(part))
    plain = msgspec.msgpack.encode(parts)
    return zlib.compress(plain, LEVEL), hashlib.sha256(plain).hexdigest()


def unpacked(packed: bytes, sha256: str, *, file: Path | None = None) -> bytes:
    """The MessagePack that was compressed, whatever form its entities have. Raises SourceError, naming `file`, if the
    bytes are not those that `sha256` was taken of."""
    try:
        plain = zlib.decompress(packed)
    except zlib.error:
        raise damaged(file) from None
    if hashlib.sha256(plain).hexdigest() != sha256:
        raise damaged(file)
    return plain


def compiled_name(reader: Reader | TableReader) -> str:
    """The name of the folder for what this reader compiles; another one wherever anything that reads lists changed.

    A number or a name that is read in another way must not go on standing as it was read before.
    """
    return f"{_name_of_form(reader)}{fingerprint('lists', 'text', 'refdata', 'data/refdata')[:8]}"


def same_form(name: str, reader: Reader | TableReader) -> bool:
    """Whether a folder of that name holds what this version of the reader compiled, in the form of today, perhaps by other
    code: entries are numbered alike there, and can be decoded."""
    return name.startswith(_name_of_form(reader))


def _name_of_form(reader: Reader | TableReader) -> str:
    version = re.sub(r"[^A-Za-z0-9._-]", "_", reader.version)
    return f"compiled-{version}-{form_of_entities()}-"


@cache
def form_of_entities() -> str:
    """A short digest of the fields of snapshots and entities, so that a changed form is never read as the old one."""
    schema = msgspec.json.schema_components((Snapshot, Entity))[1]
    return hashlib.sha256(msgspec.json.encode(_without_words(schema), order="deterministic")).hexdigest()[:8]


def _without_words(schema: object) -> object:
    if isinstance(schema, dict):
        return {
            key: _without_words(value)
            for key, value in schema.items()
            if not (key in ("description", "title") and isinstance(value, str))
        }
    return [_without_words(item) for item in schema] if isinstance(schema, list) else schema
