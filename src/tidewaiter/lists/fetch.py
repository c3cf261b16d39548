"""Fetching the lists from their publishers; each that comes whole is imported, each that does not stays as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import httpx

from tidewaiter.errors import SourceError, TidewaiterError
from tidewaiter.lists.attempts import note_attempt
from tidewaiter.lists.compiled import Progress
from tidewaiter.lists.download import Arrived, Came, address_of, client, download
from tidewaiter.lists.seen import Seen, note_seen, seen_files
from tidewaiter.lists.source import FileSpec, Source
from tidewaiter.lists.store import ImportOptions, ImportReport, Store
from tidewaiter.model.base import Value

__all__ = ["UpdateLine", "Watch", "update"]

_STAYS = "last good list stays in force"
AT_ONCE = 4
"""How many lists are fetched at a time."""

Watch = Callable[[str, int, int | None], None]
"""Told the list and file, how many bytes of it have come, and of how many (None: not known)."""


class UpdateLine(Value, frozen=True, kw_only=True):
    """What came of one list: the report of its import, or why there is none; never both."""

    list: str
    report: ImportReport | None = None
    error: str | None = None


def update(
    store: Store,
    list_ids: Sequence[str] | None = None,
    *,
    received: date,
    base: str | None = None,
    progress: Progress | None = None,
    watch: Watch | None = None,
) -> tuple[UpdateLine, ...]:
    """One line for each list asked for, in that order; None: every list that its publisher gives out for download, but
    chosen ones only where one was imported before.

    Several lists are fetched at a time and imported one by one. A list that fails in any way keeps the state that is in force,
    and does not keep the others from being fetched. A file that its server says is still the one that is kept is not sent
    again. A list whose files state no day of publication is dated by the day on which its publisher's server says that
    they last changed. `progress` is told of the entries read, `watch` of the bytes that come, by several threads. Raises InputError, before anything is fetched, for a list that is not known.
    """
    asked = _usual(store) if list_ids is None else list_ids
    sources = [store.registry.source(list_id) for list_id in asked]
    with (
        client() as connection,
        TemporaryDirectory(prefix="tidewaiter-") as folder,
        ThreadPoolExecutor(AT_ONCE) as threads,
    ):
        coming = [
            threads.submit(_fetched, store, source, _Line(connection, base, watch), Path(folder) / str(at))
            for at, source in enumerate(sources)
        ]
        return tuple(
            _noted(store, received, _line(store, source, fetched, received, progress))
            for source, fetched in zip(sources, coming, strict=True)
        )


def _noted(store: Store, received: date, line: UpdateLine) -> UpdateLine:
    error = line.error
    if line.report is not None and not line.report.in_force:
        stated = line.report.snapshot.published
        error = f"what came is of {stated or 'no stated day'}, and older than what is in force"
    note_attempt(store.home, line.list, received, error)
    return line


def _kept(error: str) -> str:
    """The error, and that it changes nothing of what is in force, where it does not say so itself."""
    return error if _STAYS in error else f"{error} The {_STAYS}."


def _usual(store: Store) -> list[str]:
    given_out = (
        source for source in store.registry.sources().values() if any(spec.address for spec in source.files)
    )
    return [source.id for source in given_out if not source.chosen or store.in_force(source.id) is not None]


class _Fetched(NamedTuple):
    """The files of one list under their canonical names, the latest day any of them changed (None unless the server tells it of
    every one), and what is to be noted of them."""

    paths: list[Path]
    changed: date | None
    seen: tuple[Seen, ...]


def _line(
    store: Store, source: Source, fetched: Future[_Fetched], received: date, progress: Progress | None
) -> UpdateLine:
    try:
        came = fetched.result()
        options = ImportOptions(received=received, changed=came.changed and min(came.changed, received))
        report = store.import_files(source.id, came.paths, options=options, progress=progress)
        note_seen(store.home, source.id, came.seen)
    except TidewaiterError as error:
        return UpdateLine(list=source.id, error=_kept(str(error)))
    except (
        Exception
    ) as error:  # whatever one list does to its reader, the others must still be brought up to date
        return UpdateLine(list=source.id, error=f"an unexpected fault: {type(error).__name__}: {error}")
    return UpdateLine(list=source.id, report=report)


class _Line(NamedTuple):
    """How files are fetched: by which connection, from which mirror if any, and who watches."""

    connection: httpx.Client
    base: str | None
    watch: Watch | None

    def arrived(self, source: Source, spec: FileSpec) -> Arrived | None:
        """Whom to tell of the bytes of this file."""
        watch = self.watch
        return None if watch is None else lambda done, of: watch(f"{source.id} {spec.role}", done, of)


def _fetched(store: Store, source: Source, line: _Line, folder: Path) -> _Fetched:
    folder.mkdir()
    paths: list[Path] = []
    days: list[date | None] = []
    seen: list[Seen] = []
    before = {(one.role, one.address): one for one in seen_files(store.home, source.id)}
    for spec in source.fetched:
        if spec.address is None and not spec.required:
            continue
        path, address = folder / spec.role, address_of(spec, line.base)
        known = before.get((spec.role, address))
        kept = store.kept_file(source.id, spec.role, known.sha256) if known is not None else None
        came = download(
            line.connection,
            spec,
            address,
            path,
            known=known if kept is not None else None,
            arrived=line.arrived(source, spec),
        )
        if came.unchanged and known is not None and kept is not None:
            path.write_bytes(kept)
            seen.append(known)
        else:
            seen.append(_seen(spec.role, address, path, came))
        days.append(came.changed)
        paths.append(path)
    if not paths:
        raise SourceError(f"{source.id} has no address to be fetched from", todo="Import it by hand")
    told = [day for day in days if day is not None]
    return _Fetched(paths, max(told) if len(told) == len(days) else None, tuple(seen))


def _seen(role: str, address: str, path: Path, came: Came) -> Seen:
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Seen(role=role, address=address, sha256=sha256, etag=came.etag, modified=came.modified)
