"""`tidewaiter history`: past orders and trade flows in this home."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tidewaiter.cli.options import Json, day
from tidewaiter.cli.terminal import console, counting, emit, say

if TYPE_CHECKING:
    from tidewaiter.history.store import BadRow
    from tidewaiter.model.past import PastFile

__all__ = ["app"]

app = typer.Typer(help="Take in past orders and trade flows, and show what is there.", rich_markup_mode=None)


@app.command("load")
def load(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH...", help="Files of past orders or trade flows, or folders of them."),
    ],
    received: Annotated[
        date | None,
        typer.Option(parser=day, metavar="DATE", help="The day they reached us (default: today)."),
    ] = None,
    accept_bad: Annotated[
        bool, typer.Option("--accept-bad", help="Leave rows out that cannot be read, and keep them by name.")
    ] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Begin anew, without what was there.")] = False,
    json: Json = False,
) -> int:
    """Take in past orders: CSV, Parquet, JSON lines or order files; and flows of UN Comtrade or BACI."""
    from tidewaiter.cli.opening import history_store
    from tidewaiter.history.forms import passed_by
    from tidewaiter.wording.documents import encode

    with counting("reading past orders") as progress:
        report = history_store().load(
            paths,
            received=received or date.today(),
            accept_bad=accept_bad,
            replace=replace,
            progress=progress,
        )
    if json:
        files = [_document(each) for each in report.files]
        bad = [_bad(each) for each in report.bad]
        emit(
            encode(
                {"files": files, "known": list(report.known), "refused": report.refused, "bad": bad}, indent=2
            )
        )
    else:
        for each in report.files:
            passed = f", {each.passed:,} passed over" if each.passed else ""
            emit(
                f"{each.file}: {each.orders:,} {_what(each)} taken in, {each.refused:,} rows left out{passed}"
            )
    for name in passed_by(paths):
        say(f"{name}: not read, since its ending is none of past orders")
    for name in report.known:
        say(f"{name}: known already, not read again")
    for row in report.bad:
        say(f"left out: {row}")
    if report.refused > len(report.bad):
        say(f"and {report.refused - len(report.bad):,} more; see `tidewaiter history status --bad`")
    return 0


@app.command("status")
def status(
    bad: Annotated[bool, typer.Option("--bad", help="Every row that was left out.")] = False,
    json: Json = False,
) -> int:
    """Show which files were taken in, how many orders they hold and what was left out."""
    from rich.table import Table

    from tidewaiter.cli.opening import history_store
    from tidewaiter.wording.documents import encode

    store = history_store()
    files = store.files()
    rows = store.bad_rows() if bad else ()
    if json:
        document: dict[str, object] = {"files": [_document(each) for each in files]}
        emit(encode({**document, "bad": [_bad(each) for each in rows]} if bad else document, indent=2))
        return 0
    if not files:
        emit("no past orders are on file; take them in with 'tidewaiter history load'")
        return 0
    table = Table(box=None, padding=(0, 1), pad_edge=False)
    for column in ("file", "form", "received"):
        table.add_column(column)
    for column in ("orders", "left out", "sha256"):
        table.add_column(column, justify="right")
    for each in files:
        counts = (f"{each.orders:,}", f"{each.refused:,}", each.sha256[:12])
        table.add_row(each.file, each.form, str(each.received), *counts)
    console().print(table)
    for row in rows:
        emit(f"left out: {row}")
    return 0


def _what(file: PastFile) -> str:
    return "flows" if file.form in ("comtrade", "baci") else "orders"


def _document(file: PastFile) -> dict[str, object]:
    return {
        "file": file.file,
        "form": file.form,
        "sha256": file.sha256,
        "received": file.received,
        "orders": file.orders,
        "refused": file.refused,
        "passed": file.passed,
    }


def _bad(row: BadRow) -> dict[str, object]:
    return {"file": row.file, "line": row.line, "field": row.field, "what": row.what}
