"""Entities: our normalised form of what a list names, with every name, number and address it gives."""

from __future__ import annotations

from tidewaiter.model.base import Value
from tidewaiter.model.listing import Listing
from tidewaiter.model.party import Address
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["Alias", "Entity", "Identifier", "Relation", "entity_uid", "uid_watchlist"]


class Alias(Value, frozen=True, kw_only=True):
    """A name of an entity, with its place among the names and how far the publisher relies on it.

    `name` is as published; people's names stand in their customary written order in `name`, and, where the
    publisher gives the parts ("LAST, First"), `family` and `given` hold them. `script` is a four-letter
    ISO 15924 code where the name is not Latin.
    """

    name: str
    kind: NameKind
    strength: AliasStrength
    family: str | None = None
    given: str | None = None
    script: str | None = None


class Identifier(Value, frozen=True, kw_only=True):
    """A number or other sign that names one subject: `type` from an open set (imo, mmsi, passport, tax_number,
    registration, national_id, lei, bic, email_domain, digital_currency, ...), `value` as published,
    `normal` the form that is compared (empty when nothing of it can be compared)."""

    type: str
    value: str
    normal: str
    country: str | None = None
    valid: bool | None = None
    note: str | None = None


class Relation(Value, frozen=True, kw_only=True):
    """A tie to another subject; `kind` as the publisher words it ("Linked To", "Owned or Controlled By"). `entry` is the
    number of the other on the same list, where it is told and not only a name; `note` what else is said of the tie."""

    kind: str
    name: str
    entry: str | None = None
    note: str | None = None


class Entity(Value, frozen=True, kw_only=True):
    """A listed subject, which may be an address.

    `uid` is `list:watchlist:entry`, unique among everything loaded. `countries` are ISO 3166 alpha-2 codes of
    its addresses, flags and registrations; `nationalities` of recorded legal status only. `names` begins with
    the primary one.
    """

    uid: str
    kind: EntityKind
    names: tuple[Alias, ...]
    listing: Listing
    birth_dates: tuple[PartialDate, ...] = ()
    birth_places: tuple[str, ...] = ()
    nationalities: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    emails: tuple[str, ...] = ()
    websites: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    gender: str | None = None
    title: str | None = None
    remarks: str | None = None

    @property
    def primary_name(self) -> str:
        """The first name the publisher gives."""
        return self.names[0].name


def entity_uid(listing: Listing) -> str:
    """`list:watchlist:entry`."""
    return f"{listing.list}:{listing.watchlist}:{listing.entry}"


def uid_watchlist(uid: str) -> str:
    """The watchlist that a uid of `entity_uid` names; slugs of lists and watchlists hold no colon."""
    return uid.split(":", 2)[1]
