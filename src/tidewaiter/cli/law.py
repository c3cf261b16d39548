"""`tidewaiter law`: what the law on file says, and whether it is well formed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
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
    """Show a rule's card with the day's values that it rests on, or what a table says on a day, with the sources."""
    from rich.text import Text

    from tidewaiter.law.describe import describe, known
    from tidewaiter.law.load import load_law
    from tidewaiter.wording.documents import encode
    from tidewaiter.wording.headings import heading
    from tidewaiter.wording.plain import visible

    law, on = load_law(), as_of or date.today()
    try:
        lines = describe(law, card, on, lang.value)
    except LawError as error:
        if card in known(law):
            raise
        raise InputError(error.what, field="CARD", todo=error.todo) from None
    values = _values(law, card, on, lang)
    if json:
        emit(encode({**_shown(law, card, on, lines), "values": list(values)}, indent=2))
        return 0
    lines = (*lines, *(f"{heading('day_value', lang)}: {value}" for value in values))
    out = console()
    for at, line in enumerate(lines):
        out.print(Text(visible(line), style="" if at else "bold"))
    return 0


@app.command()
def check(json: Json = False) -> int:
    """Check every law file: its form, its dates, its citations and their age, and that cards and rules belong together; and say
    what of each regime was read in its source, and what is not on file since when."""
    from tidewaiter.law.check import aged, counts
    from tidewaiter.law.check import check as faults_of
    from tidewaiter.law.gaps import gaps, read_by_regime
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
            "read": [
                {"regime": one.regime, "verified": one.verified, "unverified": one.unverified}
                for one in read_by_regime(law)
            ],
            "gaps": [
                {"regime": one.regime, "of": one.name, "from": one.from_, "to": one.to, "what": one.what}
                for one in gaps(law)
            ],
        }
        emit(encode(found, indent=2))
    for source in old:
        say(f"warning: {source}")
    for fault in faults:
        say(f"error: {fault}")
    if not faults and not json:
        emit("well formed: " + ", ".join(f"{count:,} {what}" for what, count in counts(law).items()))
        for line in _read(law):
            emit(line)
    return exit_code(LawError("")) if faults else 0


def _read(law: Law) -> Iterator[str]:
    """What of each regime was read, and what of it is not on file."""
    from tidewaiter.law.gaps import gaps, read_by_regime

    for one in read_by_regime(law):
        of = one.regime.value if one.regime else "guidance, and what holds under every regime"
        yield f"{of}: {one.verified:,} sources read, {one.unverified:,} not"
    yield "not on file, so that decisions of that time are not complete where it matters:"
    for gap in gaps(law):
        until = f" to {gap.to}" if gap.to else ""
        said = " ".join(gap.what.split())
        yield f"  {gap.regime.value if gap.regime else '-'} {gap.name} from {gap.from_}{until}: {said}"


@app.command()
def pages(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the pages go.")],
) -> int:
    """Write a page for each rule, and an index, from the cards and the law data; pages of rules that are gone go too."""
    from tidewaiter.cli.law_pages import pages as written
    from tidewaiter.law.load import load_law

    made = written(load_law())
    try:
        for path, text in made.items():
            page = folder / path
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")
        for old in sorted(folder.rglob("*.md")):
            if old.relative_to(folder).as_posix() not in made:
                old.unlink()
    except OSError as error:
        raise InputError(f"the pages cannot be written: {error}", field="FOLDER") from None
    emit(f"{len(made)} pages")
    return 0


def _shown(law: Law, slug: str, on: date, lines: tuple[str, ...]) -> Document:
    from msgspec import to_builtins

    card = to_builtins(law.cards[slug]) if slug in law.cards else None
    return {"slug": slug, "as_of": on, "lines": list(lines), "card": card}


def _values(law: Law, slug: str, on: date, lang: Lang) -> tuple[str, ...]:
    """What stands on `on` in the tables that the rule's code names, one line each; nothing where `slug` is no rule."""
    from tidewaiter.law.describe import headline
    from tidewaiter.rules.registry import RULES
    from tidewaiter.rules.uses import uses

    used = (name for rule in RULES if rule.slug == slug for name in uses(rule, law))
    return tuple(headline(law, name, on, lang.value) for name in used)
