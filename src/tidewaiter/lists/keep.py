"""Putting a state of a list on the shelf: whole or not at all, and nothing there is ever changed."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import msgspec

from tidewaiter.lists.compiled import Compiled
from tidewaiter.lists.disk import folder_in_making, make_folders, sweep, write_new
from tidewaiter.lists.reader import Files
from tidewaiter.lists.shelf import DATED, DATING, ENTITIES, RAW, RECEIPT, SNAPSHOT, Dating, KeptFile, Receipt

__all__ = ["keep_compiled", "keep_dating", "keep_state", "receipt_of"]

LEVEL = 6


def receipt_of(files: Files) -> tuple[KeptFile, ...]:
    """What is noted of the files of one state."""
    return tuple(
        KeptFile(
            role=file.role,
            name=file.name,
            size=len(file.content),
            sha256=hashlib.sha256(file.content).hexdigest(),
        )
        for file in files
    )


def keep_state(folder: Path, receipt: Receipt, files: Files, compiled: Compiled, name: str) -> None:
    """The state stands in `folder`, with what was compiled from it under `name`. Only under the lock."""
    make_folders(folder.parent)
    sweep(folder.parent)
    with folder_in_making(folder) as partial:
        (partial / RAW).mkdir()
        for file in files:
            write_new(partial / RAW / f"{file.role}.gz", gzip.compress(file.content, LEVEL, mtime=0))
        (partial / name).mkdir()
        _fill(partial / name, compiled)
        write_new(partial / RECEIPT, _json(receipt))


def keep_compiled(folder: Path, compiled: Compiled, name: str) -> None:
    """What another reader version compiled stands beside the rest, under `name`. Only under the lock."""
    sweep(folder)
    with folder_in_making(folder / name) as partial:
        _fill(partial, compiled)


def keep_dating(folder: Path, dating: Dating) -> None:
    """The state is dated; the date first told stays for ever. Only under the lock."""
    sweep(folder)
    with folder_in_making(folder / DATED) as partial:
        write_new(partial / DATING, _json(dating))


def _fill(folder: Path, compiled: Compiled) -> None:
    write_new(folder / ENTITIES, compiled.packed)
    write_new(folder / SNAPSHOT, _json(compiled.snapshot))


def _json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"
