"""`python -m bench`: measures matching on the labelled sets, prints a table, appends to bench/history.jsonl."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bench import history, labelled, name_pairs, pace, records, unrelated
from bench.measures import Row
from bench.peers import QUOTED, Quoted
from tidewaiter.model.policy import Policy, digest
from tidewaiter.refdata.policy import standard_policy

SECTIONS: tuple[Callable[[Path, Policy], Iterable[Row]], ...] = (
    name_pairs.name_bench_rows,
    records.entity_check_rows,
    name_pairs.weak_pair_rows,
    name_pairs.portal_rows,
    records.ranking_rows,
    unrelated.unrelated_rows,
    unrelated.alias_rows,
    pace.pace_rows,
)

WIDTH = 180  # columns; the table is for a file or a wide screen
LONGEST_DETAIL = 60  # longer ones are printed below the table


def main(arguments: Sequence[str]) -> int:
    """0 when everything was measured; 2 when the labelled sets are not there. `--dry` keeps no history."""
    shared = labelled.shared_folder()
    if shared is None:
        print(
            "no labelled sets: set TIDEWAITER_SHARED to the folder that has them in bench/", file=sys.stderr
        )
        return 2
    policy = standard_policy()
    rows = [row for section in SECTIONS for row in section(shared, policy)]
    console = Console(width=WIDTH)
    console.print(table(rows))
    for row in rows:
        if len(row.detail) > LONGEST_DETAIL:
            console.print(f"[bold]{row.name}[/bold], not as wanted: {escape(row.detail)}")
    if "--dry" not in arguments:
        history.append(rows, policy_digest=digest(policy))
    return 0


def table(rows: Iterable[Row]) -> Table:
    """The rows beside what others reach. `same pairs` was computed here from frozen scores; the rest is quoted."""
    sheet = Table(title="Matching, measured (peers' figures quoted, from a machine of two virtual cores)")
    sheet.add_column("measure", no_wrap=True)
    for heading in (
        "Tidewaiter",
        "logic-v2, same pairs",
        "logic-v2 (quoted)",
        "Watchman (quoted)",
    ):
        sheet.add_column(heading)
    sheet.add_column("plain rapidfuzz (quoted)")
    sheet.add_column("over")
    sheet.add_column("detail", min_width=30)
    for row in rows:
        detail = row.detail if len(row.detail) <= LONGEST_DETAIL else "see below"
        quoted = QUOTED.get(row.name, Quoted())
        beside = "" if row.beside is None else f"{row.beside:.3f}"
        sheet.add_row(row.name, _shown(row.value), beside, *quoted, str(row.over), detail)
    return sheet


def _shown(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3f}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
