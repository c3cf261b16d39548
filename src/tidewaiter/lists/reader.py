"""What a reader of a list is: from the files of one list to entities, with nothing left unread in silence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from tidewaiter.errors import SourceError
from tidewaiter.model.base import Value
from tidewaiter.model.entity import Entity
from tidewaiter.model.listing import Reject

__all__ = ["Files", "Reader", "Reading", "SourceFile", "file_of", "optional_file_of"]


class SourceFile(Value, frozen=True, kw_only=True):
    """One file of a list as it was received: `role` its canonical name in source.yaml, `name` what it was called
    outside (for messages only), `content` its bytes, unchanged."""

    role: str
    name: str
    content: bytes


Files = tuple[SourceFile, ...]
"""All files of one state of a list, in the order of source.yaml, each role at most once."""


def optional_file_of(files: Files, role: str) -> SourceFile | None:
    """The file with this role, or None."""
    return next((file for file in files if file.role == role), None)


def file_of(files: Files, role: str) -> SourceFile:
    """The file with this role. Raises SourceError if it is not among them."""
    found = optional_file_of(files, role)
    if found is None:
        raise SourceError(f"the file {role} of this list is missing", todo=f"Give {role} as well")
    return found


class Reading:
    """What a reader has to say beside its entities: warnings, rejected entries, empty placeholders.

    `warnings` hold one line each, with the place; `rejects` the entries that could not be made entities;
    `placeholders` counts rows that are there but say nothing.
    """

    def __init__(self) -> None:
        self.warnings: list[str] = []
        self.rejects: list[Reject] = []
        self.placeholders = 0

    def warn(self, place: str, what: str) -> None:
        """Notes something that was read, but not as expected."""
        self.warnings.append(f"{place}: {what}" if place else what)

    def reject(self, place: str, why: str) -> None:
        """Notes an entry that could not be made an entity."""
        self.rejects.append(Reject(place=place, why=why))


class Reader(Protocol):
    """Reads one list. The module `lists/<list_id>/read.py` holds one, called READER.

    `version` changes whenever the same bytes would give other entities (the data the reader joins in counts as
    well); the store compiles anew what another version has compiled.
    """

    @property
    def version(self) -> str:
        """The version of this reader, such as "us_csl-1"."""

    def recognise(self, files: Files) -> None:
        """Returns if the files are this list. Raises SourceError if they are another list, cut off, or not text."""

    def published(self, files: Files) -> date | None:
        """The day of publication that the files themselves state, or None."""

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every entry as an entity, in the order of the files.

        Raises SourceError for content that cannot be read, DriftError for fields it does not know or a stated
        count that is not reached.
        """
