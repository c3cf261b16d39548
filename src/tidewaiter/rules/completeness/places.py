"""completeness/places: a country or place that the papers state and nobody understood, or that a receiver lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Address, Party
from tidewaiter.model.shipment import Shipment
from tidewaiter.places.destination import address_country, countries_of, place_country
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.completeness.gap import gap
from tidewaiter.rules.completeness.named import field_facts
from tidewaiter.rules.order import RECEIVING, placed

__all__ = ["SLUG", "find"]

SLUG = "completeness/places"
# Addresses in Hong Kong and Macao often end in China.
_CHINESE = {"CN", "HK", "MO"}
_Stated = tuple[str, str | None, Callable[[str], str | None]]


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each stated country or place that is not understood, for each receiving party without a country, and
    for an exporter whose address is in another country than it states.

    The destination and the exporter's own country have rules of their own.
    """
    for pointer, text, read in _stated(brief.shipment):
        if text is not None and text.strip() and read(text) is None:
            facts = {**field_facts(pointer, brief.shipment), "stated": text[:80]}
            yield gap(law.card(SLUG), pointer, facts)
    for pointer, party in placed(brief.shipment, *RECEIVING):
        if not countries_of(party) and not _says_country(party):
            yield gap(law.card(SLUG), f"{pointer}/country", {"party": party.name}, "missing")
    exporter = brief.shipment.exporter
    countries = countries_of(exporter) if exporter is not None else ()
    if exporter is not None and len(countries) > 1 and not set(countries) <= _CHINESE:
        facts = {"party": exporter.name, "stated": countries[0], "address_country": countries[1]}
        yield gap(law.card(SLUG), "/exporter/address", facts, "two_countries")


def _stated(shipment: Shipment) -> Iterator[_Stated]:
    """Every place that the order states, with its pointer and what reads it."""
    if shipment.exporter is not None:
        yield from _of_party("/exporter", shipment.exporter)
    for at, party in enumerate(shipment.parties):
        yield f"/parties/{at}/country", party.country, country_code
        yield from _of_party(f"/parties/{at}", party)
    for at, goods in enumerate(shipment.goods):
        yield f"/goods/{at}/origin", goods.origin, country_code
    for at, leg in enumerate(shipment.route):
        yield f"/route/{at}/place", leg.place, place_country
        yield f"/route/{at}/vessel/flag", leg.vessel.flag if leg.vessel else None, country_code
    if shipment.payment is not None:
        yield "/payment/payer_country", shipment.payment.payer_country, country_code
    if shipment.delivery is not None:
        yield "/delivery/place", shipment.delivery.place, place_country
    if shipment.history is not None:
        for at, place in enumerate(shipment.history.previous_destinations):
            yield f"/history/previous_destinations/{at}", place, place_country


def _of_party(pointer: str, party: Party) -> Iterator[_Stated]:
    if isinstance(party.address, Address):
        yield f"{pointer}/address/country", party.address.country, country_code
    for at, owner in enumerate(party.owners):
        yield f"{pointer}/owners/{at}/country", owner.country, country_code


def _says_country(party: Party) -> bool:
    """Whether a country is stated, which is then reported as not understood and not as missing besides."""
    held = party.address.country if isinstance(party.address, Address) else None
    return address_country(party.address) is not None or any(
        text and text.strip() for text in (party.country, held)
    )
