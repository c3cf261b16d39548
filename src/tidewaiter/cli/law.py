"""`tidewaiter law`: what the law on file says, and whether it is well formed."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import to_builtins

from tidewaiter.cli.options import AsOf, Json, Language
from tidewaiter.cli.terminal import console, emit, say
from tidewaiter.errors import InputError, LawError, exit_code
from tidewaiter.wording.labels import Lang

if TYPE_CHECKING:
    from datetime import date

    from rich.console import Console

    from tidewaiter.law.codes import CodesOnDay
    from tidewaiter.model.card import Card

__all__ = ["app"]

app = typer.Typer(help="Look at the law on file, and check it.", rich_markup_mode=None)


@app.command()
def show(
    card: Annotated[
        str, typer.Argument(metavar="CARD", help="A rule, as group/name, or a table of goods codes.")
    ],
    as_of: AsOf = None,
    json: Json = False,
    lang: Language = Lang.EN,
) -> int:
    """Show a rule's card, or with --as-of what a table of goods codes says on that day."""
    from tidewaiter.law.load import load_law
    from tidewaiter.wording.documents import encode

    law = load_law()
    if card in law.code_tables:
        if as_of is None:
            raise InputError(f"{card} is a table of codes with a state for each day", todo="Add --as-of DATE")
        state = law.codes(card).at(as_of)
        if json:
            emit(encode({"table": card, "as_of": as_of, "on_day": to_builtins(state)}, indent=2))
        else:
            _print_codes(console(), card, as_of, state)
        return 0
    if card not in law.cards:
        near = difflib.get_close_matches(card, [*law.cards, *law.code_tables], n=3)
        hint = f"Did you mean {', '.join(near)}?" if near else "See the rule named beside a finding"
        raise InputError(f"there is no card called {card!r}", field="CARD", todo=hint)
    found = law.card(card)
    if json:
        emit(encode({"card": to_builtins(found)}, indent=2))
    else:
        _print_card(console(), found, as_of, lang)
    return 0


@app.command()
def check(json: Json = False) -> int:
    """Check every law file: its form, its dates, its citations, and that rules and cards belong together."""
    from tidewaiter.law.check import check as faults_of
    from tidewaiter.law.load import load_law
    from tidewaiter.wording.documents import encode

    law = load_law()
    faults = faults_of(law)
    if json:
        emit(encode({"digest": law.digest, "cards": len(law.cards), "faults": list(faults)}, indent=2))
    for fault in faults:
        say(f"error: {fault}")
    if not faults and not json:
        emit(f"{len(law.cards)} cards and {len(law.code_tables)} tables of codes are well formed")
    return exit_code(LawError("")) if faults else 0


def _print_card(out: Console, card: Card, as_of: date | None, lang: Lang) -> None:
    from rich.text import Text

    from tidewaiter.wording.cards import title

    out.print(Text(f"{title(card, lang)}  ({card.slug})", style="bold"))
    out.print(Text(f"regime: {card.regime.value if card.regime else 'whichever binds'}"))
    if card.since is not None:
        silent = " (silent on the day asked)" if as_of is not None and as_of < card.since else ""
        out.print(Text(f"since: {card.since}{silent}"))
    out.print(Text(f"clock: {'known_at, as guidance' if card.guidance else 'as_of'}"))
    for key, words in (*card.summary.items(), *((f"ask {key}", text) for key, text in card.question.items())):
        out.print(Text(f"{key}: {words}"))
    for citation in card.citations:
        checked = f"verified {citation.verified_on or ''}".strip() if citation.verified else "NOT VERIFIED"
        out.print(Text(f"law: {citation} [{checked}] {citation.link or ''}".rstrip()))
    out.print(Text(f"why: {card.why}"))


def _print_codes(out: Console, slug: str, as_of: date, state: CodesOnDay) -> None:
    from rich.text import Text

    verified = "verified" if state.verified else "NOT VERIFIED"
    out.print(Text(f"{slug} on {as_of}: {state.state.value}, {len(state.rows):,} rows", style="bold"))
    out.print(Text(f"law: {state.citation} [{verified}]"))
    for row in state.rows:
        out.print(Text(str(to_builtins(row))))
