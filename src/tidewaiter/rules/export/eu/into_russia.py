"""How an order reaches Russia in the sense of Articles 2 and 2a of Regulation (EU) No 833/2014, and what that means for a line.

The articles bar what goes to anybody in Russia or for use there, direct or indirect, and, since 2023, transit through Russia of
goods that leave the Union.
"""

from __future__ import annotations

from enum import StrEnum

from tidewaiter.law.effects import Binding
from tidewaiter.law.eu_833 import Article
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import countries_of, place_country, reached
from tidewaiter.rules.binding import nexus_of, standing
from tidewaiter.rules.order import RECEIVING

__all__ = ["RUSSIA", "Judged", "Way", "bound_to", "judged", "tasks_of", "way_into"]

RUSSIA = "RU"


class Way(StrEnum):
    """How the order reaches the country: the goods stay there, somebody there receives them, they pass it, or somebody else of the
    order is there."""

    STAYS = "stays"
    RECEIVER = "receiver"
    TRANSIT = "transit"
    BESIDE = "beside"


class Judged(Value, frozen=True, kw_only=True):
    """A level, the card's wording for it, and whether something needed is not known."""

    level: Level
    variant: str = ""
    gap: bool = False


def way_into(brief: Brief, country: str = RUSSIA) -> Way | None:
    """The gravest way in which the order reaches the country, None for none."""
    places = [place for place in reached(brief.shipment) if place.country == country]
    if any(place.final for place in places):
        return Way.STAYS
    if any(country in countries_of(party) for party in brief.shipment.parties if party.role in RECEIVING):
        return Way.RECEIVER
    if any(place_country(leg.place) == country for leg in brief.shipment.route[1:]):
        return Way.TRANSIT
    return Way.BESIDE if places else None


def bound_to(brief: Brief) -> Standing:
    """Whether Union law binds the order, by who acts or by the goods."""
    return standing(brief, Regime.EU, Binding.EITHER)


def judged(brief: Brief, way: Way, transit: Article) -> Judged:
    """What a ban means for goods that it surely takes: `prohibited`, also for transit from the day of the article on where the
    goods leave the Union; review and a gap where the nexus, the day or somebody's part in the order leaves that open."""
    if bound_to(brief) is Standing.UNKNOWN:
        return Judged(level=Level.REVIEW, variant="nexus_unknown", gap=True)
    if way is Way.BESIDE:
        return Judged(level=Level.REVIEW, variant="passing", gap=True)
    if way is Way.TRANSIT:
        leaves = nexus_of(brief, Regime.EU)
        sure = leaves is not None and leaves.items is Standing.YES and transit.holds(brief.clocks.as_of)
        return (
            Judged(level=Level.PROHIBITED, variant="transit")
            if sure
            else Judged(level=Level.REVIEW, variant="passing", gap=True)
        )
    return Judged(level=Level.PROHIBITED)


def tasks_of(brief: Brief, law: Law, found: Judged) -> tuple[str, ...]:
    """The slugs of the tasks that a ban brings: hold, look at the exceptions, and at the rule for old contracts where the contract
    is one."""
    if found.level is not Level.PROHIBITED:
        return ()
    contract = brief.shipment.contract_date
    old = contract is not None and contract < law.eu_833.article("old_contracts").from_
    return ("hold", "exceptions", *(("old_contract",) if old else ()))
