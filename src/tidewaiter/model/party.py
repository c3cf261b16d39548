"""Parties: whoever is named on our papers, as the papers name them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.words import AskedKind, Role

__all__ = ["Address", "Owner", "Party", "address_text"]


class Address(Value, frozen=True, kw_only=True):
    """A postal address, whole in `text` or in parts; parts are kept as written."""

    text: str | None = None
    unit: str | None = None
    floor: str | None = None
    building: str | None = None
    street: str | None = None
    district: str | None = None
    city: str | None = None
    region: str | None = None
    postcode: str | None = None
    country: str | None = None


def address_text(address: Address | str | None) -> str:
    """The address on one line, parts joined by commas in postal order; empty when there is none."""
    if address is None:
        return ""
    if isinstance(address, str):
        return address
    parts = (
        address.text,
        address.unit,
        address.floor,
        address.building,
        address.street,
        address.district,
        address.city,
        address.region,
        address.postcode,
        address.country,
    )
    return ", ".join(part for part in parts if part)


class Owner(Value, frozen=True, kw_only=True):
    """An owner of a party; `share` in percent of the capital, 0 to 100, exactly as written, None when not known. `from`
    and `to` are the first and the last day of it; `us_person` says whether the owner is a US person, wherever it is; `controls` that it runs the party
    by votes, appointments, agreement or otherwise, whatever its share."""

    name: str
    share: Decimal | None = None
    kind: AskedKind | None = None
    country: str | None = None
    from_: date | None = msgspec.field(default=None, name="from")
    to: date | None = None
    us_person: bool | None = None
    controls: bool | None = None

    def __post_init__(self) -> None:
        share = None if self.share is None else Decimal(str(self.share))
        if share is not None and not (share.is_finite() and 0 <= share <= 100):
            raise ValueError(f"share must be between 0 and 100 percent, not {self.share}")


class Party(Value, frozen=True, kw_only=True):
    """Someone named on our papers, in a role.

    `country` and `nationality` are ISO 3166 alpha-2 codes or names as written; `identifiers` maps an
    open set of types (lei, imo, mmsi, tax_number, registration, passport, bic, iban, ...) to values;
    `birth_date` and `incorporated` may be YYYY, YYYY-MM or YYYY-MM-DD.
    """

    role: Role | None = None
    name: str
    aliases: tuple[str, ...] = ()
    kind: AskedKind | None = None
    country: str | None = None
    nationality: str | None = None
    address: str | Address | None = None
    birth_date: str | None = None
    incorporated: str | None = None
    identifiers: dict[str, str] = {}
    email: str | None = None
    phone: str | None = None
    website: str | None = None
    industry: str | None = None
    owners: tuple[Owner, ...] = ()
    officers: tuple[str, ...] = ()
    us_person: bool | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("name is empty")
