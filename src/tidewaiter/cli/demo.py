"""`tidewaiter demo`: the example orders, screened on the starter list alone."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tidewaiter.cli.options import Language
from tidewaiter.cli.terminal import console, progress_of_many
from tidewaiter.wording.labels import Lang

if TYPE_CHECKING:
    from rich.console import Console

    from tidewaiter.cli.screen import Screened
    from tidewaiter.screening.pipeline import Screener

__all__ = ["EXAMPLES", "demo"]

EXAMPLES = ("data", "examples", "orders")
_IN_FULL = "g1-servomotors-after.yaml"


def demo(lang: Language = Lang.EN) -> int:
    """Screen the example orders on the starter list alone; nothing that is imported is looked at."""
    from tidewaiter.catalogue.catalogue import Catalogue
    from tidewaiter.cli.basis import print_starter
    from tidewaiter.cli.sheet import print_sheet
    from tidewaiter.law.load import load_law
    from tidewaiter.lists.store import Store
    from tidewaiter.refdata.policy import standard_policy
    from tidewaiter.screening.pipeline import Screener

    with TemporaryDirectory(prefix="tidewaiter-demo-") as folder:
        screener = Screener(Catalogue.open(Store(Path(folder)), known_at=None), load_law(), standard_policy())
        found = _screened(screener)
    out = console()
    in_full = next((each for each in found if each.file == _IN_FULL), found[0])
    _print_summary(out, found, lang)
    print_starter(out, screener.catalogue.lists, lang)
    out.print()
    print_sheet(out, in_full, lang=lang, explain=False)
    return 0


def _screened(screener: Screener) -> list[Screened]:
    from tidewaiter.cli.screen import Screened
    from tidewaiter.screening.order_file import order_in

    orders = sorted(files("tidewaiter").joinpath(*EXAMPLES).iterdir(), key=lambda file: file.name)
    found: list[Screened] = []
    with progress_of_many("screening the examples", len(orders)) as advance:
        for order in orders:
            if order.name.endswith(".yaml"):
                shipment = order_in(order.read_bytes(), file=order.name)
                decision = screener.screen(shipment, starter=True, today=date.today())
                found.append(Screened(order.name, shipment, decision))
            advance()
    return found


def _print_summary(out: Console, found: list[Screened], lang: Lang) -> None:
    from rich.table import Table
    from rich.text import Text

    from tidewaiter.cli.colours import COLOURS
    from tidewaiter.model.words import Level
    from tidewaiter.wording.cards import title
    from tidewaiter.wording.headings import heading
    from tidewaiter.wording.labels import label
    from tidewaiter.wording.plain import visible

    table = Table(box=None, padding=(0, 1), pad_edge=False, width=100)
    table.add_column(heading("column_example", lang), no_wrap=True, min_width=28)
    table.add_column(f" {heading('column_outcome', lang)}", no_wrap=True, min_width=19)
    table.add_column(heading("column_complete", lang), no_wrap=True, min_width=8)
    table.add_column(heading("column_reason", lang))
    for each in found:
        decision = each.decision
        grave = (finding for finding in decision.findings if finding.level is not Level.NOTE)
        reason = next((visible(title(finding.card, lang)) for finding in grave), "-")
        outcome = Text(f" {label(decision.outcome, lang)} ", style=COLOURS[decision.outcome.value])
        complete = heading("complete" if decision.complete else "no", lang)
        table.add_row(each.file.removesuffix(".yaml"), outcome, complete, reason)
    out.print(table)
