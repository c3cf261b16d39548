"""The stops of a route with their ports, and what a stop adds to the way: asked by the rules on routes."""

from __future__ import annotations

from itertools import pairwise

from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.port import Port
from tidewaiter.model.shipment import RouteLeg
from tidewaiter.model.words import TransportMode
from tidewaiter.places.destination import countries_of, departure_of, place_country
from tidewaiter.places.ports import distance, port_of
from tidewaiter.places.sea import sea_distance
from tidewaiter.refdata.countries import country_code, country_name
from tidewaiter.rules.goods_of_concern import of_concern, uncoded

__all__ = ["Stop", "Way", "lacking_goods", "needless", "nobodys", "port_at", "stop_facts", "stops", "way"]


_OCEAN = "ocean"


class Stop(Value, frozen=True, kw_only=True):
    """A stop of the route: its number, its leg, the country it is in and its port, None where they are not known."""

    at: int
    leg: RouteLeg
    country: str | None
    port: Port | None


class Way(Value, frozen=True, kw_only=True):
    """How long a route is by its known stops and how long the direct way is, in kilometres: along the lanes of ships where
    all of it is by sea, else by great circles; `whole` says that every stop is known. Leaving stops out never makes a route longer, so that what is too long stays so."""

    travelled: float
    direct: float
    whole: bool

    def is_detour(self, ratio: float, more: float) -> bool:
        """Whether it is that many times as long, and that many kilometres longer."""
        return self.travelled >= ratio * self.direct and self.travelled - self.direct >= more


def stops(brief: Brief) -> tuple[Stop, ...]:
    """The stops of the route, in order."""
    return tuple(
        Stop(at=at, leg=leg, country=place_country(leg.place), port=port_at(leg.place, brief))
        for at, leg in enumerate(brief.shipment.route)
    )


def port_at(place: str, brief: Brief) -> Port | None:
    """The port of a place of the order: that of the gazetteer, else that of the imported table of codes."""
    return port_of(place) or brief.ports.get(place)


def way(stopped: tuple[Stop, ...]) -> Way | None:
    """The way from the first stop to the last; None where one of these is not known or there is no stop between them."""
    ports = [stop.port for stop in stopped]
    known = [port for port in ports if port is not None]
    if len(ports) < 3 or ports[0] is None or ports[-1] is None:
        return None
    far = sea_distance if _is_by_sea(stopped, known) else distance
    travelled = sum(far(one, other) for one, other in pairwise(known))
    return Way(travelled=travelled, direct=far(known[0], known[-1]), whole=len(known) == len(ports))


def _is_by_sea(stopped: tuple[Stop, ...], known: list[Port]) -> bool:
    """Whether the goods leave every stop but the last by ship, between ports of the oceans."""
    afloat = all(stop.leg.mode is TransportMode.SEA for stop in stopped[:-1])
    return afloat and all(port.water == _OCEAN for port in known)


def nobodys(brief: Brief) -> tuple[Stop, ...]:
    """The stops between the ends that are in a country where nobody of the order is."""
    ours = _countries(brief)
    between = stops(brief)[1:-1]
    return tuple(stop for stop in between if stop.country is not None and stop.country not in ours)


def needless(brief: Brief) -> tuple[tuple[Stop, Way], ...]:
    """The stops between the ends, each in a country where nobody of the order is, that alone make the way from the stop
    before to the one behind a detour by the policy's limits."""
    stopped = stops(brief)
    found = []
    theirs = {stop.at for stop in nobodys(brief)}
    for before, stop, behind in zip(stopped, stopped[1:], stopped[2:], strict=False):
        if stop.at not in theirs:
            continue
        around = way((before, stop, behind))
        limits = brief.limits
        if around is not None and around.whole and around.is_detour(limits.detour_ratio, limits.detour_km):
            found.append((stop, around))
    return tuple(found)


def lacking_goods(brief: Brief, law: Law) -> str | None:
    """What a rule on goods of concern needs and the order does not give."""
    return "/goods (hs)" if uncoded(brief) and not of_concern(brief, law) else None


def stop_facts(stop: Stop, found: Way | None = None) -> dict[str, str]:
    """Facts that name the stop, and how long the way by it is."""
    facts = {"stop": stop.port.name if stop.port else stop.leg.place, "stated": stop.leg.place}
    if stop.country is not None:
        facts |= {"stop_en": country_name(stop.country, "en"), "stop_de": country_name(stop.country, "de")}
    if found is not None:
        facts |= {"travelled": f"{found.travelled:.0f}", "direct": f"{found.direct:.0f}"}
    return facts


def _countries(brief: Brief) -> frozenset[str]:
    """The countries of everybody and everything of the order but its route."""
    shipment = brief.shipment
    found = {code for party in shipment.parties for code in countries_of(party)}
    found |= set(countries_of(shipment.exporter)) if shipment.exporter else set()
    found |= {code for goods in shipment.goods if (code := country_code(goods.origin))}
    if shipment.payment and (payer := country_code(shipment.payment.payer_country)):
        found.add(payer)
    delivery = (
        place_country(shipment.delivery.place) if shipment.delivery and shipment.delivery.place else None
    )
    return frozenset(code for code in (*found, brief.destination, delivery, departure_of(shipment)) if code)
