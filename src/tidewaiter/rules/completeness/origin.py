"""completeness/origin: whether the goods are under US law is not known, and the answer would matter."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.errors import LawError
from tidewaiter.law.effects import Binding, Effect
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import EntityKind, Level, Regime, Standing
from tidewaiter.rules.binding import nexus_of

__all__ = ["SLUG", "find"]

SLUG = "completeness/origin"
_FACTS = ("unknown_origin", "unknown_content")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each goods line whose origin or US content is not stated, where a party is a hit on a US list
    that binds by goods or a US table of goods names its code and the order's destination."""
    nexus = nexus_of(brief, Regime.US)
    if nexus is None or nexus.items is not Standing.UNKNOWN:
        return
    if not (any(_depends(match, brief, law) for match in _hits(brief)) or _table_counts(brief, law)):
        return
    for ground in nexus.grounds:
        if ground.fact in _FACTS:
            yield Finding(
                card=law.card(SLUG),
                level=Level.INCOMPLETE,
                subject=ground.subject,
                regime=Regime.US,
                facts={"stated": ground.value or "-"},
                variant=ground.fact,
                gap=True,
            )


def _hits(brief: Brief) -> Iterator[Match]:
    for found in brief.matches:
        for match in found.matches:
            if match.hit and in_force(match.entity.listing.in_force, brief.clocks.as_of):
                yield match


def _depends(match: Match, brief: Brief, law: Law) -> bool:
    if match.entity.kind is EntityKind.ADDRESS:
        return True
    effect = _effect(match, law)
    if effect is None or effect.regime is not Regime.US:
        return False
    also = any(
        one.binding is not Binding.PERSONS
        and one.reaches(match.entity.listing.programmes, brief.clocks.as_of)
        for one in effect.also
    )
    return also or effect.binding is not Binding.PERSONS


def _effect(match: Match, law: Law) -> Effect | None:
    try:
        return law.effect(match.entity.listing.watchlist)
    except LawError:
        return None


def _table_counts(brief: Brief, law: Law) -> bool:
    tables = {control.table for control in brief.controls if control.regime is Regime.US}
    return any(brief.destination in law.codes(slug).destinations for slug in tables)
