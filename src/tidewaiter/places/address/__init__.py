"""Where an address is beside a listed one."""

from tidewaiter.places.address.listed import beside_listed, nearest_listed

__all__ = ["beside_listed", "nearest_listed"]
