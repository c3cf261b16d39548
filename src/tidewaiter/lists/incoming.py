"""The files of a list as somebody hands them in: read whole, each given its role."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Sequence
from pathlib import Path

from tidewaiter.errors import InputError, SourceError
from tidewaiter.lists.reader import Files, SourceFile
from tidewaiter.lists.source import FileSpec, Source

__all__ = ["collect", "digest_of"]


def collect(source: Source, paths: Sequence[Path]) -> Files:
    """The files of one list, in the order of its source, each with its bytes.

    A list of one file takes that file under any name; of a list of several each is known by its name, and one
    folder that holds them will do; what stands beside a file that is given comes along. Raises SourceError for a path that is missing, a folder, empty, unreadable or
    of no use here, and for a required file that is not among them.
    """
    if not paths:
        raise InputError("no file was given", todo=f"Give the files of {source.id}: {_roles(source)}")
    given = _in_folder(source, paths[0]) if len(paths) == 1 and len(source.files) > 1 else tuple(paths)
    placed: dict[str, Path] = {}
    for path in given:
        spec = _spec_of(source, path)
        if spec.role in placed:
            raise SourceError(
                f"this and {placed[spec.role].name} are both taken for {spec.role}",
                file=path,
                todo="Give one of the two",
            )
        placed[spec.role] = path
    _take_along(source, placed)
    missing = [spec.role for spec in source.files if spec.required and spec.role not in placed]
    if missing:
        raise SourceError(
            f"{source.id} also needs {' and '.join(missing)}",
            file=paths[0],
            todo=_how_to_give(source, missing, paths[0]),
        )
    return tuple(
        SourceFile(role=spec.role, name=placed[spec.role].name, content=_content(placed[spec.role], spec))
        for spec in source.files
        if spec.role in placed
    )


def _take_along(source: Source, placed: dict[str, Path]) -> None:
    """Adds what stands beside a file that was given, under that file's name and its own role."""
    given = tuple(placed.values())
    for spec in source.files:
        if spec.beside and spec.role not in placed:
            found = next((path for each in given if (path := _beside(each, spec)).exists()), None)
            if found is not None:
                placed[spec.role] = found


def _beside(path: Path, spec: FileSpec) -> Path:
    return path.with_name(f"{path.name}.{spec.role}")


def _how_to_give(source: Source, missing: Sequence[str], path: Path) -> str:
    beside = [spec for spec in source.files if spec.beside and spec.role in missing]
    if beside and not path.is_dir():
        return f"Put it beside the file, as {_beside(path, beside[0]).name}, or give its path too"
    return f"Give all its files at once: {_roles(source)}"


def digest_of(files: Files) -> str:
    """The SHA-256 of one file, or of the lines `<sha256>  <role>` of several, sorted by role.

    So it does not depend on what the files are called or in which order they are given, and anybody can work it
    out again with sha256sum alone.
    """
    sums = sorted((file.role, hashlib.sha256(file.content).hexdigest()) for file in files)
    if len(sums) == 1:
        return sums[0][1]
    return hashlib.sha256("".join(f"{sha256}  {role}\n" for role, sha256 in sums).encode()).hexdigest()


def _roles(source: Source) -> str:
    return ", ".join(spec.role if spec.required else f"[{spec.role}]" for spec in source.files)


def _in_folder(source: Source, path: Path) -> tuple[Path, ...]:
    """The files of the set in this folder, passing over what has another name; the path itself if it is a file."""
    if not path.is_dir():
        return (path,)
    try:
        inside = sorted(path.iterdir())
    except OSError as error:
        raise _unreadable(path, error) from None
    found = tuple(file for file in inside if any(spec.fits(file.name) for spec in source.files))
    if not found:
        raise SourceError(
            f"none of the files of {source.id} is in this folder",
            file=path,
            todo=f"It should hold {_roles(source)}",
        )
    return found


def _spec_of(source: Source, path: Path) -> FileSpec:
    if len(source.files) == 1:
        return source.files[0]
    fitting = [spec for spec in source.files if spec.fits(path.name)]
    if len(fitting) != 1:
        raise SourceError(
            f"the name does not say which file of {source.id} this is",
            file=path,
            todo=f"Name it as its publisher does: {_roles(source)}",
        )
    return fitting[0]


def _content(path: Path, spec: FileSpec) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise SourceError(
                "this is a folder, and one file is expected",
                file=path,
                todo=f"Give the file itself ({spec.role})",
            )
        if not stat.S_ISREG(status.st_mode):
            raise SourceError("this is not a plain file", file=path, todo="Give the file itself")
        if status.st_size > spec.max_bytes:
            raise SourceError(
                f"the file has {status.st_size} bytes, more than the {spec.max_bytes} that {spec.role} may have",
                file=path,
                todo="Check that it is the publisher's file",
            )
        content = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from None
    if not content.strip(b"\x00\x1a\xef\xbb\xbf \t\r\n"):
        raise SourceError("the file is empty", file=path, todo="Download it again")
    return content


def _unreadable(path: Path, error: OSError) -> SourceError:
    if isinstance(error, FileNotFoundError):
        return SourceError("there is no such file", file=path, todo="Check the path")
    if isinstance(error, PermissionError):
        return SourceError("the file cannot be read: permission denied", file=path, todo="Make it readable")
    return SourceError(
        f"the file cannot be read: {error.strerror or error}", file=path, todo="Check the path"
    )
