"""Where the goods go: the destination, and every other country that the papers bring in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tidewaiter.model.base import Value
from tidewaiter.model.party import Address, Party
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Role, Standing
from tidewaiter.places.ports import code_behind, port_of
from tidewaiter.refdata.countries import all_codes, country_code
from tidewaiter.refdata.tables import lines

__all__ = [
    "FINAL_ROLES",
    "Reached",
    "address_country",
    "countries_of",
    "country_in",
    "departure_of",
    "destination_of",
    "is_on_the_way",
    "place_country",
    "reached",
    "stays_in",
]

# Where goods are to stay is where one of these is.
FINAL_ROLES = (Role.ULTIMATE_CONSIGNEE, Role.END_USER)
# Where goods come from says nothing of where they go.
_BEHIND = (Role.EXPORTER, Role.MANUFACTURER)
_POSTCODE = re.compile(r"\b[\d-]{4,}\b")
_LOCODE = re.compile(r"([A-Z]{2}) ?[A-Z2-9]{3}")


class Reached(Value, frozen=True, kw_only=True):
    """A country that the order reaches, and the JSON pointer of where that stands. `final` says that the goods are
    to stay there: destination, ultimate consignee, end user; else they only pass, or another party is there."""

    country: str
    pointer: str
    final: bool


def destination_of(shipment: Shipment) -> str | None:
    """The country of destination as ISO 3166 alpha-2, None where the papers do not say or cannot be read.

    The stated destination, else the country of the ultimate consignee, then of the end user, else that of the last
    stop of the route. A destination that is stated but not understood is None, since what was meant is not known.
    """
    if shipment.destination is not None:
        return country_in(shipment.destination)
    for role in FINAL_ROLES:
        for party in shipment.in_role(role):
            if codes := countries_of(party):
                return codes[0]
    return place_country(shipment.route[-1].place) if shipment.route else None


def departure_of(shipment: Shipment) -> str | None:
    """The country that the goods leave from: that of the first stop, else the exporter's; None where neither is
    understood."""
    first = place_country(shipment.route[0].place) if shipment.route else None
    return first or (country_code(shipment.exporter.country) if shipment.exporter else None)


def stays_in(shipment: Shipment, country: str) -> Standing:
    """Whether what goes to that country never left it: yes where the exporter is there and so is every stop of the
    route, unknown where the exporter is there and nothing says where the goods leave from, else no."""
    exporter = shipment.exporter
    if exporter is None or country_code(exporter.country) != country:
        return Standing.NO
    stops = {place_country(leg.place) for leg in shipment.route}
    if not stops or place_country(shipment.route[0].place) is None:
        return Standing.UNKNOWN
    return Standing.YES if stops == {country} else Standing.NO


def country_in(text: str) -> str | None:
    """The country that the text names, whole or in its last part after a comma; None where none is understood."""
    return country_code(text) or country_code(text.rpartition(",")[2])


def place_country(place: str) -> str | None:
    """The country of a stop or place of delivery, by its UN/LOCODE, the IATA code or name of a port on file, or by name.

    None where none is understood. Three letters that are the code of an airport are that, whatever country has them too.
    """
    found = _locode_country(place)
    if found is not None:
        return found
    port = port_of(place)
    if port is not None and port.iata == place.strip():
        return port.country
    return country_in(place) or (port.country if port is not None else None)


def reached(shipment: Shipment) -> tuple[Reached, ...]:
    """Every country that goods or receiving parties are in, each once; final places first, in the papers' order."""
    found: dict[str, Reached] = {}
    for place in sorted(_reached(shipment), key=lambda place: not place.final):
        found.setdefault(place.country, place)
    return tuple(found.values())


def is_on_the_way(place: Reached) -> bool:
    """Whether the goods only pass the place: a stop of the route that is not the last, in a country where nobody of the
    order is. Passing is no export to it (15 CFR 734.13(c), 734.14(c))."""
    return not place.final and place.pointer.startswith("/route/")


def _reached(shipment: Shipment) -> Iterator[Reached]:
    destination = destination_of(shipment)
    if destination is not None:
        yield Reached(country=destination, pointer=_destination_pointer(shipment), final=True)
    for at, party in enumerate(shipment.parties):
        if party.role not in _BEHIND:
            for code in countries_of(party):
                yield Reached(
                    country=code, pointer=_pointer(at, party, code), final=party.role in FINAL_ROLES
                )
    payer = country_code(shipment.payment.payer_country) if shipment.payment else None
    if payer is not None:
        yield Reached(country=payer, pointer="/payment/payer_country", final=False)
    delivery = shipment.delivery.place if shipment.delivery else None
    there = place_country(delivery) if delivery else None
    if there is not None:
        yield Reached(country=there, pointer="/delivery/place", final=True)
    home = country_code(shipment.exporter.country) if shipment.exporter else None
    for at, leg in enumerate(shipment.route):
        stop = place_country(leg.place)
        # The first stop is where the goods leave from, unless it is the only one and not at the exporter's.
        leaving = at == 0 and (stop == home or len(shipment.route) > 1)
        if stop is not None and not leaving:
            yield Reached(country=stop, pointer=f"/route/{at}/place", final=at == len(shipment.route) - 1)


def _destination_pointer(shipment: Shipment) -> str:
    if shipment.destination is not None:
        return "/destination"
    for role in FINAL_ROLES:
        for at, party in enumerate(shipment.parties):
            if party.role is role and (codes := countries_of(party)):
                return _pointer(at, party, codes[0])
    return f"/route/{len(shipment.route) - 1}/place"


def countries_of(party: Party) -> tuple[str, ...]:
    """The party's stated country, and the one that its address ends in, where they are understood; each once."""
    stated = country_code(party.country)
    codes = (stated, address_country(party.address))
    return tuple(dict.fromkeys(code for code in codes if code is not None))


def address_country(address: Address | str | None) -> str | None:
    """The country that the address names, by its own field or by the last part of its text that is no number, or by the
    first, where Persian and Russian papers write it; None where none is understood."""
    if isinstance(address, Address):
        return country_code(address.country) or address_country(address.text)
    if not address:
        return None
    parts = address.replace(";", ",").replace("\n", ",").strip(" .,").split(",")
    return next((code for part in _ends(parts) if (code := country_code(part))), None)


def _ends(parts: list[str]) -> Iterator[str]:
    """The parts of an address where its country may stand, without postcodes: the last, or what is before numbers at
    the end (a box, a postcode), and the first."""
    for part in (*reversed(parts[1:]), parts[0]):
        bare = _POSTCODE.sub(" ", part).strip(" .")
        # Two letters at the end of an address are as often a state or a province.
        if len(bare) > 2:
            yield bare
        if len(bare) in (1, 2) or not any(sign.isdigit() for sign in part):
            break
    first = _POSTCODE.sub(" ", parts[0]).strip(" .")
    if len(first) > 2:
        yield first


def _pointer(at: int, party: Party, code: str) -> str:
    field = "country" if country_code(party.country) == code else "address"
    return f"/parties/{at}/{field}"


def _locode_country(place: str) -> str | None:
    """The country of a UN/LOCODE such as `DEFRA`, also in brackets behind a name; None for any other spelling, an IATA code
    or a name."""
    code = code_behind(place) or place.strip()
    match = _LOCODE.fullmatch(code)
    if code in _towns_like_locodes():
        return None
    return match[1] if match and match[1] in all_codes() else None


@cache
def _towns_like_locodes() -> frozenset[str]:
    return frozenset(lines("towns_like_locodes.txt"))
