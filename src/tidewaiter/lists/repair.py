"""Making a state whole again whose very files are given once more: written and compiled anew, with the days it had."""

from __future__ import annotations

import secrets
import shutil
from contextlib import suppress
from datetime import date
from pathlib import Path

from tidewaiter.errors import SourceError
from tidewaiter.lists.compiled import compile_files, compiled_name
from tidewaiter.lists.incoming import digest_of
from tidewaiter.lists.keep import keep_dating, keep_state, receipt_of
from tidewaiter.lists.lost import Taken, taken
from tidewaiter.lists.reader import Files
from tidewaiter.lists.recall import Recall
from tidewaiter.lists.shelf import DATED, DATING, RECEIPT, Dating, Kept, Receipt, decoded_json, read_state
from tidewaiter.lists.source import Source

__all__ = ["repaired"]


def repaired(recall: Recall, source: Source, files: Files, received: date) -> Kept | None:
    """The state of these very files, made whole where it was damaged or had gone; None where it was never taken in.

    The days of receipt and publication stay as they were; `received` counts where nothing is left that tells. Only under
    the lock. Raises SourceError for files that the reader at hand cannot read; then the state is as it was.
    """
    sha256 = digest_of(files)
    folder = recall.lists / source.id / sha256
    note = taken(recall.lists, source.id, sha256)
    if folder.exists():
        with suppress(SourceError):
            kept = read_state(recall.lists, source.id, sha256)
            if recall.damage(kept) is None:
                return kept
    elif note is None:
        return None
    receipt, dating = _told(folder, source.id, files, note, received)
    reader = recall.registry.reader(source.id)
    reader.recognise(files)
    compiled = compile_files(source, reader, files, sha256=sha256, received=receipt.received)
    aside = _moved_aside(folder)
    try:
        keep_state(folder, receipt, files, compiled, compiled_name(reader))
    except BaseException:
        if aside is not None and not folder.exists():
            aside.rename(folder)
        raise
    if aside is not None:
        shutil.rmtree(aside)
    if dating is not None:
        keep_dating(folder, dating)
    return read_state(recall.lists, source.id, sha256)


def _told(
    folder: Path, list_id: str, files: Files, note: Taken | None, received: date
) -> tuple[Receipt, Dating | None]:
    """The receipt and the dating: as they stand, else as they were noted, else as of today."""
    sha256 = digest_of(files)
    receipt = note.receipt if note else None
    dating = note.dating if note else None
    with suppress(SourceError):
        stands = decoded_json(folder / RECEIPT, Receipt)
        if (stands.list, stands.sha256) == (list_id, sha256):
            receipt = stands
    with suppress(SourceError):
        dating = decoded_json(folder / DATED / DATING, Dating)
    fresh = Receipt(list=list_id, sha256=sha256, order=0, files=receipt_of(files), received=received)
    return receipt or fresh, dating


def _moved_aside(folder: Path) -> Path | None:
    """The damaged folder under a name that does not count; None where there is none."""
    if not folder.exists():
        return None
    aside = folder.parent / f".damaged-{secrets.token_hex(4)}"
    folder.rename(aside)
    return aside
