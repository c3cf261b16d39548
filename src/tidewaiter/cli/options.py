"""Options that several verbs share, each written once."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from tidewaiter.wording.labels import Lang

__all__ = ["AsOf", "HistoryPath", "Json", "JsonLines", "KnownAt", "Language", "OwnerPaths", "day"]


def day(text: str) -> date:
    """The day that YYYY-MM-DD names; anything else is a usage error."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a date; write YYYY-MM-DD") from None


Json = Annotated[bool, typer.Option("--json", help="One JSON document on stdout, messages on stderr.")]
JsonLines = Annotated[bool, typer.Option("--jsonl", help="One JSON object a line, from stdin to stdout.")]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of", parser=day, metavar="DATE", help="The law and the listings in force on this day."
    ),
]
KnownAt = Annotated[
    date | None,
    typer.Option("--known-at", parser=day, metavar="DATE", help="Only what had been received by this day."),
]
OwnerPaths = Annotated[
    list[str] | None,
    typer.Option(
        "--owners",
        metavar="FILE",
        help="Who owns whom, by a register or a table; may be given more than once.",
    ),
]
HistoryPath = Annotated[
    str | None,
    typer.Option(
        "--history",
        metavar="PATH",
        help="Past orders, a file or a folder, in place of those that `history load` took in.",
    ),
]
Language = Annotated[Lang, typer.Option("--lang", help="The language of sentences.")]
