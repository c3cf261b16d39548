"""What the key parts of an unmanned aircraft are for, and how papers name them."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.model.base import Value
from tidewaiter.refdata.tables import table

__all__ = ["UavRole", "uav_roles"]


class UavRole(Value, frozen=True, kw_only=True):
    """What a part is to an unmanned aircraft: engine, servo, flight_controller, gnss, imu, rf_link, airframe or propeller.

    `hs` are customs codes (digits) that mean little else, `items` the hints of words that mean it, `words` beginnings of
    words in lower case, `but` such beside which none of them counts, `chapters` chapters or headings where it is found.
    """

    slug: str
    name: dict[str, str]
    hs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    words: tuple[str, ...]
    but: tuple[str, ...] = ()
    chapters: tuple[str, ...]


@lru_cache(maxsize=1)
def uav_roles() -> dict[str, UavRole]:
    """Every role by its slug, in file order."""
    return {role.slug: role for role in table("uav_roles.yaml", tuple[UavRole, ...])}
