"""Telling of the acts behind entries of the EU and UK lists, and of the measures of the UK Sanctions List."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.describe_controls import cited
from tidewaiter.law.load import Law

__all__ = ["listed_lines", "listed_slugs"]


def listed_slugs(law: Law) -> tuple[str, ...]:
    """Everything that can be asked about here."""
    return (*law.listed_regimes, law.gb_listed_measures.slug)


def listed_lines(law: Law, slug: str, lang: str) -> Iterator[str]:
    """What is on file under that slug, line by line."""
    if slug == law.gb_listed_measures.slug:
        yield from _measures(law, lang)
        return
    act = law.listed_regimes[slug]
    yield f"{slug}: {act.title.get(lang, act.title['en'])}"
    yield f"entries of {', '.join(act.watchlists)} under {', '.join(act.programmes) or '-'}, or citing {', '.join(act.acts)}"
    if act.ownership:
        yield f"ownership and control: {act.ownership}"
    for what, told in (("derogations", act.derogation), ("reports", act.reporting)):
        if told:
            yield f"{what}: {told.get(lang, told['en'])}"
    yield from (f"{measure}: {pinpoint}" for measure, pinpoint in act.measures.items())
    if act.un_named:
        yield f"designates parties of {', '.join(act.un_programmes)} (United Nations) itself: {act.un_named}"
    if act.un_carried:
        yield f"an annex of it is kept up for {', '.join(act.un_carried)} (United Nations)"
    yield f"freeze: {cited(act.citation)}"


def _measures(law: Law, lang: str) -> Iterator[str]:
    table = law.gb_listed_measures
    yield f"{table.slug}: measures of {table.watchlist}"
    for one in table.measures:
        roles = f" for {', '.join(one.roles)}" if one.roles else ""
        yield f"{one.title.get(lang, one.title['en'])}: {one.level.value}{roles}; {one.effect.get(lang, one.effect['en'])}"
    yield from (f"{name}: closed since {day}" for name, day in table.closed.items())
    yield f"source: {cited(table.citation)}"
