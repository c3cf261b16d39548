"""Which files make a history, and which form each is of: told by what stands in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from tidewaiter.errors import InputError

__all__ = [
    "FORMS",
    "HistoryFile",
    "decoded",
    "file_digest",
    "form_of",
    "history_files",
    "opened_text",
    "passed_by",
]

FORMS = "Give CSV or Parquet with a row a line of an order, JSON lines with an order a line, or order files in YAML or JSON"
_ENDINGS = (".csv", ".tsv", ".parquet", ".jsonl", ".ndjson", ".yaml", ".yml", ".json")


class HistoryFile(NamedTuple):
    """A file to be read: where it is, what it is called in messages, its form and the SHA-256 of its bytes."""

    path: Path
    name: str
    form: str
    sha256: str


def history_files(paths: Sequence[Path]) -> list[HistoryFile]:
    """The files that the paths name, a folder by all files of a known ending in it, in the order of their names; one of
    the same bytes as an earlier one is left out. Raises InputError where one is not there or of no form that is known."""
    found: dict[str, HistoryFile] = {}
    for path in paths:
        for file in _within(path):
            name = file.name if file == path else str(file.relative_to(path))
            digest = file_digest(file)
            found.setdefault(digest, HistoryFile(file, name, form_of(file), digest))
    if not found:
        raise InputError("there is no file of past orders here", file=paths[0] if paths else None, todo=FORMS)
    return list(found.values())


def passed_by(paths: Sequence[Path]) -> list[str]:
    """The files of the folders that are of no known ending and are not read, in the order of their names."""
    return [
        str(file.relative_to(path))
        for path in paths
        if path.is_dir()
        for file in sorted(path.rglob("*"))
        if file.is_file() and file.suffix.casefold() not in _ENDINGS and not file.name.startswith(".")
    ]


def _within(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(
            file for file in path.rglob("*") if file.suffix.casefold() in _ENDINGS and file.is_file()
        )
    if not path.is_file():
        raise InputError("there is no such file", file=path, todo="Check the path")
    return [path]


def file_digest(path: Path) -> str:
    """The SHA-256 of the file's bytes. Raises InputError where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise InputError(f"this file cannot be read: {error}", file=path, todo="Check the path") from None


def form_of(path: Path) -> str:
    """`parquet`, `order`, `jsonl`, `comtrade`, `baci` or `table`, told by what stands in the file."""
    with path.open("rb") as stream:
        start = stream.read(65536)
    if start.startswith(b"PAR1"):
        return "parquet"
    if path.suffix.casefold() in (".yaml", ".yml", ".json"):
        return "order"
    text = start.decode("utf-8-sig", errors="replace").lstrip()
    if text.startswith("{"):
        return "jsonl"
    header = [cell.strip().strip('"') for cell in text.partition("\n")[0].split(",")]
    if {"cmdCode", "flowCode", "primaryValue"} <= set(header):
        return "comtrade"
    return "baci" if header[:5] == ["t", "i", "j", "k", "v"] else "table"


def opened_text(file: HistoryFile) -> TextIO:
    """The text of the file, its line breaks as they are."""
    return file.path.open(encoding="utf-8-sig", newline="")


def decoded(stream: TextIO, file: HistoryFile) -> Iterator[str]:
    """The lines of the stream. Raises InputError where one is not UTF-8."""
    at = 0
    try:
        for line in stream:
            at += 1
            yield line
    except UnicodeDecodeError:
        raise InputError(
            "the file is not UTF-8 text from about here", file=file.name, line=at + 1, todo="Save it as UTF-8"
        ) from None
