"""completeness/coverage: a list that should have been asked is not there, too old, undated or broken."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.listing import ListState, ListStatus
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.completeness.gap import gap

__all__ = ["SLUG", "find"]

SLUG = "completeness/coverage"
_IMPORTED = (ListState.CURRENT, ListState.STALE, ListState.UNDATED)
_DOUBTFUL = (ListState.STALE, ListState.UNDATED, ListState.BROKEN)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each list that cannot be relied on, and for each regime that binds, or may bind, whose lists
    are served by the sample alone; the second is a note where the sample was accepted for this screening. The
    United Nations bind every state, so that their list is wanted for every order.

    A doubtful list is a note where a current one serves every watchlist it holds. One that was published long
    before the order's day, or of which entries could not be read, is doubtful too.
    """
    current = _served(brief, ListState.CURRENT)
    for status in brief.coverage:
        if status.state in _DOUBTFUL:
            yield _doubtful(
                status, law, replaced=bool(status.watchlists) and set(status.watchlists) <= current
            )
        elif status.state in (ListState.CURRENT, ListState.STARTER):
            yield from _doubts(status, brief, law)
    bound = [nexus.regime for nexus in brief.nexus if nexus.binds is not Standing.NO]
    for regime in dict.fromkeys((*bound, Regime.UN)):
        yield from _of_regime(regime, brief, law)


def _doubtful(status: ListStatus, law: Law, *, replaced: bool) -> Finding:
    facts = {
        "list": status.list,
        "age": str(status.age_days) if status.age_days is not None else "-",
        "limit": str(status.max_age_days),
    }
    return Finding(
        card=law.card(SLUG),
        level=Level.NOTE if replaced else Level.INCOMPLETE,
        subject="",
        facts=facts,
        variant=status.state.value,
        gap=not replaced,
    )


def _doubts(status: ListStatus, brief: Brief, law: Law) -> Iterator[Finding]:
    """What keeps a list that looks current from being relied on for this order."""
    snapshot = status.snapshot
    if snapshot is None:
        return
    facts = {"list": status.list, "day": brief.clocks.as_of.isoformat(), "limit": str(status.max_age_days)}
    behind = (brief.clocks.as_of - snapshot.published).days if snapshot.published else 0
    if behind > status.max_age_days:
        yield gap(law.card(SLUG), "", {**facts, "age": str(behind)}, "before_the_day")
    if snapshot.rejects:
        first = snapshot.rejects[0]
        said = {"count": str(len(snapshot.rejects)), "first": f"{first.place}: {first.why}"}
        yield gap(law.card(SLUG), "", {**facts, **said}, "rejects")


def _of_regime(regime: Regime, brief: Brief, law: Law) -> Iterator[Finding]:
    imported = _served(brief, *_IMPORTED)
    wanted = sorted(slug for slug, effect in law.effects.items() if effect.regime is regime)
    missing = [slug for slug in wanted if slug not in imported]
    if not missing:
        return
    starter = bool(_served(brief, ListState.STARTER)) and brief.starter_accepted
    yield Finding(
        card=law.card(SLUG),
        level=Level.NOTE if starter else Level.INCOMPLETE,
        subject="",
        regime=regime,
        facts={
            "regime": regime.value,
            "lists": ", ".join(missing),
            "lists_en": "; ".join(law.effect(slug).title["en"] for slug in missing),
            "lists_de": "; ".join(law.effect(slug).title["de"] for slug in missing),
        },
        variant="starter_accepted" if starter else "starter_alone",
        gap=not starter,
    )


def _served(brief: Brief, *states: ListState) -> set[str]:
    return {slug for status in brief.coverage if status.state in states for slug in status.watchlists}
