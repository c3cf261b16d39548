"""completeness/signs: a sign that the order itself states and that no rule on file judges."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.places import PlacesOnDay
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import AskedKind, AssuranceKind, Level
from tidewaiter.places.destination import place_country
from tidewaiter.refdata.countries import country_code, country_name

__all__ = ["SLUG", "find"]

SLUG = "completeness/signs"
_Sign = tuple[str, str, dict[str, str]]


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review for each: an earlier refusal, a change not shown to precede approval, an authority's letter, a silent
    ship, and earlier destinations or owning firms in a country under wide measures."""
    listed = law.places("sanctioned_destinations").at(brief.clocks.as_of)
    for variant, pointer, facts in _signs(brief.shipment, listed):
        yield Finding(
            card=law.card(SLUG),
            level=Level.REVIEW,
            subject=pointer,
            facts={"field": pointer, **facts},
            variant=variant,
        )


def _signs(shipment: Shipment, listed: PlacesOnDay) -> Iterator[_Sign]:
    if shipment.history is not None:
        if shipment.history.refused_before:
            yield "refused_before", "/history/refused_before", {}
        for at, place in enumerate(shipment.history.previous_destinations):
            if (code := place_country(place)) in listed and code:
                yield "went_before", f"/history/previous_destinations/{at}", _place(code)
    for at, change in enumerate(shipment.changes):
        if change.after_approval is not False:
            yield "changed", f"/changes/{at}", {"changed": change.field}
    for at, paper in enumerate(shipment.assurances):
        if paper.kind is AssuranceKind.INFORMED_LETTER:
            yield "informed", f"/assurances/{at}", {"stated": paper.reference or "-"}
    for at, leg in enumerate(shipment.route):
        if leg.vessel is not None and leg.vessel.ais_gap_hours:
            hours = f"{leg.vessel.ais_gap_hours:g}"
            yield "silent_ship", f"/route/{at}/vessel/ais_gap_hours", {"stated": hours}
    for at, party in enumerate(shipment.parties):
        yield from _owned(f"/parties/{at}", party, listed)
    if shipment.exporter is not None:
        yield from _owned("/exporter", shipment.exporter, listed)


def _owned(pointer: str, party: Party, listed: PlacesOnDay) -> Iterator[_Sign]:
    """The owners in such a country that are not persons: where a person is from says nothing."""
    for at, owner in enumerate(party.owners):
        code = country_code(owner.country)
        if code is not None and code in listed and owner.kind is not AskedKind.PERSON:
            yield "owner", f"{pointer}/owners/{at}/country", {"party": party.name, **_place(code)}


def _place(code: str) -> dict[str, str]:
    return {"place_en": country_name(code, "en"), "place_de": country_name(code, "de")}
