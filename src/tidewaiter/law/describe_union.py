"""Showing the Union's dual-use list and its general authorisations, in lines a person can read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.law.describe_controls import cited
from tidewaiter.law.general_authorisations import GeneralAuthorisation
from tidewaiter.law.load import Law

__all__ = ["union_lines", "union_slugs"]


def union_slugs(law: Law) -> frozenset[str]:
    """What can be shown here: the list, the table of authorisations, and each of them by its number."""
    table = law.general_authorisations
    return frozenset({law.dual_use.slug, table.slug, *(one.id for one in table.authorisations)})


def union_lines(law: Law, slug: str, day: date, lang: str) -> Iterator[str]:
    """What is on file under that slug, which `union_slugs` names. Raises LawError for a day before the law on file."""
    table = law.general_authorisations
    if slug == law.dual_use.slug:
        yield from _list(law, day, lang)
    elif slug == table.slug:
        yield f"{slug}: {table.title.get(lang, table.title['en'])}"
        state = "known" if table.is_known(day) else "unknown"
        yield f"on {day}: {state}; read for {table.known_from} up to {table.known_to}"
        yield f"source: {cited(table.source)}"
        for one in table.authorisations:
            yield f"{one.id}: {one.title.get(lang, one.title['en'])}"
    else:
        for one in table.authorisations:
            if one.id == slug:
                yield from _authorisation(law, one, lang)


def _list(law: Law, day: date, lang: str) -> Iterator[str]:
    on_day = law.dual_use.at(day)
    yield f"{on_day.slug}: {law.dual_use.title.get(lang, law.dual_use.title['en'])}"
    yield f"on {day}: {on_day.state.value}, since {on_day.from_}; {on_day.says}"
    yield f"source: {cited(on_day.citation)}"
    for block in law.dual_use.blocks:
        if block.from_ <= day and on_day.entries:
            sure = "" if block.verified else " (not verified)"
            yield f"{block.what.get(lang, block.what['en'])}{sure}: {', '.join(block.entries)}"


def _authorisation(law: Law, one: GeneralAuthorisation, lang: str) -> Iterator[str]:
    table = law.general_authorisations
    yield f"{one.id}: {one.title.get(lang, one.title['en'])}"
    yield f"source: {cited(table.citation(one))}"
    for name, parts in (
        ("to", one.places), ("not to", one.but_places), ("items", one.items), ("without", one.but_items),
        ("product groups", one.groups), ("without product groups", one.but_groups),
    ):  # fmt: skip
        if parts:
            yield f"{name}: {', '.join(parts)}"
    if one.sensitive_out:
        yield "without: Annex IV and Section I"
    for term in table.terms_of(one):
        yield f"{term.slug}: {term.says.get(lang, term.says['en'])}"
