"""When the law of the United Kingdom binds: exporters and those who make the deal there, its nationals elsewhere, and goods
that leave or cross it.

Sanctions and Anti-Money Laundering Act 2018, s. 21, and regulation 3 of each set of regulations (United Kingdom persons
anywhere, conduct in the United Kingdom by anybody); Export Control Order 2008, arts 2, 8, 17 (exportation, transit).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.model.brief import Subject
from tidewaiter.model.finding import NexusGround
from tidewaiter.model.words import AskedKind, Limb, Role, Standing
from tidewaiter.places.destination import address_country, countries_of, destination_of, place_country
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.reach.frame import Papers, established, exporter_unknown

__all__ = ["grounds"]

# Who makes the deal, or buys to sell on: a broker there, or a firm there that sells what is elsewhere.
_DEALING = (Role.AGENT, Role.BUYER, Role.INTERMEDIATE_CONSIGNEE)
# Whom that law binds in what they do themselves, which makes it no law of the exporter.
_SERVING = (Role.FREIGHT_FORWARDER, Role.CARRIER, Role.BANK, Role.PAYER)


def grounds(papers: Papers) -> Iterator[NexusGround]:
    """Every ground for persons and for goods under the law of the United Kingdom."""
    territory = papers.law.places("gb_law_applies").at(papers.day).members
    yield from established(papers, territory)
    yield from _exporter(papers, territory)
    for subject in papers.subjects:
        yield from _beside(papers, subject, territory)
    yield from _goods(papers, territory)


def _exporter(papers: Papers, territory: frozenset[str]) -> Iterator[NexusGround]:
    """An exporter elsewhere whose address is there, or who is an individual of its nationality as stated; a firm of another
    country is no person of it by its owners."""
    exporter = papers.shipment.exporter
    if exporter is None or papers.home in territory:
        return
    if address_country(exporter.address) in territory:
        yield _person("gb_address", "/exporter/address", exporter.name, Standing.UNKNOWN)
    if exporter.kind is AskedKind.PERSON and country_code(exporter.nationality) in territory:
        yield _person("gb_national", "/exporter/nationality", exporter.name, Standing.YES)


def _beside(papers: Papers, subject: Subject, territory: frozenset[str]) -> Iterator[NexusGround]:
    """Who else acts from there, or is its national by what the papers state, in a delivery past it. Goods that end there are
    no matter of its export law."""
    party = subject.party
    destination = destination_of(papers.shipment)
    if subject.place or papers.home in territory or destination is None or destination in territory:
        return
    national = party.kind is AskedKind.PERSON and country_code(party.nationality) in territory
    there = bool(territory & set(countries_of(party)))
    if party.role in _DEALING and (there or national):
        fact = "gb_established" if there else "gb_national"
        yield _person(fact, subject.pointer, party.name, Standing.YES)
    elif party.role in _SERVING and there:
        yield _person("gb_serving", subject.pointer, party.name, Standing.NO)


def _goods(papers: Papers, territory: frozenset[str]) -> Iterator[NexusGround]:
    """Goods that leave it, whoever exports them, and goods that only cross it: going out again is an exportation, whatever the
    exception for transit gives. A last stop there is where they stay."""
    destination = destination_of(papers.shipment)
    if destination in territory:
        return
    if papers.leaves is None and papers.home is None:
        yield exporter_unknown(papers, Limb.ITEMS)
    elif papers.leaves is None and papers.home in territory:
        yield _item("unknown_departure", "/route/0/place", "", Standing.UNKNOWN)
    elif papers.leaves in territory and destination is None:
        stated = papers.shipment.destination or ""
        yield _item("unknown_destination", "/destination", stated, Standing.UNKNOWN)
    elif papers.leaves in territory:
        yield _item("leaving", "/destination", destination or "", Standing.YES)
    else:
        for at, leg in enumerate(papers.shipment.route[1:-1], start=1):
            if place_country(leg.place) in territory:
                yield _item("gb_crossed", f"/route/{at}/place", leg.place, Standing.YES)


def _person(fact: str, subject: str, value: str, standing: Standing) -> NexusGround:
    return NexusGround(fact=fact, subject=subject, value=value, limb=Limb.PERSONS, standing=standing)


def _item(fact: str, subject: str, value: str, standing: Standing) -> NexusGround:
    return NexusGround(fact=fact, subject=subject, value=value, limb=Limb.ITEMS, standing=standing)
