"""The command line as typer sees it: every verb, and the usage errors of typer turned into ours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, cast

import typer
import typer.main

from tidewaiter.cli import compare, demo, goods, history, law, list_bundles, match, screen, selftest
from tidewaiter.cli.collector import resume
from tidewaiter.errors import InputError

__all__ = ["answered", "app"]

_USAGE = cast(
    type[Exception], next(kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException")
)
"""The base of every usage error; typer brings it from click or carries its own, by version."""

app = typer.Typer(
    name="tidewaiter",
    help="Screens an order before it ships, and says what stands in its way, under which rule, on which evidence.",
    epilog="Exit codes of screen: 0 no obstacle found, 1 review, 2 prohibited or licence required, 3 incomplete. "
    "Of match: 0 no hit, 1 hit, 3 not complete. Errors: 10 input or usage, 11 lists, 12 law, 13 anything else.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("screen")(screen.screen)
app.command("match")(match.match)
app.command("compare")(compare.compare)
app.command("goods")(goods.goods)
app.add_typer(list_bundles.app, name="lists")
app.add_typer(law.app, name="law")
app.add_typer(history.app, name="history")
app.command("selftest")(selftest.selftest)
app.command("demo")(demo.demo)


def _version(wanted: bool) -> None:
    if wanted:
        from tidewaiter.cli.terminal import emit
        from tidewaiter.screening.engine import engine_version
        from tidewaiter.text.kernel import kernel_kind

        emit(f"tidewaiter {engine_version()} (engine: {kernel_kind()})")
        raise typer.Exit


@app.callback()
def _every(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Version and kind of engine.")
    ] = False,
) -> None:
    """Screens an order before it ships, and says what stands in its way, under which rule, on which evidence."""


def answered(arguments: Sequence[str]) -> int:
    """The exit code that the verb gives. Raises InputError for a command line that cannot be understood."""
    resume()
    command = typer.main.get_command(app)
    try:
        # Not command.main(): it has exit codes of its own for an interruption and for a reader that went away.
        with command.make_context("tidewaiter", list(arguments)) as context:
            code = command.invoke(context)
    except typer.Exit as over:
        return over.exit_code
    except typer.Abort:
        raise KeyboardInterrupt from None
    except _USAGE as error:
        raise InputError(_message(error), todo="See 'tidewaiter --help'") from None
    return code if isinstance(code, int) else 0


def _message(error: BaseException) -> str:
    wording = getattr(error, "format_message", None)
    text = str(wording()) if callable(wording) else str(error)
    return text.strip().rstrip(".") or "a verb is missing"
