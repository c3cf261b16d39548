"""completeness/coverage: a list that should have been asked is not there, too old, undated or broken."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

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

    A doubtful list is a note where others that are current, or were published after it, serve every watchlist it holds,
    and where it is one that is chosen and its law is shown not to bind: without it the order would be complete. One
    that was published long before the order's day, or of which entries could not be read, is doubtful too. Lists that
    are not there and whose law is not shown to bind are told in a note, and so is one that is due or did not come when asked for.
    """
    bound = [nexus.regime for nexus in brief.nexus if nexus.binds is not Standing.NO]
    wanted = tuple(dict.fromkeys((*bound, Regime.UN)))
    for status in brief.coverage:
        if status.state in _DOUBTFUL:
            minor = _is_replaced(status, brief) or _is_idle(status, wanted, law)
            yield _doubtful(status, law, replaced=minor)
        elif status.state in (ListState.CURRENT, ListState.STARTER):
            yield from _doubts(status, brief, law, idle=_is_idle(status, wanted, law))
            yield from _warnings(status, law)
    for regime in wanted:
        yield from _of_regime(regime, brief, law)
    yield from _not_asked(brief, wanted, law)


def _is_replaced(status: ListStatus, brief: Brief) -> bool:
    """Whether others hold all that the list holds: each current, or published after it. One that was closed does not grow
    old beside its successor."""
    day = status.snapshot.published if status.snapshot else None
    held: set[str] = set()
    for other in brief.coverage:
        later = other.snapshot.published if other.snapshot and other.state in _IMPORTED else None
        if other is not status and (other.state is ListState.CURRENT or (day and later and later > day)):
            held |= set(other.watchlists)
    return bool(status.watchlists) and set(status.watchlists) <= held


def _is_idle(status: ListStatus, wanted: tuple[Regime, ...], law: Law) -> bool:
    """Whether the list is one that is chosen, and no law that binds, or may bind, looks at it."""
    effects = [law.effects[slug] for slug in status.watchlists if slug in law.effects]
    known = len(effects) == len(status.watchlists) > 0
    return status.chosen and known and all(effect.regime not in (None, *wanted) for effect in effects)


def _not_asked(brief: Brief, wanted: tuple[Regime, ...], law: Law) -> Iterator[Finding]:
    """A note on lists that are not there, and that are not wanted for this order."""
    served = _served(brief, *_IMPORTED)
    missing = [
        status.list
        for status in brief.coverage
        if status.state is ListState.MISSING
        and not status.chosen
        and not set(status.watchlists) <= served
        and not any(slug in law.effects and law.effects[slug].regime in wanted for slug in status.watchlists)
    ]
    if missing:
        lists = ", ".join(missing)
        yield Finding(
            card=law.card(SLUG), level=Level.NOTE, subject="", facts={"lists": lists}, variant="not_asked"
        )


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


def _doubts(status: ListStatus, brief: Brief, law: Law, *, idle: bool) -> Iterator[Finding]:
    """What keeps a list that looks current from being relied on for this order; notes where the order does not need it."""
    snapshot = status.snapshot
    if snapshot is None:
        return
    facts = {"list": status.list, "day": brief.clocks.as_of.isoformat(), "limit": str(status.max_age_days)}
    behind = (brief.clocks.as_of - snapshot.published).days if snapshot.published else 0
    if behind > status.max_age_days:
        yield _doubt(law, {**facts, "age": str(behind)}, "before_the_day", idle=idle)
    if snapshot.rejects:
        first = snapshot.rejects[0]
        said = {"count": str(len(snapshot.rejects)), "first": f"{first.place}: {first.why}"}
        yield _doubt(law, {**facts, **said}, "rejects", idle=idle)


def _warnings(status: ListStatus, law: Law) -> Iterator[Finding]:
    """Notes on a list that can be relied on still: its publisher has most likely given out a newer one, or it was asked for and
    did not come."""
    facts = {"list": status.list, "age": str(status.age_days), "limit": str(status.max_age_days)}
    if status.due:
        facts["cadence"] = str(status.cadence_days)
        yield Finding(card=law.card(SLUG), level=Level.NOTE, subject="", facts=facts, variant="due")
    if status.failed is not None:
        failed = {"day": status.failed.on.isoformat(), "error": status.failed.error}
        yield Finding(
            card=law.card(SLUG),
            level=Level.NOTE,
            subject="",
            facts={**facts, **failed},
            variant="not_renewed",
        )


def _doubt(law: Law, facts: dict[str, str], variant: str, *, idle: bool) -> Finding:
    found = gap(law.card(SLUG), "", facts, variant)
    return structs.replace(found, level=Level.NOTE, gap=False) if idle else found


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
