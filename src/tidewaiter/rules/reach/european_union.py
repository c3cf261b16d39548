"""When Union law binds: exporters and those who make the deal in the Union, their nationals elsewhere, and goods that leave
or cross the customs territory.

Regulation (EU) 2021/821, Arts 2(2), (3), (8), (11), 7 and 12(3); Regulation (EU) No 833/2014, Art. 13.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.model.brief import Subject
from tidewaiter.model.finding import NexusGround
from tidewaiter.model.words import AskedKind, Limb, Role, Standing
from tidewaiter.places.destination import address_country, countries_of, destination_of, place_country
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.reach.frame import Papers, established
from tidewaiter.rules.reach.irish import northern_irish_places
from tidewaiter.rules.reach.union_territory import Territory, territory_of

__all__ = ["grounds"]

# Who makes the deal, or buys to sell on: a broker in the Union, or a firm there that sells what is elsewhere.
_DEALING = (Role.AGENT, Role.BUYER, Role.INTERMEDIATE_CONSIGNEE)
# Whom the law of the Union binds in what they do themselves, which makes it no law of the exporter.
_SERVING = (Role.FREIGHT_FORWARDER, Role.CARRIER, Role.BANK, Role.PAYER)
_HALF = 50


def grounds(papers: Papers) -> Iterator[NexusGround]:
    """Every ground for persons and for goods under Union law. In Northern Ireland its Regulation on dual-use items applies and
    little else of it, so that the whole is left open there."""
    territory = territory_of(papers.law, papers.day)
    yield from _persons(papers, territory)
    yield from _goods(papers, territory)
    for pointer in northern_irish_places(papers.shipment):
        yield _item("gb_northern_ireland", pointer, "", Standing.UNKNOWN)


def _persons(papers: Papers, territory: Territory) -> Iterator[NexusGround]:
    yield from established(papers, territory.states)
    if papers.home in territory.perhaps:
        yield _person("eu_outermost", "/exporter/country", papers.home or "", Standing.UNKNOWN)
    exporter = papers.shipment.exporter
    if exporter is not None and papers.home not in territory.states:
        seat = address_country(exporter.address)
        if seat != papers.home and seat in territory.states:
            yield _person("eu_address", "/exporter/address", seat or "", Standing.UNKNOWN)
        if exporter.kind is AskedKind.PERSON and country_code(exporter.nationality) in territory.states:
            yield _person("eu_national", "/exporter/nationality", exporter.name, Standing.YES)
        yield from _owned(papers, territory)
    for subject in papers.subjects:
        yield from _beside(papers, subject, territory)


def _owned(papers: Papers, territory: Territory) -> Iterator[NexusGround]:
    """That owners in the Union do not bind the firm that they own elsewhere; they themselves have duties for it."""
    exporter = papers.shipment.exporter
    for at, owner in enumerate(exporter.owners if exporter else ()):
        held = owner.share is not None and owner.share >= _HALF
        if held and country_code(owner.country) in territory.states:
            yield _person("eu_owned", f"/exporter/owners/{at}", owner.name, Standing.NO)


def _beside(papers: Papers, subject: Subject, territory: Territory) -> Iterator[NexusGround]:
    """Who else acts from the Union in a delivery out of it or past it. Goods that end in the Union are no matter of its
    export law."""
    party = subject.party
    there = territory.states & set(countries_of(party))
    destination = destination_of(papers.shipment)
    if subject.place or not there or destination is None or territory.holds(destination) is not Standing.NO:
        return
    if papers.home in territory.states:
        return
    if party.role in _DEALING:
        yield _person("eu_dealing", subject.pointer, party.name, Standing.YES)
    elif party.role in _SERVING:
        yield _person("eu_serving", subject.pointer, party.name, Standing.NO)


def _goods(papers: Papers, territory: Territory) -> Iterator[NexusGround]:
    """Goods that leave the customs territory, whoever exports them, and goods that only pass through it."""
    destination = destination_of(papers.shipment)
    ends = territory.holds(destination) if destination else Standing.UNKNOWN
    if ends is Standing.YES:
        return
    leaves = papers.leaves
    if leaves is None:
        if papers.home in territory.states:
            yield _item("unknown_departure", "/route/0/place", "", Standing.UNKNOWN)
        return
    if (begins := territory.holds(leaves)) is not Standing.NO:
        if destination is None:
            stated = papers.shipment.destination or ""
            yield _item("unknown_destination", "/destination", stated, Standing.UNKNOWN)
        else:
            sure = begins is Standing.YES and ends is Standing.NO
            yield _item("leaving", "/destination", destination, Standing.YES if sure else Standing.UNKNOWN)
        return
    for at, leg in enumerate(papers.shipment.route[1:-1], start=1):
        stop = place_country(leg.place)
        if stop is not None and territory.holds(stop) is not Standing.NO:
            yield _item("eu_transit", f"/route/{at}/place", stop, Standing.UNKNOWN)
            return


def _person(fact: str, subject: str, value: str, standing: Standing) -> NexusGround:
    return NexusGround(fact=fact, subject=subject, value=value, limb=Limb.PERSONS, standing=standing)


def _item(fact: str, subject: str, value: str, standing: Standing) -> NexusGround:
    return NexusGround(fact=fact, subject=subject, value=value, limb=Limb.ITEMS, standing=standing)
