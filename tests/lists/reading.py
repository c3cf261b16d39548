"""What the tests of readers share: a file in the hand, and the outcome of reading it."""

from __future__ import annotations

from pathlib import Path

from tidewaiter.lists.reader import Files, Reader, Reading, SourceFile
from tidewaiter.model.entity import Entity

__all__ = ["file", "read", "real"]


def file(role: str, content: bytes | str, name: str = "given") -> SourceFile:
    """A file with this role and content."""
    return SourceFile(role=role, name=name, content=content.encode() if isinstance(content, str) else content)


def real(shared: Path, **roles: str) -> Files:
    """Real files below shared/lists; a role is given with `_` for its dot."""
    return tuple(
        file(role.replace("_", "."), (shared / "lists" / path).read_bytes(), path)
        for role, path in roles.items()
    )


def read(reader: Reader, files: Files) -> tuple[list[Entity], Reading]:
    """The entities of the files, recognised first, and what was noted."""
    reading = Reading()
    reader.recognise(files)
    return list(reader.read(files, reading)), reading
