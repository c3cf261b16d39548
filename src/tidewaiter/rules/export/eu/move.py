"""What the order is under the dual-use regulation: an export from the Union, a transit, a transfer within it, or none of them.

Regulation (EU) 2021/821, Arts 2(2), 2(11), 11.
"""

from __future__ import annotations

from enum import StrEnum

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Limb, Regime, Standing
from tidewaiter.places.destination import departure_of, destination_of, reached
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.reach.union_territory import Territory, territory_of

__all__ = ["Move", "move_of", "onward", "states_of"]

_TRANSIT, _DECLARED = "eu_transit", "declared"


class Move(StrEnum):
    """`export`: goods leave the customs territory. `perhaps`: they may. `transit`: they may only pass through. `transfer`: they
    go from one member state to another. `brokered`: whoever is bound deals in goods that go from one country outside to
    another. `none` of these."""

    EXPORT = "export"
    PERHAPS = "perhaps"
    TRANSIT = "transit"
    TRANSFER = "transfer"
    BROKERED = "brokered"
    NONE = "none"


def move_of(brief: Brief, law: Law) -> Move:
    """What the order is, by the grounds of the Union's nexus and by where goods leave and end."""
    nexus = nexus_of(brief, Regime.EU)
    if nexus is None:
        return Move.NONE
    territory = territory_of(law, brief.clocks.as_of)
    leaves, ends = departure_of(brief.shipment), destination_of(brief.shipment)
    grounds = [ground for ground in nexus.grounds if ground.limb is Limb.ITEMS]
    own = {ground.standing for ground in grounds if ground.fact not in (_DECLARED, _TRANSIT)}
    if Standing.YES in own:
        return Move.EXPORT
    if Standing.UNKNOWN in own:
        return Move.PERHAPS
    if any(ground.fact == _TRANSIT for ground in grounds):
        return Move.TRANSIT
    if _inside(territory, ends):
        return Move.TRANSFER if _inside(territory, leaves) and leaves != ends else Move.NONE
    if any(ground.fact == _DECLARED for ground in grounds):
        return Move.EXPORT
    outside = leaves is not None and ends is not None
    return Move.BROKERED if outside and nexus.persons is Standing.YES else Move.NONE


def onward(brief: Brief, law: Law) -> str | None:
    """A country outside the customs territory where goods that are sent within it are to stay, None where there is none."""
    territory = territory_of(law, brief.clocks.as_of)
    final = [place.country for place in reached(brief.shipment) if place.final]
    return next((country for country in final if territory.holds(country) is Standing.NO), None)


def states_of(brief: Brief, law: Law) -> frozenset[str]:
    """The member states on the order's day, ISO 3166 alpha-2."""
    return territory_of(law, brief.clocks.as_of).states


def _inside(territory: Territory, country: str | None) -> bool:
    return country is not None and territory.holds(country) is Standing.YES
