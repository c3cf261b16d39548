"""The order or shipment that is screened: parties, goods, route, papers and end use."""

from __future__ import annotations

import datetime
import re

from tidewaiter.model.base import Value
from tidewaiter.model.goods import Goods, Money
from tidewaiter.model.party import Party
from tidewaiter.model.words import AssuranceKind, Regime, Role, TransportMode

_EXCEPTION = re.compile(r"licen[cs]e[ _-]?exception|genehmigungsausnahme", re.IGNORECASE)
# The symbols of Part 740 have three letters; a licence of BIS has a letter and digits.
_SYMBOL = re.compile(r"[A-Z]{3}(?:\s*\(.*)?", re.IGNORECASE)
# General authorisations of the Union: law that anybody may use who meets its terms.
_GENERAL = re.compile(r"(?<![A-Z0-9])EU\s?-?00[1-8](?!\d)", re.IGNORECASE)

__all__ = [
    "Assurance",
    "Authorisation",
    "Change",
    "Delivery",
    "History",
    "Payment",
    "RouteLeg",
    "Shipment",
    "Vessel",
]


class Vessel(Value, frozen=True, kw_only=True):
    """The ship of a route leg; `ais_gap_hours` is how long it sent no position, in hours."""

    name: str | None = None
    imo: str | None = None
    flag: str | None = None
    ais_gap_hours: float | None = None


class RouteLeg(Value, frozen=True, kw_only=True):
    """One stop of the route: UN/LOCODE, IATA code or name, and how the goods leave it."""

    place: str
    mode: TransportMode | None = None
    carrier: str | None = None
    vessel: Vessel | None = None
    date: datetime.date | None = None


class Payment(Value, frozen=True, kw_only=True):
    """Who pays, from where, through which bank (BIC or name) and how."""

    payer: str | None = None
    payer_country: str | None = None
    bank: str | None = None
    method: str | None = None
    currency: str | None = None
    letter_of_credit: str | None = None


class History(Value, frozen=True, kw_only=True):
    """What is known of this customer; `previous_destinations` are ISO 3166 alpha-2 codes or names."""

    first_order: bool | None = None
    previous_orders: int | None = None
    previous_destinations: tuple[str, ...] = ()
    refused_before: bool | None = None

    def __post_init__(self) -> None:
        if self.previous_orders is not None and self.previous_orders < 0:
            raise ValueError(f"previous_orders must not be negative: {self.previous_orders}")


class Delivery(Value, frozen=True, kw_only=True):
    """Where the goods are to be handed over."""

    place: str | None = None
    instructions: str | None = None


class Change(Value, frozen=True, kw_only=True):
    """A field of the order that was changed, and when."""

    field: str
    on: datetime.date | None = None
    after_approval: bool | None = None


class Assurance(Value, frozen=True, kw_only=True):
    """A paper on file that answers a rule."""

    kind: AssuranceKind
    reference: str | None = None
    date: datetime.date | None = None


class Authorisation(Value, frozen=True, kw_only=True):
    """A licence or other authorisation that is held for this order. A licence exception of the United States is named by
    `kind: license_exception` and its symbol as `number`, a general authorisation of the Union by its own, `EU001`; they are
    tested, and never cover anything by themselves."""

    authority: str
    number: str
    kind: str | None = None
    parties: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    quantity_left: float | None = None
    value_left: Money | None = None
    expires: datetime.date | None = None
    conditions: tuple[str, ...] = ()

    @property
    def is_exception(self) -> bool:
        """Whether this is a licence exception of the United States and no licence."""
        if _EXCEPTION.search(f"{self.kind or ''} {self.number}"):
            return True
        return self.authority.strip().upper() == "BIS" and _SYMBOL.fullmatch(self.number.strip()) is not None

    @property
    def is_general(self) -> bool:
        """Whether this is a general export authorisation of the Union, which nobody was granted for this order."""
        return _GENERAL.search(f"{self.kind or ''} {self.number}") is not None


class Shipment(Value, frozen=True, kw_only=True):
    """An order or shipment as received. Only `reference`, `parties` and `goods` must be there.

    `destination` is an ISO 3166 alpha-2 code or a name; `answers` maps a question id to the answer given,
    or to `refused`.
    """

    reference: str
    date: datetime.date | None = None
    contract_date: datetime.date | None = None
    shipment_date: datetime.date | None = None
    regimes: tuple[Regime, ...] = ()
    exporter: Party | None = None
    parties: tuple[Party, ...]
    goods: tuple[Goods, ...]
    route: tuple[RouteLeg, ...] = ()
    destination: str | None = None
    end_use: str | None = None
    incoterm: str | None = None
    payment: Payment | None = None
    delivery: Delivery | None = None
    packing: str | None = None
    answers: dict[str, str] = {}
    changes: tuple[Change, ...] = ()
    assurances: tuple[Assurance, ...] = ()
    authorisations: tuple[Authorisation, ...] = ()
    history: History | None = None
    documents: tuple[str, ...] = ()
    notes: str | None = None

    def __post_init__(self) -> None:
        if not self.reference.strip():
            raise ValueError("reference is empty")
        if not self.parties:
            raise ValueError("parties is empty: name at least the buyer")
        if not self.goods:
            raise ValueError("goods is empty: give at least one line")

    def in_role(self, *roles: Role) -> tuple[Party, ...]:
        """The parties in any of these roles, in the order of the papers."""
        return tuple(party for party in self.parties if party.role in roles)
