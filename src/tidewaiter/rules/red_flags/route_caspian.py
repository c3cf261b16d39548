"""red_flags/route_caspian: goods of concern by a port of the Caspian Sea, over which parts of unmanned aircraft went from
Iran to Russia (US disclosure of 9 June 2023)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.port import Port
from tidewaiter.places.destination import reached
from tidewaiter.places.ports import port_by
from tidewaiter.rules.goods_of_concern import of_concern
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.stops import lacking_goods, port_at

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/route_caspian"
_SHORES = ("IR", "RU")
_WATER = "caspian"


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    if not brief.shipment.route:
        return "/route"
    return lacking_goods(brief, law) if _ports(brief) else None


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag for the order: critical at a Caspian port of Iran or Russia, high at another of its ports where the order
    reaches Iran or Russia, else low."""
    goods = of_concern(brief, law)
    found = _ports(brief)
    if not goods or not found:
        return
    pointer, port = next((one for one in found if one[1].country in _SHORES), found[0])
    shore = port.country in _SHORES
    near = any(place.country in _SHORES for place in reached(brief.shipment))
    yield raised(
        law.card(SLUG),
        pointer,
        {
            "port": port.name,
            "ports": ", ".join(dict.fromkeys(one.name for _, one in found)),
            "codes": ", ".join(goods),
        },
        severity=None if shore else "high" if near else "low",
        variant="" if shore else "towards" if near else "other_port",
    )


def _ports(brief: Brief) -> tuple[tuple[str, Port], ...]:
    """The Caspian ports of the route and of the place of delivery, with where they stand."""
    named = [(f"/route/{at}/place", leg.place) for at, leg in enumerate(brief.shipment.route)]
    delivery = brief.shipment.delivery
    if delivery is not None and delivery.place:
        named.append(("/delivery/place", delivery.place))
    found = ((pointer, _caspian(place, brief)) for pointer, place in named)
    return tuple((pointer, port) for pointer, port in found if port is not None)


def _caspian(place: str, brief: Brief) -> Port | None:
    port = port_at(place, brief)
    return port if port is not None and port.water == _WATER else port_by(place, _WATER)
