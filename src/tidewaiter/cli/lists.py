"""`tidewaiter lists`: the official lists in this home."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tidewaiter.cli.lists_tables import print_tables, table_report, table_told
from tidewaiter.cli.options import Json, KnownAt, day
from tidewaiter.cli.terminal import console, counting, emit, fetching, say
from tidewaiter.errors import InputError, SourceError, exit_code

if TYPE_CHECKING:
    from tidewaiter.lists.fetch import UpdateLine
    from tidewaiter.lists.store import ImportReport
    from tidewaiter.model.listing import ListStatus

__all__ = ["app"]

_SHOWN = 10

app = typer.Typer(help="Import, fetch and check official lists.", rich_markup_mode=None)


@app.command("import")
def import_list(
    list_id: Annotated[str, typer.Argument(metavar="LIST", help="Its id, as `lists status` shows it.")],
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Its files, or a folder of them.")],
    received: Annotated[
        date | None,
        typer.Option(parser=day, metavar="DATE", help="The day they reached us (default: today)."),
    ] = None,
    published: Annotated[
        date | None,
        typer.Option(parser=day, metavar="DATE", help="The day of publication, where the files state none."),
    ] = None,
    accept_shrink: Annotated[
        bool, typer.Option("--accept-shrink", help="Take a list that became far smaller.")
    ] = False,
    json: Json = False,
) -> int:
    """Take in the files of one list, or reference table, as its publisher gives them out; `bundle FILE` takes in what
    `lists export` wrote."""
    from tidewaiter.cli.list_bundles import BUNDLE, take
    from tidewaiter.cli.opening import open_everything
    from tidewaiter.lists.store import ImportOptions
    from tidewaiter.wording.documents import encode

    arrived = received or date.today()
    if arrived > date.today():
        raise InputError(
            f"{arrived} is still to come", field="--received", todo="Give the day on which the files came"
        )
    if list_id == BUNDLE:
        return _tell(take(paths, arrived, accept_shrink=accept_shrink), json=json)
    options = ImportOptions(
        received=arrived,
        published=published,
        accept_shrink=accept_shrink,
        told_received=received is not None,
    )
    with counting(f"reading {list_id}") as progress:
        report = open_everything().import_files(list_id, paths, options=options, progress=progress)
    if json:
        emit(encode(_report(report), indent=2))
    else:
        emit(_told(report))
    for note in _noted(report):
        say(f"{list_id}: {note}")
    return 0


@app.command()
def update(
    list_ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[LIST]...",
            help="Default: every list; of those of one country alone, the ones imported before.",
        ),
    ] = None,
    json: Json = False,
) -> int:
    """Fetch the lists from their publishers; each that does not come whole stays as it was."""
    from tidewaiter.cli.opening import open_store
    from tidewaiter.lists.fetch import update as fetch
    from tidewaiter.lists.tables.registry import TABLE_IDS

    if unfetched := [list_id for list_id in list_ids or () if list_id in TABLE_IDS]:
        raise InputError(
            f"{unfetched[0]} is a reference table, which is not fetched",
            todo=f"Download it from its publisher and give it to 'tidewaiter lists import {unfetched[0]}'",
        )
    with fetching() as bars:
        lines = fetch(
            open_store(), list_ids or None, received=date.today(), progress=bars.read, watch=bars.came
        )
    return _tell(lines, json=json)


@app.command()
def status(json: Json = False, known_at: KnownAt = None) -> int:
    """Show which lists are there, how many listings they hold and how old they are."""
    from rich.table import Table
    from rich.text import Text

    from tidewaiter.catalogue.tables import newest_day
    from tidewaiter.cli.opening import open_store, open_tables
    from tidewaiter.wording.documents import encode, status_document
    from tidewaiter.wording.labels import label
    from tidewaiter.wording.plain import visible

    store = open_store()
    asked = known_at or newest_day(store.home)
    day = asked or store.newest_received()
    statuses, tables = store.status(asked), open_tables().status(day)
    if json:
        emit(encode(status_document(statuses, tables), indent=2))
        return 0
    table = Table(box=None, padding=(0, 1), pad_edge=False)
    for column in ("list", "state"):
        table.add_column(column)
    for column in ("listings", "aliases", "addresses", "published", "received", "age"):
        table.add_column(column, justify="right")
    for each in statuses:
        kept = each.snapshot
        if kept is None:
            table.add_row(each.list, label(each.state), "-", "-", "-", "-", "-", "-")
            continue
        age = "-" if each.age_days is None else f"{each.age_days} of {each.max_age_days} days"
        counts = (f"{n:,}" for n in (kept.listings, kept.aliases, kept.addresses))
        days = (str(kept.published or "not stated"), str(kept.received))
        table.add_row(each.list, label(each.state), *counts, *days, age)
    console().print(table)
    for each in statuses:
        for lost in store.lost(each.list):
            say(f"error: {lost}")
    for line in _below(statuses, None if known_at else day):
        console().print(Text(visible(line)))
    print_tables(tables)
    return 0


def _below(statuses: Sequence[ListStatus], counted_to: date | None) -> Iterator[str]:
    """What there is to say below the table; `counted_to` is the day up to which ages are counted where nobody asked for one."""
    for each in statuses:
        if each.due:
            yield _newer(each)
        if each.failed is not None:
            yield f"{each.list} was asked for on {each.failed.on} and did not come: {each.failed.error}"
    if counted_to is not None and (gone := (date.today() - counted_to).days) > 1:
        yield (
            f"Ages are counted to {counted_to}, when a list last came or was confirmed. That was {gone:,} days ago: run "
            "`tidewaiter lists update`."
        )
    if any(each.snapshot is None for each in statuses):
        yield _sample_stands_in()


def _newer(status: ListStatus) -> str:
    """That the publisher has most likely given out a newer list."""
    every = "every day" if status.cadence_days == 1 else f"every {status.cadence_days} days or oftener"
    return (
        f"{status.list} is {status.age_days} days old; its publisher gives it out {every}. After "
        f"{status.max_age_days} days decisions that rest on it are not complete: run `tidewaiter lists update`."
    )


def _sample_stands_in() -> str:
    """That the sample stands in for lists that were not imported, with its date and count."""
    from tidewaiter.lists.starter import starter

    sample, _ = starter()
    return (
        f"For lists that are not imported the starter list stands in ({sample.listings:,} listings, "
        f"{sample.published or sample.received}). It is a sample and NOT AN OFFICIAL LIST."
    )


@app.command()
def verify(json: Json = False) -> int:
    """Check every kept byte, and that reading the files again gives the same entities and rows."""
    from tidewaiter.cli.opening import open_store, open_tables
    from tidewaiter.wording.documents import encode

    faults = (*open_store().verify(), *open_tables().verify())
    if json:
        emit(encode({"faults": list(faults)}, indent=2))
    for fault in faults:
        say(f"error: {fault}")
    if not faults and not json:
        emit("every byte is as it was received and compiled")
    return exit_code(SourceError("")) if faults else 0


@app.command()
def history(
    list_id: Annotated[str, typer.Argument(metavar="LIST", help="Its id, as `lists status` shows it.")],
    entry: Annotated[
        str | None, typer.Argument(metavar="[ENTRY]", help="The number of an entry: what became of it.")
    ] = None,
    json: Json = False,
) -> int:
    """Show every state of a list, or reference table, that was ever taken in, oldest first; of an entry, when it was first
    seen, amended in what, and gone."""
    from tidewaiter.cli.opening import open_everything, open_store
    from tidewaiter.wording.documents import encode

    if entry is not None:
        from tidewaiter.cli.list_changes import tell_events
        from tidewaiter.lists.timeline import events

        tell_events(events(open_store(), list_id, entry), json=json, list_id=list_id)
        return 0
    store = open_everything()
    lines = store.history(list_id)
    lost = store.lost(list_id)
    for one in lost:
        say(f"error: {one}")
    if json:
        states = [
            {
                "list": line.snapshot.list,
                "sha256": line.snapshot.sha256,
                "listings": line.snapshot.listings,
                "published": line.snapshot.published,
                "received": line.snapshot.received,
                "reader": line.snapshot.reader,
                "files": list(line.names),
                "in_force": line.in_force,
            }
            for line in lines
        ]
        emit(encode({"list": list_id, "history": states}, indent=2))
        return 0
    for line in lines:
        kept = line.snapshot
        mark = "in force" if line.in_force else ""
        emit(
            f"{kept.received}  published {kept.published or 'not stated'}  {kept.listings:>7,} listings  "
            f"sha256 {kept.sha256[:12]}  {', '.join(line.names)}  {mark}".rstrip()
        )
    if not lines and not lost:
        emit(f"{list_id} was never imported")
    return 0


def _tell(lines: Sequence[UpdateLine], *, json: bool) -> int:
    """The exit code, once it is written what came of each list."""
    from tidewaiter.wording.documents import encode

    if json:
        outcomes = [
            {"list": line.list, "error": line.error} if line.report is None else _report(line.report)
            for line in lines
        ]
        emit(encode({"lists": outcomes}, indent=2))
    for line in lines:
        if line.report is not None and not json:
            emit(_told(line.report))
        if line.error is not None:
            say(f"error: {line.list}: {line.error}")
    failed = any(line.error is not None for line in lines)
    return exit_code(SourceError("")) if failed else 0


def _report(report: ImportReport) -> dict[str, object]:
    from tidewaiter.lists.tables.registry import TABLE_IDS

    if report.snapshot.list in TABLE_IDS:
        return table_report(report)
    kept = report.snapshot
    return {
        "list": kept.list,
        "unchanged": report.unchanged,
        "in_force": report.in_force,
        "listings": kept.listings,
        "aliases": kept.aliases,
        "weak_aliases": kept.weak_aliases,
        "addresses": kept.addresses,
        "placeholders": kept.placeholders,
        "rejects": len(kept.rejects),
        "warnings": len(kept.warnings),
        "published": kept.published,
        "received": kept.received,
        "sha256": kept.sha256,
        "reader": kept.reader,
        "notes": list(report.notes),
    }


def _noted(report: ImportReport) -> Iterator[str]:
    """What the user should know of an import: of warnings and of rejected entries the first ones, and how many more."""
    kept = report.snapshot
    rejected = tuple(f"rejected: {entry.place}: {entry.why}" for entry in kept.rejects)
    yield from report.notes
    for what, lines in (("warnings", kept.warnings), ("rejected entries", rejected)):
        yield from lines[:_SHOWN]
        if len(lines) > _SHOWN:
            yield f"and {len(lines) - _SHOWN:,} more {what}"


def _told(report: ImportReport) -> str:
    from tidewaiter.lists.tables.registry import TABLE_IDS

    kept = report.snapshot
    again = "these files were there already, nothing changed" if report.unchanged else "imported"
    if kept.list in TABLE_IDS:
        return table_told(report, again)
    dates = f"published {kept.published or 'on a day not stated'}, received {kept.received}"
    empty = f" ({kept.placeholders:,} of them empty)" if kept.placeholders else ""
    force = "" if report.in_force else "; not in force: a newer state is"
    return (
        f"{kept.list}: {again}: {kept.listings:,} listings, {kept.aliases:,} aliases, "
        f"{kept.weak_aliases:,} weak aliases, {kept.addresses:,} addresses{empty}, "
        f"{len(kept.rejects):,} rejected; {dates}{force}"
    )
