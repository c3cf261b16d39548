"""Places of an order that are codes which an imported table of codes knows, and the gazetteer of the package does not."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.port import Port
from tidewaiter.model.shipment import RouteLeg, Shipment
from tidewaiter.model.words import TransportMode
from tidewaiter.places.destination import place_country
from tidewaiter.places.ports import port_of

__all__ = ["Located", "located"]

_LOCODE = re.compile(r"([A-Z]{2}) ?([A-Z2-9]{3})")
_IATA = re.compile(r"[A-Z]{3}")
# Three letters that papers write for a term of delivery, for a place still to be named, or, as sport does, for a country.
_NO_AIRPORTS = """
    TBA TBC TBD TBN NIL NON POD POL EXW FCA FAS FOB CFR CIF CPT CIP DAP DPU DDP ALL ANY SEA AIR
    GER SUI NED DEN GRE POR CRO BUL LAT SLO IRI INA PHI MAS TPE CHI PAR URU BRN OMA LIB MGL MYA VIE SRI BAN ALG EGY KUW PLE UZB GUI
    BAH BAR CAM CHA CRC ESA FIJ GAM GUA HAI HON LES MAD MAW MRI NCA NEP NGR NIG RSA SEY SOL SUD TAN TOG VAN ZAM ZIM
"""
_NO_AIRPORT = frozenset(_NO_AIRPORTS.split())
_SEA_PORT = "1"
# The publisher's functions are those that were reported: that one is missing does not say that no plane goes from there.
_ANY_KIND = "sar"
# Every place with a port between these degrees, in these countries, lies on the Caspian Sea or on a river into it.
_CASPIAN = frozenset({"IR", "RU", "KZ", "TM", "AZ"})
_SOUTH, _NORTH, _WEST, _EAST = 35.9, 47.3, 46.4, 55.3

_Rows = tuple[tuple[str, ...], ...]


class Located(Value, frozen=True, kw_only=True):
    """The order with the UN/LOCODE behind each airport's code that it gives alone, such as `KUF (RUKUF)`, and the ports of
    the codes by the text of their places, as they then stand."""

    shipment: Shipment
    ports: dict[str, Port] = {}


def located(shipment: Shipment, find: Callable[[str], _Rows]) -> Located:
    """The order with its stops and its place of delivery looked up; as it was where none is such a code.

    `find` gives the rows of UN/LOCODE under a code: code, country, name, functions, latitude, longitude. Three letters are the
    code of an airport only where goods come or go by air, and where they stand for airports of one country.
    """
    ports: dict[str, Port] = {}

    def named(place: str, *, flown: bool = False) -> str:
        said, port = _looked_up(place, find, flown)
        if port is not None:
            ports[said] = port
        return said

    before = (None, *shipment.route)
    route = tuple(
        msgspec.structs.replace(leg, place=named(leg.place, flown=_by_air(leg) or _by_air(last)))
        for last, leg in zip(before, shipment.route, strict=False)
    )
    delivery = shipment.delivery
    if delivery is not None and delivery.place:
        delivery = msgspec.structs.replace(delivery, place=named(delivery.place))
    if route == shipment.route and delivery == shipment.delivery:
        return Located(shipment=shipment, ports=ports)
    return Located(shipment=msgspec.structs.replace(shipment, route=route, delivery=delivery), ports=ports)


def _by_air(leg: RouteLeg | None) -> bool:
    return leg is not None and leg.mode in (TransportMode.AIR, TransportMode.COURIER)


def _looked_up(place: str, find: Callable[[str], _Rows], flown: bool) -> tuple[str, Port | None]:
    """The text of the place, and its port where the table has its position."""
    plain = place.strip()
    if port_of(plain) is not None:
        return place, None
    code = _LOCODE.fullmatch(plain)
    if code is not None and place_country(plain) == code[1]:
        return place, _port(find(f"{code[1]}{code[2]}"))
    if not flown or not _IATA.fullmatch(plain) or plain in _NO_AIRPORT or place_country(plain) is not None:
        return place, None
    rows = find(plain)
    if len({row[0] for row in rows}) != 1:
        return place, None
    return f"{plain} ({rows[0][0]})", _port(rows)


def _port(rows: _Rows) -> Port | None:
    """The port of the first row that has a position; None where none has."""
    for code, country, name, functions, latitude, longitude in rows:
        if latitude and longitude:
            north, east = float(latitude), float(longitude)
            return Port(
                code=code,
                iata=None,
                country=country,
                kinds=_ANY_KIND,
                latitude=north,
                longitude=east,
                water=_water(country, functions, north, east),
                name=name,
            )
    return None


def _water(country: str, functions: str, north: float, east: float) -> str | None:
    by_it = _SOUTH <= north <= _NORTH and _WEST <= east <= _EAST
    return "caspian" if country in _CASPIAN and by_it and _SEA_PORT in functions else None
