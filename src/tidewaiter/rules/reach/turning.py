"""Whether anything turns on US law: a party on a US list that binds by goods, a US list of goods, a sanctioned dealing."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.errors import LawError
from tidewaiter.law.effects import Binding, Effect
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import EntityKind, Level, Regime
from tidewaiter.places.destination import reached
from tidewaiter.places.regions import region_hints

__all__ = ["sanctioned_dealing", "sanctioned_places", "turns_on_goods"]


def turns_on_goods(brief: Brief, law: Law) -> bool:
    """Whether it matters if the goods are under US law: a party is a hit on a US list that binds by goods, or a US table of
    goods names a line's code and the order's destination."""
    return any(_binds_goods(match, brief, law) for match in _hits(brief)) or _table_counts(brief, law)


def sanctioned_places(brief: Brief, law: Law) -> tuple[str, ...]:
    """The places that the order reaches and with which US law lets US persons deal only under conditions, if at all."""
    day = brief.clocks.as_of
    places = [place.country for place in reached(brief.shipment)]
    places += [hint.region for hint in region_hints(brief.shipment, law, day)]
    return tuple(
        dict.fromkeys(
            place
            for place in places
            if any(
                measure.binding is not Binding.ITEMS and measure.level is not Level.NOTE
                for measure in law.measures(place, Regime.US, day)
            )
        )
    )


def sanctioned_dealing(brief: Brief, law: Law) -> bool:
    """Whether US law would not let a US person simply take part: by a place, or by a party on a list that binds persons."""
    if sanctioned_places(brief, law):
        return True
    return any(
        effect.regime is Regime.US and effect.binding is not Binding.ITEMS and effect.level is not Level.NOTE
        for match in _hits(brief)
        if (effect := _effect(match, law)) is not None
    )


def _hits(brief: Brief) -> Iterator[Match]:
    for found in brief.matches:
        for match in found.matches:
            if match.hit and in_force(match.entity.listing.in_force, brief.clocks.as_of):
                yield match


def _binds_goods(match: Match, brief: Brief, law: Law) -> bool:
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
