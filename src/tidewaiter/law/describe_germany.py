"""Showing the German export list on a day, or one of its numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.law.ausfuhrliste import NationalEntry
from tidewaiter.law.describe_controls import cited
from tidewaiter.law.load import Law

__all__ = ["german_lines", "german_slugs"]


def german_slugs(law: Law) -> frozenset[str]:
    """The slug of the list."""
    return frozenset({law.ausfuhrliste.slug})


def german_lines(law: Law, day: date, lang: str) -> Iterator[str]:
    """The list on that day: how well it is known, then a line for each number."""
    held = law.ausfuhrliste
    span = held.span(day)
    yield f"{held.slug}: {held.title.get(lang, held.title['en'])}"
    yield f"on {day}: {span.state.value}, since {span.from_}"
    yield f"what: {span.says}"
    yield f"source: {cited(span.citation)}"
    for arms in held.arms:
        yield f"{arms.number}: {arms.what.get(lang, arms.what['en'])}"
    for entry in held.national:
        if entry in held.national_entries(entry.number, entry.paragraph, day):
            yield f"{entry.number}{entry.paragraph}: {entry.what.get(lang, entry.what['en'])}; {_where(entry)}"
    for each in held.general:
        yield f"general authorisation no. {each.number}: {each.what.get(lang, each.what['en'])}; known to {each.until}"


def _where(entry: NationalEntry) -> str:
    where = ", ".join(entry.places) or "outside the Union and the destinations of EU001"
    return where if entry.verified else f"{where} (not verified)"
