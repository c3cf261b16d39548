"""What imported reference tables say of an order: ports of its codes, texts of its customs codes, and which were asked."""

from __future__ import annotations

from tidewaiter.catalogue.tables import Looking, Tables
from tidewaiter.goods.headings import headings_of
from tidewaiter.model.base import Value
from tidewaiter.model.decision import TableBasis
from tidewaiter.model.port import Port
from tidewaiter.model.shipment import Shipment
from tidewaiter.places.located import located

__all__ = ["LookedUp", "look_up"]


class LookedUp(Value, frozen=True, kw_only=True):
    """The order as it is read on (see `places.located`), ports by the text of their places, texts of customs codes by goods
    line, and the tables that were asked. Without tables it is the order alone."""

    shipment: Shipment
    ports: dict[str, Port] = {}
    headings: dict[int, str] = {}
    used: tuple[TableBasis, ...] = ()


def look_up(shipment: Shipment, tables: Tables | None) -> LookedUp:
    """What the tables say of the order. Raises SourceError if one of them is damaged."""
    if tables is None:
        return LookedUp(shipment=shipment)
    looking = Looking(tables)
    found = located(shipment, looking.into("un_locode"))
    headings = headings_of(shipment, looking.into("wco_hs"))
    return LookedUp(shipment=found.shipment, ports=found.ports, headings=headings, used=looking.used)
