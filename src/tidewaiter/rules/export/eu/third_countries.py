"""Where the buyer of an order from the Union is, and what of its papers stands on file: asked alike by every duty on contracts."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Control
from tidewaiter.model.shipment import Assurance, Shipment
from tidewaiter.model.words import AssuranceKind, Limb, Regime, Role, Standing
from tidewaiter.places.destination import Reached, reached
from tidewaiter.rules.binding import nexus_of, standing
from tidewaiter.rules.export.lines import controls_in

__all__ = ["Held", "ThirdCountry", "bound", "certain", "held", "listed", "third_country"]

_PASSING = "eu_transit"
# What goes there itself is for the rules that bar it; a paper against going on to the other would read as leave to supply.
_BARRED = frozenset({"RU", "BY"})
_BUYERS = (Role.BUYER, Role.INTERMEDIATE_CONSIGNEE)


class ThirdCountry(Value, frozen=True, kw_only=True):
    """A country outside the Union that the goods or their buyer are in. `partner` is unknown where the list of partners of
    that day was not read and the last one that was has the country; such a country needs what the others need."""

    place: Reached
    partner: Standing


class Held(Value, frozen=True, kw_only=True):
    """The papers of some kinds: those that count, with a reference and no later date than the day, and what the others lack
    (`unnamed`, `later`, or empty where there is none)."""

    papers: tuple[Assurance, ...]
    lacks: str

    @property
    def shown(self) -> str:
        """The references of the papers that count, or a dash."""
        return ", ".join(paper.reference or "-" for paper in self.papers) or "-"


def bound(brief: Brief, regime: Regime) -> Standing:
    """Whether the law of the regime binds who sells or exports: by persons, or by goods that leave its territory; that goods
    only pass through it makes nobody there an exporter."""
    nexus = nexus_of(brief, regime)
    if nexus is None or nexus.persons is Standing.YES:
        return standing(brief, regime, Binding.EITHER)
    goods = {each.standing for each in nexus.grounds if each.limb is Limb.ITEMS and each.fact != _PASSING}
    known = {nexus.persons, *(goods if nexus.grounds else {nexus.items})}
    return next((each for each in (Standing.YES, Standing.UNKNOWN) if each in known), Standing.NO)


def third_country(brief: Brief, law: Law, partners: str, against: str) -> ThirdCountry | None:
    """The country for which the duty holds most surely: outside the Union, not a partner's, and not the one that goods must not
    go on to, since bans speak of that. None where goods go to Russia or Belarus itself, where there is no such country, or none is
    understood, which is asked elsewhere."""
    if any(place.final and place.country in _BARRED for place in reached(brief.shipment)):
        return None
    found = tuple(_outside(brief, law, partners, against))
    sure = next((each for each in found if each.partner is Standing.NO), None)
    return sure or next(iter(found), None)


def _outside(brief: Brief, law: Law, partners: str, against: str) -> Iterator[ThirdCountry]:
    day = brief.clocks.as_of
    union = law.places("eu_member_states").at(day).members
    listed_on_day = law.places(partners).at(day) if partners else None
    for place in reached(brief.shipment):
        if place.country in union or place.country == against or not _receives(brief.shipment, place):
            continue
        if listed_on_day is None or place.country not in listed_on_day:
            yield ThirdCountry(place=place, partner=Standing.NO)
        elif listed_on_day.state is not State.KNOWN:
            yield ThirdCountry(place=place, partner=Standing.UNKNOWN)


def _receives(shipment: Shipment, place: Reached) -> bool:
    """Whether goods are to stay at the place, or somebody who buys them or takes them on is there."""
    if place.final:
        return True
    _, _, rest = place.pointer.partition("/parties/")
    at = rest.partition("/")[0]
    return at.isdigit() and shipment.parties[int(at)].role in _BUYERS


def listed(brief: Brief, tables: tuple[str, ...]) -> tuple[Control, ...]:
    """What of these tables the lines of the order meet; a table that is not on file brings nothing."""
    return tuple(control for table in tables for control in controls_in(brief, table))


def certain(control: Control) -> bool:
    """Whether the code alone says that the goods are listed."""
    return not control.partial and not control.wider


def held(shipment: Shipment, kinds: tuple[AssuranceKind, ...], day: datetime.date) -> Held:
    """The papers of these kinds that are on file on `day`."""
    mine = [paper for paper in shipment.assurances if paper.kind in kinds]
    named = [paper for paper in mine if (paper.reference or "").strip()]
    dated = tuple(paper for paper in named if paper.date is None or paper.date <= day)
    lacks = "" if dated or not mine else "later" if named else "unnamed"
    return Held(papers=dated, lacks=lacks)
