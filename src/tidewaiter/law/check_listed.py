"""Checking the acts behind entries of the EU and UK lists, and the measures of the UK Sanctions List."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tidewaiter.law.load import Law

__all__ = ["listed_faults"]

_LANGUAGES = {"en", "de"}


def listed_faults(law: Law) -> Iterator[str]:
    """What is wrong with these tables, one line each."""
    table = law.gb_listed_measures
    measures = {one.slug for one in table.measures}
    said = Counter(words for one in table.measures for words in one.said)
    yield from (f"{table.slug}: {words!r} means two measures" for words, count in said.items() if count > 1)
    if sum(one.freezes for one in table.measures) != 1:
        yield f"{table.slug}: one measure and no other is the asset freeze"
    for one in table.measures:
        if set(one.title) != _LANGUAGES or set(one.effect) != _LANGUAGES:
            yield f"{table.slug}: {one.slug} is not told in both languages"
    named = Counter(
        (watchlist, name)
        for act in law.listed_regimes.values()
        for watchlist in act.watchlists
        for name in act.programmes
    )
    for (watchlist, name), count in named.items():
        if count > 1:
            yield f"listed_regimes: {name} of {watchlist} means two acts"
    for act in law.listed_regimes.values():
        yield from (f"{act.slug}: no measure {name} is on file" for name in set(act.measures) - measures)
        yield from (
            f"{act.slug}: no effect of {name} is on file"
            for name in act.watchlists
            if name not in law.effects
        )
        if bool(act.un_programmes) != (act.un_named is not None):
            yield f"{act.slug}: parties of the United Nations, and where they are named, stand together"
