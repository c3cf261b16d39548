"""Fetching the lists from their publishers; each that comes whole is imported, each that does not stays as it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from tidewaiter.errors import SourceError, TidewaiterError
from tidewaiter.lists.compiled import Progress
from tidewaiter.lists.download import address_of, client, download
from tidewaiter.lists.source import Source
from tidewaiter.lists.store import ImportOptions, ImportReport, Store
from tidewaiter.model.base import Value

__all__ = ["UpdateLine", "update"]


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
) -> tuple[UpdateLine, ...]:
    """One line for each list asked for, in that order; None: every list that its publisher gives out for download, but
    chosen ones only where one was imported before.

    A list that fails in any way keeps the state that is in force, and does not keep the others from being fetched.
    A list whose files state no day of publication is dated by the day on which its publisher's server says that
    they last changed. Raises InputError, before anything is fetched, for a list that is not known.
    """
    asked = _usual(store) if list_ids is None else list_ids
    sources = [store.registry.source(list_id) for list_id in asked]
    with client() as connection:
        return tuple(_line(store, source, connection, received, base, progress) for source in sources)


def _usual(store: Store) -> list[str]:
    given_out = (
        source for source in store.registry.sources().values() if any(spec.address for spec in source.files)
    )
    return [source.id for source in given_out if not source.chosen or store.in_force(source.id) is not None]


def _line(
    store: Store,
    source: Source,
    connection: httpx.Client,
    received: date,
    base: str | None,
    progress: Progress | None,
) -> UpdateLine:
    try:
        with TemporaryDirectory(prefix="tidewaiter-") as folder:
            paths, changed = _fetched(source, connection, base, Path(folder))
            options = ImportOptions(received=received, changed=changed and min(changed, received))
            report = store.import_files(source.id, paths, options=options, progress=progress)
    except TidewaiterError as error:
        return UpdateLine(list=source.id, error=str(error))
    except (
        Exception
    ) as error:  # whatever one list does to its reader, the others must still be brought up to date
        return UpdateLine(list=source.id, error=f"an unexpected fault: {type(error).__name__}: {error}")
    return UpdateLine(list=source.id, report=report)


def _fetched(
    source: Source, connection: httpx.Client, base: str | None, folder: Path
) -> tuple[list[Path], date | None]:
    """The files of one list in `folder`, under their canonical names, and the latest day any of them changed; None
    unless the server tells it of every one."""
    paths: list[Path] = []
    days: list[date | None] = []
    for spec in source.fetched:
        if spec.address is None and not spec.required:
            continue
        path = folder / spec.role
        days.append(download(connection, spec, address_of(spec, base), path))
        paths.append(path)
    if not paths:
        raise SourceError(f"{source.id} has no address to be fetched from", todo="Import it by hand")
    told = [day for day in days if day is not None]
    return paths, max(told) if len(told) == len(days) else None
