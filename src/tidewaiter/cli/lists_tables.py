"""What `tidewaiter lists` says of reference tables, which stand beside the lists and are never searched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tidewaiter.cli.terminal import console

if TYPE_CHECKING:
    from tidewaiter.lists.store import ImportReport
    from tidewaiter.model.listing import ListStatus

__all__ = ["print_tables", "table_report", "table_told"]


def print_tables(statuses: Sequence[ListStatus]) -> None:
    """Writes the state of each reference table, apart from the lists; of none imported what that means."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    from tidewaiter.wording.labels import label

    table = Table(box=None, padding=(0, 1), pad_edge=False)
    for column in ("reference table", "state"):
        table.add_column(column)
    for column in ("rows", "published", "received", "age"):
        table.add_column(column, justify="right")
    for each in statuses:
        kept = each.snapshot
        if kept is None:
            table.add_row(each.list, label(each.state), "-", "-", "-", "-")
            continue
        age = "-" if each.age_days is None else f"{each.age_days} of {each.max_age_days} days"
        days = (str(kept.published or "not stated"), str(kept.received))
        table.add_row(each.list, label(each.state), f"{kept.listings:,}", *days, age)
    out = console()
    out.print(Padding(table, (1, 0, 0, 0)))
    if any(each.snapshot is None for each in statuses):
        out.print(
            Text(
                "Without a reference table the small one of the package serves, and says what it does not know."
            )
        )


def table_report(report: ImportReport) -> dict[str, object]:
    """The document of an import of a reference table."""
    kept = report.snapshot
    return {
        "table": kept.list,
        "unchanged": report.unchanged,
        "in_force": report.in_force,
        "rows": kept.listings,
        "rejects": len(kept.rejects),
        "warnings": len(kept.warnings),
        "published": kept.published,
        "received": kept.received,
        "sha256": kept.sha256,
        "reader": kept.reader,
        "notes": list(report.notes),
    }


def table_told(report: ImportReport, what: str) -> str:
    """The line that an import of a reference table ends with; `what` says whether the files are new."""
    kept = report.snapshot
    dates = f"published {kept.published or 'on a day not stated'}, received {kept.received}"
    force = "" if report.in_force else "; not in force: a newer state is"
    return f"{kept.list}: {what}: {kept.listings:,} rows, {len(kept.rejects):,} rejected; {dates}{force}"
