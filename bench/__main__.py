"""`python -m bench`: measures matching on the labelled sets and the lists, prints a table, appends to bench/history.jsonl."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bench import (
    addresses,
    aliases,
    brute_force,
    goods,
    history,
    labelled,
    large,
    name_pairs,
    on_lists,
    pace,
    past_orders,
    peer,
    records,
    scripts_recall,
    startup,
)
from bench.bars import verdict
from bench.measures import Row
from bench.peers import QUOTED, Quoted
from bench.run import Run, home_with_lists
from tidewaiter.model.policy import digest
from tidewaiter.refdata.policy import standard_policy

SECTIONS: dict[str, Callable[[Run], Iterable[Row]]] = {
    "names": lambda run: name_pairs.name_bench_rows(run.shared, run.policy),
    "records": lambda run: records.entity_check_rows(run.shared, run.policy),
    "weak": lambda run: name_pairs.weak_pair_rows(run.shared, run.policy),
    "portal": lambda run: name_pairs.portal_rows(run.shared, run.policy),
    "ranking": lambda run: records.ranking_rows(run.shared, run.policy),
    "aliases": lambda run: aliases.alias_rows(run.shared, run.policy),
    "declared": on_lists.declared_rows,
    "altered": on_lists.altered_rows,
    "unrelated": on_lists.unrelated_rows,
    "crowding": on_lists.crowding_rows,
    "scripts": lambda run: scripts_recall.rows(run.shared, run.policy),
    "brute force": brute_force.brute_force_rows,
    "pairs": pace.pair_rows,
    "addresses": addresses.address_rows,
    "pace": pace.pace_rows,
    "goods": lambda run: goods.rows(),
    "startup": lambda run: startup.rows(run.shared),
}
BY_REQUEST: dict[str, Callable[[Run], Iterable[Row]]] = {
    "large": large.large_rows,
    "peer": peer.peer_rows,
    "past": past_orders.past_rows,
}

WIDTH = 180  # columns; the table is for a file or a wide screen
LONGEST_DETAIL = 60  # longer ones are printed below the table


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when everything was measured, whatever came out; 2 when the labelled sets are not there."""
    options = _options(arguments)
    shared = labelled.shared_folder()
    if shared is None:
        print(
            "no labelled sets: set TIDEWAITER_SHARED to the folder that has them in bench/", file=sys.stderr
        )
        return 2
    home = home_with_lists(shared)
    os.environ["TIDEWAITER_HOME"] = str(home)
    policy = standard_policy()
    run = Run(shared, policy, home, full=options.full)
    rows: list[Row] = []
    for name in _chosen(options):
        begun = time.perf_counter()
        rows += {**SECTIONS, **BY_REQUEST}[name](run)
        print(f"{name}: {time.perf_counter() - begun:.0f} s", file=sys.stderr)
    console = Console(width=WIDTH)
    console.print(table(rows))
    for row in rows:
        if len(row.detail) > LONGEST_DETAIL:
            console.print(f"[bold]{row.name}[/bold]: {escape(row.detail)}")
    if not options.dry and not options.only:
        history.append(rows, policy_digest=digest(policy))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--dry", action="store_true", help="keep no history")
    parser.add_argument("--full", action="store_true", help="ask everything, not an even sample")
    parser.add_argument("--large", action="store_true", help="three million names too")
    parser.add_argument(
        "--peer", action="store_true", help="nomenklatura live too, in an environment of its own"
    )
    parser.add_argument("--past", action="store_true", help="a million past orders too")
    parser.add_argument(
        "--only",
        nargs="+",
        choices=[*SECTIONS, *BY_REQUEST],
        metavar="SECTION",
        help="these sections, no history",
    )
    return parser.parse_args(arguments)


def _chosen(options: argparse.Namespace) -> list[str]:
    if options.only:
        return list(options.only)
    return [*SECTIONS, *(name for name in BY_REQUEST if getattr(options, name))]


def table(rows: Iterable[Row]) -> Table:
    """The rows beside their bars and what others reach. `same` was computed or run here; the rest is quoted."""
    sheet = Table(title="Matching, measured (peers' figures quoted, from a machine of two virtual cores)")
    sheet.add_column("measure", no_wrap=True)
    for heading in (
        "Tidewaiter",
        "bar",
        "peer, same pairs or queries",
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
        beside = "" if row.beside is None else _shown(row.beside)
        sheet.add_row(
            row.name, _shown(row.value), verdict(row), beside, *quoted, f"{row.over:,}", escape(detail)
        )
    return sheet


def _shown(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3f}"


if __name__ == "__main__":
    raise SystemExit(main())
