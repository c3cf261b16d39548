"""`tidewaiter screen`: orders in, reasoned decisions out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from tidewaiter.cli.options import AsOf, HistoryPath, Json, KnownAt, Language, OwnerPaths
from tidewaiter.cli.terminal import console, emit, progress_of_many, say
from tidewaiter.errors import TidewaiterError, exit_code
from tidewaiter.wording.labels import Lang

if TYPE_CHECKING:
    from tidewaiter.model.decision import Decision
    from tidewaiter.model.shipment import Shipment
    from tidewaiter.screening.pipeline import Screener

__all__ = ["Screened", "screen", "screen_all"]


class Screened(NamedTuple):
    """One order file with the order in it and its decision."""

    file: str
    shipment: Shipment
    decision: Decision


def screen(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Order files, YAML or JSON.")],
    json: Json = False,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    starter: Annotated[
        bool, typer.Option("--starter", help="Accept the starter list where no list is imported.")
    ] = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Add every question, a questionnaire to send, every match and the weights of evidence.",
        ),
    ] = False,
    owners: OwnerPaths = None,
    history: HistoryPath = None,
    no_history: Annotated[bool, typer.Option("--no-history", help="Leave out past orders.")] = False,
    lang: Language = Lang.EN,
) -> int:
    """Screen orders or shipments before they leave."""
    from tidewaiter.cli.codes import outcome_code
    from tidewaiter.cli.opening import open_history, open_screener, say_starter
    from tidewaiter.cli.sheet import print_sheet
    from tidewaiter.wording.documents import encode, screen_document

    past = None if no_history else open_history(history, known_at)
    screener = open_screener(known_at, owners or (), past)
    if json:  # a sheet says it itself
        say_starter(screener.catalogue)
    found, errors = screen_all(screener, files, as_of=as_of, starter=starter)
    if json and found:
        emit(encode(screen_document((each.decision for each in found), lang), indent=2))
    elif found:
        sheets = console()
        for each in found:
            print_sheet(sheets, each, lang=lang, explain=explain)
    if errors:
        return max(errors)
    return outcome_code(each.decision.outcome for each in found)


def screen_all(
    screener: Screener, files: Sequence[str], *, as_of: date | None, starter: bool
) -> tuple[list[Screened], list[int]]:
    """What became of each file that could be screened, in their order, and the exit codes of those that could not."""
    from tidewaiter.screening.order_file import read_order

    found: list[Screened] = []
    errors: list[int] = []
    with progress_of_many("screening", len(files)) as advance:
        for file in files:
            try:
                shipment = read_order(file)
                decision = screener.screen(shipment, as_of=as_of, starter=starter, today=date.today())
                found.append(Screened(file, shipment, decision))
            except TidewaiterError as error:
                at = "" if error.file else f"{file}: "
                say(f"error: {at}{error}")
                errors.append(exit_code(error))
            except (
                Exception
            ) as error:  # one order that breaks us must not keep the others from being screened
                say(f"error: {file}: a fault of Tidewaiter, not decided: {type(error).__name__}: {error}")
                errors.append(exit_code(error))
            advance()
    return found, errors
