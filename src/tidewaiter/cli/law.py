"""`tidewaiter law`: what the law on file says, and whether it is well formed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tidewaiter.cli.options import AsOf, Json, Language
from tidewaiter.cli.terminal import console, emit, say
from tidewaiter.errors import InputError, LawError, exit_code
from tidewaiter.wording.labels import Lang

if TYPE_CHECKING:
    from tidewaiter.law.load import Law
    from tidewaiter.wording.documents import Document

__all__ = ["app"]

app = typer.Typer(help="Look at the law on file, and check it.", rich_markup_mode=None)


@app.command()
def show(
    card: Annotated[
        str,
        typer.Argument(
            metavar="CARD", help="A rule as group/name, a table, an ECCN, a watchlist or a number."
        ),
    ],
    as_of: AsOf = None,
    json: Json = False,
    lang: Language = Lang.EN,
) -> int:
    """Show a rule's card, or what a table says on a day, with the sources."""
    from rich.text import Text

    from tidewaiter.law.describe import describe, known
    from tidewaiter.law.load import load_law
    from tidewaiter.wording.documents import encode
    from tidewaiter.wording.plain import visible

    law, on = load_law(), as_of or date.today()
    try:
        lines = describe(law, card, on, lang.value)
    except LawError as error:
        if card in known(law):
            raise
        raise InputError(error.what, field="CARD", todo=error.todo) from None
    if json:
        emit(encode(_shown(law, card, on, lines), indent=2))
        return 0
    out = console()
    for at, line in enumerate(lines):
        out.print(Text(visible(line), style="" if at else "bold"))
    return 0


@app.command()
def check(json: Json = False) -> int:
    """Check every law file: its form, its dates, its citations and their age, and that cards and rules belong together."""
    from tidewaiter.law.check import aged, counts
    from tidewaiter.law.check import check as faults_of
    from tidewaiter.law.load import load_law
    from tidewaiter.rules.registry import unlinked
    from tidewaiter.wording.documents import encode

    law = load_law()
    faults, old = (*faults_of(law), *unlinked(law)), aged(law, date.today())
    if json:
        found: Document = {
            "digest": law.digest,
            "counts": counts(law),
            "faults": list(faults),
            "aged": list(old),
        }
        emit(encode(found, indent=2))
    for source in old:
        say(f"warning: {source}")
    for fault in faults:
        say(f"error: {fault}")
    if not faults and not json:
        emit("well formed: " + ", ".join(f"{count:,} {what}" for what, count in counts(law).items()))
    return exit_code(LawError("")) if faults else 0


def _shown(law: Law, slug: str, on: date, lines: tuple[str, ...]) -> Document:
    from msgspec import to_builtins

    card = to_builtins(law.cards[slug]) if slug in law.cards else None
    return {"slug": slug, "as_of": on, "lines": list(lines), "card": card}
