"""The places that an order reaches, as rules on foreign-made goods ask about them: by country group, or occupied region."""

from __future__ import annotations

import datetime

from tidewaiter.law.at import State
from tidewaiter.law.direct_product import PlaceScope
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.places.destination import reached
from tidewaiter.places.regions import region_hints
from tidewaiter.rules.export.lines import place_facts
from tidewaiter.rules.reach.frame import Papers

__all__ = ["Place", "Places", "places_of"]

_LOW = ("E:1", "E:2")


class Place(Value, frozen=True, kw_only=True):
    """A place that the order reaches: ISO 3166 alpha-2 or the slug of a region; `row` is what it is treated as in the
    Country Chart, `groups` the country groups that it is in. `final`: goods are to stay there."""

    place: str
    row: str
    groups: frozenset[str]
    final: bool
    facts: dict[str, str]

    @property
    def is_low(self) -> bool:
        """Whether a tenth of US content counts there rather than a quarter (15 CFR 734.4(c), (d))."""
        return not self.groups.isdisjoint(_LOW)

    def is_in(self, scope: PlaceScope) -> bool:
        """Whether the scope reaches the place."""
        named = self.row in scope.places or self.place in scope.places or self.place in scope.regions
        return scope.worldwide or named or not self.groups.isdisjoint(scope.groups)


class Places(Value, frozen=True, kw_only=True):
    """All of them, in the order of the papers."""

    places: tuple[Place, ...]

    def without(self, settled: set[str | None]) -> Places:
        """Those but the settled ones."""
        return Places(places=tuple(place for place in self.places if place.place not in settled))


def places_of(papers: Papers) -> Places:
    """The places of the order, each once: countries, then occupied regions that a word of an address points to.

    Who was in a group before the issue on file was not read: those of the issue are taken to have been in it too.
    """
    law, day = papers.law, papers.day
    members = {name: _members(law, name, day) for name in _groups(law)}
    found: dict[str, Place] = {}
    for place in reached(papers.shipment):
        treated = law.country_chart.treated(place.country, day)
        row = treated.as_ if treated is not None else place.country
        groups = frozenset(name for name, codes in members.items() if {row, place.country} & codes)
        found[place.country] = Place(
            place=place.country,
            row=row,
            groups=groups,
            final=place.final,
            facts=place_facts(place.country),
        )
    for hint in region_hints(papers.shipment, law, day):
        title = law.region(hint.region).title
        names = {"place": hint.region, "place_en": title["en"], "place_de": title["de"]}
        held = found.get(hint.region)
        found[hint.region] = Place(
            place=hint.region,
            row=hint.region,
            groups=frozenset(),
            final=hint.final or (held is not None and held.final),
            facts=names,
        )
    return Places(places=tuple(found.values()))


def _groups(law: Law) -> tuple[str, ...]:
    """Every country group that a rule on foreign-made goods names."""
    scopes = [row.reach for row in law.no_de_minimis.values()]
    scopes += [version.reach for rule in law.direct_product.values() for version in rule.versions]
    return tuple(dict.fromkeys((*_LOW, *(group for scope in scopes for group in scope.groups))))


def _members(law: Law, name: str, day: datetime.date) -> frozenset[str]:
    table = law.country_group(name)
    on_day = table.at(day)
    if on_day.state is State.KNOWN:
        return on_day.members
    return on_day.members | table.at(table.spans[-1].from_).members
