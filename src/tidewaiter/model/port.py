"""Ports: where goods change ships or planes."""

from __future__ import annotations

from tidewaiter.model.base import Value

__all__ = ["Port"]


class Port(Value, frozen=True, kw_only=True):
    """A place where goods change ships or planes: UN/LOCODE and IATA code where it has them, ISO 3166 alpha-2 of its
    country, whether ships (`s`), planes (`a`), trains or lorries (`r`) go from it, its latitude and longitude in degrees,
    and the water that it lies on: `ocean` for any that is open to all others, else its name, None for none."""

    code: str | None
    iata: str | None
    country: str
    kinds: str
    latitude: float
    longitude: float
    water: str | None
    name: str
