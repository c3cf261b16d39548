"""Past orders as they are kept, and what of them bears on one order."""

from __future__ import annotations

import datetime
from enum import StrEnum

from tidewaiter.model.base import Value
from tidewaiter.model.flow import FlowMeasure
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.words import Role

__all__ = [
    "Basket",
    "LookAlike",
    "MonthlyVolume",
    "Neighbour",
    "Past",
    "PastBasis",
    "PastFile",
    "PastLine",
    "PastOrder",
    "PastParty",
    "PastStatus",
    "Tie",
    "TieKind",
]


class PastStatus(StrEnum):
    """What became of a past order; `refused` by us or by an authority, `unknown` where nobody wrote it down."""

    OPEN = "open"
    APPROVED = "approved"
    SHIPPED = "shipped"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class TieKind(StrEnum):
    """What two parties have in common, by its normal form."""

    NAME = "name"
    NUMBER = "number"
    DOMAIN = "domain"
    PHONE = "phone"
    MAIL = "mail"
    ADDRESS = "address"
    PERSON = "person"


class PastParty(Value, frozen=True, kw_only=True):
    """A party of a past order as it was written; `country` is ISO 3166 alpha-2 where it was understood."""

    role: Role | None = None
    name: str
    country: str | None = None
    address: str = ""
    email: str = ""
    phone: str = ""
    incorporated: str = ""
    owners: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()


class PastLine(Value, frozen=True, kw_only=True):
    """A goods line of a past order; `hs` holds digits alone, empty where no code was given."""

    description: str = ""
    part_number: str = ""
    manufacturer: str = ""
    hs: str = ""
    eccn: str = ""
    origin: str = ""
    us_content: float | None = None
    quantity: float | None = None
    unit: str = ""
    amount: float | None = None
    currency: str = ""


class PastOrder(Value, frozen=True, kw_only=True):
    """A past order: `day` is its date, `status_day` that of what became of it. `file` and `line` say where it
    stood."""

    reference: str
    day: datetime.date
    status: PastStatus
    status_day: datetime.date | None = None
    destination: str = ""
    parties: tuple[PastParty, ...] = ()
    lines: tuple[PastLine, ...] = ()
    file: str
    line: int

    @property
    def place(self) -> str:
        """Where it stood, as `file:line`."""
        return f"{self.file}:{self.line}"

    def in_role(self, *roles: Role) -> tuple[PastParty, ...]:
        """Its parties in any of these roles."""
        return tuple(party for party in self.parties if party.role in roles)


class Tie(Value, frozen=True, kw_only=True):
    """What `left` and `right` have in common: `value` as the right one wrote it; `source` is the past order that says so,
    as `file:line`, and `day` that order's."""

    kind: TieKind
    left: str
    right: str
    value: str
    source: str
    day: datetime.date


class Neighbour(Value, frozen=True, kw_only=True):
    """A party of past orders that the order does not name, and the one or two ties from the party at `pointer` to it.
    `found` is what the lists say of it, None where it was not asked."""

    pointer: str
    party: PastParty
    ties: tuple[Tie, ...]
    found: PartyMatches | None = None


class MonthlyVolume(Value, frozen=True, kw_only=True):
    """So much of one HS-6 code in one unit that the customer ordered in one month (its first day); refused and cancelled
    orders are left out. `quantity` is of the lines that state one."""

    hs6: str
    unit: str
    month: datetime.date
    quantity: float
    lines: int


class Basket(Value, frozen=True, kw_only=True):
    """What a customer in a place under wide measures used to order that is in this order too: the codes and part numbers,
    of so many of its own in all, from the first to the last day."""

    name: str
    country: str
    parts: tuple[str, ...]
    codes: tuple[str, ...]
    of: int
    first: datetime.date
    last: datetime.date
    orders: int
    source: str


class LookAlike(Value, frozen=True, kw_only=True):
    """A mail or web domain of the party at `pointer` that looks like one of a firm with `orders` past orders; `to_the_eye`
    where the two read the same, `same_name` where the party bears the firm's name."""

    pointer: str
    domain: str
    known: str
    name: str
    orders: int
    source: str
    to_the_eye: bool = False
    same_name: bool = False


class PastFile(Value, frozen=True, kw_only=True):
    """A file that was taken into the history; `orders` were read from it and `refused` rows were not; `passed` hold
    nothing that is measured (of trade flows: wider codes, groups of countries, parts of a whole). `received` is the day it was
    taken in."""

    file: str
    form: str
    sha256: str
    received: datetime.date
    orders: int
    refused: int
    passed: int = 0


class PastBasis(Value, frozen=True, kw_only=True):
    """The history that a decision rests on: its digest, the day up to which it counted, and the files in it."""

    digest: str
    until: datetime.date
    files: tuple[PastFile, ...]


class Past(Value, frozen=True, kw_only=True):
    """What past orders and trade flows say that bears on one order. Nothing after `until` counts.

    `digest` is that of the whole history, `total` the orders in it up to `until`, the first of them of `since`. `count`,
    `first` and `last` are of all the customer's orders, `customer` the latest of them, newest first, those of `near` parties
    by a shared door, telephone or person in `near`. `destinations` maps where the customer's orders went to the last day.
    `same_reference` are earlier orders of this reference, `refused` refused or cancelled orders of the same goods by
    anybody. `cut` names what was more than was looked at.
    """

    digest: str
    until: datetime.date
    since: datetime.date | None = None
    total: int = 0
    unread: int = 0
    count: int = 0
    first: datetime.date | None = None
    last: datetime.date | None = None
    customer: tuple[PastOrder, ...] = ()
    near: tuple[PastOrder, ...] = ()
    destinations: dict[str, datetime.date] = {}
    codes: dict[str, datetime.date] = {}
    volumes: tuple[MonthlyVolume, ...] = ()
    same_reference: tuple[PastOrder, ...] = ()
    refused: tuple[PastOrder, ...] = ()
    baskets: tuple[Basket, ...] = ()
    look_alikes: tuple[LookAlike, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    flows: tuple[FlowMeasure, ...] = ()
    cut: tuple[str, ...] = ()
