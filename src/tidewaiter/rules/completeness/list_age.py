"""completeness/list_age: an imported list that binds a German exporter and is not of the day (AWG § 18, as of 6 February 2026).

An act of the Union binds, and is punishable, from the day of its publication; the two working days of grace are gone. A list that
its publisher was asked for on a day, and that had not changed, is as good as one published on it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.listing import ListState, ListStatus
from tidewaiter.model.words import Regime, Standing
from tidewaiter.rules.binding import nexus_of, standing
from tidewaiter.rules.completeness.gap import gap

__all__ = ["SLUG", "find"]

SLUG = "completeness/list_age"
_NUMBER = "de_list_age"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each imported list that serves a watchlist which binds the order, where neither it nor another list that
    serves it is of the day before `known_at` or of that day, or where `as_of` lies further ahead of it than that.

    Lists that are too old, undated or broken by their own limits are left to completeness/coverage; the sample is exempt.
    """
    number = law.number(_NUMBER)
    nexus = nexus_of(brief, Regime.DE)
    first = number.versions[0].from_
    if brief.clocks.as_of < first or nexus is None or nexus.persons is not Standing.YES:
        return
    limit = int(number.at(brief.clocks.as_of).value)
    days = {status.list: _seen(status, brief.clocks.known_at) for status in brief.coverage}
    for status in brief.coverage:
        seen = days[status.list]
        if seen is None:
            continue
        binding = [slug for slug in status.watchlists if _binds(slug, brief, law)]
        stale = [slug for slug in binding if not _is_served(slug, brief, days, limit)]
        if stale:
            behind = (brief.clocks.known_at - seen).days <= limit
            told = "" if status.confirmed is None else "confirmed"
            variant = "before_the_day" if behind else told
            yield gap(law.card(SLUG), "", _facts(status, seen, brief, limit), variant)


def _seen(status: ListStatus, known_at: datetime.date) -> datetime.date | None:
    """The last day on which the list is known to have been its publisher's newest; None where it is not imported, or not
    relied on."""
    if status.state is not ListState.CURRENT or status.snapshot is None or status.snapshot.starter:
        return None
    if status.age_days is None:
        return None
    published = known_at - datetime.timedelta(days=status.age_days)
    confirmed = status.confirmed if status.confirmed and status.confirmed <= known_at else published
    return max(published, confirmed)


def _binds(watchlist: str, brief: Brief, law: Law) -> bool:
    """Whether the law behind the watchlist binds the order, or may; that of the United Nations binds in Germany from the
    day of a listing (AWG § 5a)."""
    effect = law.effects.get(watchlist)
    if effect is None or effect.regime is None:
        return False
    if effect.regime is Regime.UN:
        return True
    return standing(brief, effect.regime, effect.binding) is not Standing.NO


def _is_served(watchlist: str, brief: Brief, days: dict[str, datetime.date | None], limit: int) -> bool:
    """Whether any list that serves the watchlist is of the day."""
    latest = max(brief.clocks.known_at, brief.clocks.as_of)
    serving = (days[status.list] for status in brief.coverage if watchlist in status.watchlists)
    return any(seen is not None and (latest - seen).days <= limit for seen in serving)


def _facts(status: ListStatus, seen: datetime.date, brief: Brief, limit: int) -> dict[str, str]:
    published = status.snapshot.published if status.snapshot else None
    return {
        "list": status.list,
        "published": str(published or (status.snapshot.received if status.snapshot else "-")),
        "checked": str(status.confirmed or "-"),
        "seen": seen.isoformat(),
        "known_at": brief.clocks.known_at.isoformat(),
        "as_of": brief.clocks.as_of.isoformat(),
        "age": str((brief.clocks.known_at - seen).days),
        "limit": str(limit),
    }
