"""What a decision rests on, and the notice of the starter list wherever it serves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tidewaiter.model.decision import Basis, ListBasis
from tidewaiter.model.listing import ListState
from tidewaiter.wording.headings import heading
from tidewaiter.wording.labels import Lang, label
from tidewaiter.wording.numbers import number_text
from tidewaiter.wording.plain import visible

__all__ = ["print_basis", "print_starter"]


def print_basis(out: Console, basis: Basis, lang: Lang, *, explain: bool = True) -> None:
    """Writes engine, digests and lists with their dates, then the starter notice; without `explain` the lists stand in one
    paragraph by name and day."""
    out.print()
    out.print(Text(f" {heading('basis', lang)}", style="bold underline"))
    digests = (
        heading("engine", lang, version=basis.engine, kind=basis.engine_kind),
        f"law {basis.law_digest[:12]}",
        f"index {basis.index_digest[:12]}",
        f"policy {basis.policy_digest[:12]}",
    )
    out.print(Padding(Text(" · ".join(digests), style="dim"), (0, 0, 0, 1)))
    if explain:
        for used in basis.lists:
            out.print(Padding(Text(_used(used, lang), style="dim"), (0, 0, 0, 1)))
    else:
        named = "; ".join(_named(used, lang) for used in basis.lists if used.state is not ListState.STARTER)
        if named:
            out.print(Padding(Text(named, style="dim"), (0, 0, 0, 1)))
    for read in basis.owner_files:
        parts = (
            heading("owner_file", lang, file=visible(read.file), form=read.form),
            heading("holdings", lang, n=number_text(read.holdings, lang, ",")),
            f"sha256 {read.sha256[:12]}",
        )
        out.print(Padding(Text(", ".join(parts), style="dim"), (0, 0, 0, 1)))
    for table in basis.tables:
        said = (
            heading("table", lang, table=table.table, n=number_text(table.rows, lang, ",")),
            *_dates(table.published, table.received, lang),
            f"sha256 {table.sha256[:12]}",
        )
        out.print(Padding(Text(", ".join(said), style="dim"), (0, 0, 0, 1)))
    if basis.history is not None:
        past = basis.history
        count = number_text(sum(read.orders for read in past.files), lang, ",")
        parts = (
            heading("history", lang, n=count, files=len(past.files)),
            heading("until", lang, day=past.until),
            f"sha256 {past.digest[:12]}",
        )
        out.print(Padding(Text(", ".join(parts), style="dim"), (0, 0, 0, 1)))
    print_starter(out, basis.lists, lang)


def print_starter(out: Console, lists: Sequence[ListBasis], lang: Lang) -> None:
    """Writes that the starter list serves and is not an official list, with its count and date."""
    for used in lists:
        if used.state is ListState.STARTER:
            day = used.published or used.received
            text = heading("starter", lang, n=number_text(used.listings, lang, ","), day=day)
            out.print(Padding(Text(text, style="bold"), (0, 0, 0, 1)))
    if not lists:
        out.print(Padding(Text(heading("no_lists", lang), style="bold"), (0, 0, 0, 1)))


def _named(used: ListBasis, lang: Lang) -> str:
    day = used.published or used.received
    return f"{used.list} {day} ({label(used.state, lang)}, sha256 {used.sha256[:12]})"


def _used(used: ListBasis, lang: Lang) -> str:
    dates = _dates(used.published, used.received, lang)
    count = heading("listings", lang, n=number_text(used.listings, lang, ","))
    asked = [heading("confirmed", lang, day=used.confirmed)] if used.confirmed else []
    asked += [heading("not_renewed", lang, day=used.failed.on)] if used.failed else []
    state = f"{used.list}: {label(used.state, lang)}"
    return ", ".join((state, count, *dates, *asked, f"sha256 {used.sha256[:12]}"))


def _dates(published: date | None, received: date | None, lang: Lang) -> list[str]:
    days = (("published", published), ("received", received))
    return [heading(key, lang, day=day) for key, day in days if day is not None]
