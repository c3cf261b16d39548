"""The starter list: a sample of official lists that comes with the package, so that a first screening can run.

It is not an official list and never replaces one: it serves for each list that is not imported, and every
output says so, with its date and count. Its rows are authored in data/starter/.
"""

from __future__ import annotations

import datetime
import hashlib
from functools import cache
from importlib.resources import files
from typing import TypeVar

from tidewaiter.errors import InputError, SourceError
from tidewaiter.lists.compiled import pack
from tidewaiter.lists.countries import Countries
from tidewaiter.lists.labels import identifier
from tidewaiter.lists.names import listed_name
from tidewaiter.model.base import Value
from tidewaiter.model.document import parse
from tidewaiter.model.entity import Alias, Entity, Relation, entity_uid
from tidewaiter.model.listing import Designation, Listing, Snapshot
from tidewaiter.model.party import Address
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["LIST", "VERSION", "StarterEntry", "starter"]

T = TypeVar("T")

LIST = "starter"
VERSION = "starter-1"


class _Number(Value, frozen=True, kw_only=True):
    type: str
    value: str
    note: str | None = None


class StarterEntry(Value, frozen=True, kw_only=True):
    """One authored row. `date` is the effective date of the listing, `published` that of its notice; where both
    are absent the listing counts as in force on every day. `unverified_names` were not read on the list.
    `role` is there only where it was verified. A row that is not `verified` never alone grounds a prohibition."""

    entry: str | None = None
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    unverified_names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    programmes: tuple[str, ...]
    published: datetime.date | None = None
    date: datetime.date | None = None
    date_verified: bool
    date_basis: str | None = None
    note: str | None = None
    role: str | None = None
    citation: str | None = None
    licence_requirement: str | None = None
    licence_policy: str | None = None
    identifiers: tuple[_Number, ...] = ()
    linked_to: tuple[str, ...] = ()
    source: str
    verified: bool


class _StarterFile(Value, frozen=True, kw_only=True):
    watchlist: str
    authority: str
    entries: tuple[StarterEntry, ...]


class _Starter(Value, frozen=True, kw_only=True):
    id: str
    title: str
    official: bool
    date: datetime.date
    count: int
    licence: str
    files: tuple[str, ...]


@cache
def starter() -> tuple[Snapshot, tuple[Entity, ...]]:
    """The sample's one snapshot and its entities, in file order. Raises SourceError if its files are not whole."""
    about, content = _read("starter.yaml", _Starter)
    digest = hashlib.sha256(content)
    entities: list[Entity] = []
    for name in about.files:
        held, content = _read(name, _StarterFile)
        digest.update(content)
        entities += [
            _entity(row, held, f"{name} entries[{number}]") for number, row in enumerate(held.entries, 1)
        ]
    found = tuple(entities)
    if len({entity.uid for entity in found}) != about.count or len(found) != about.count:
        raise SourceError(
            f"the starter list says that it has {about.count} entries and has {len(found)}",
            file="data/starter/starter.yaml",
            field="count",
            todo="Author it anew, or correct the count; every entry needs a number or name of its own",
        )
    return _snapshot(about, digest.hexdigest(), found), found


def _read(name: str, as_type: type[T]) -> tuple[T, bytes]:
    content = files("tidewaiter").joinpath("data", "starter", name).read_bytes()
    try:
        return parse(content, as_type, file=f"data/starter/{name}"), content
    except InputError as error:
        raise SourceError(
            error.what, file=error.file, line=error.line, field=error.field, todo="Correct the starter file"
        ) from None


def _snapshot(about: _Starter, sha256: str, entities: tuple[Entity, ...]) -> Snapshot:
    names = [alias for entity in entities for alias in entity.names]
    return Snapshot(
        list=LIST,
        sha256=sha256,
        files=("starter.yaml", *about.files),
        published=about.date,
        received=about.date,
        reader=VERSION,
        listings=len(entities),
        names=len(names),
        weak_aliases=sum(alias.strength is AliasStrength.WEAK for alias in names),
        addresses=sum(len(entity.addresses) for entity in entities),
        entities_sha256=pack(entities)[1],
        starter=True,
    )


def _entity(row: StarterEntry, held: _StarterFile, place: str) -> Entity:
    listing = Listing(
        list=LIST,
        watchlist=held.watchlist,
        entry=row.entry or Countries.digest((row.name, *row.countries)),
        designations=tuple(
            Designation(
                authority=held.authority,
                programme=programme,
                date=row.date,
                date_verified=row.date_verified,
                published=row.published,
                citation=row.citation,
            )
            for programme in row.programmes
        ),
        in_force=(Interval(start=row.date or row.published),) if row.date or row.published else (),
        licence_requirement=row.licence_requirement,
        licence_policy=row.licence_policy,
        citation=row.citation,
        source_url=row.source,
        record=place,
        verified=row.verified,
    )
    remarks = (
        row.role and f"Role: {row.role}",
        row.note and f"Note: {row.note}",
        row.date_basis and not row.date_verified and f"Date not verified: {row.date_basis}",
        row.unverified_names and f"Names not verified: {'; '.join(row.unverified_names)}",
    )
    return Entity(
        uid=entity_uid(listing),
        kind=row.kind,
        names=_names(row),
        listing=listing,
        countries=row.countries,
        addresses=tuple(Address(text=text) for text in row.addresses),
        identifiers=tuple(identifier(held.type, held.value, note=held.note) for held in row.identifiers),
        relations=tuple(Relation(kind="Linked To", name=name) for name in row.linked_to),
        remarks="; ".join(part for part in remarks if part) or None,
    )


def _names(row: StarterEntry) -> tuple[Alias, ...]:
    primary = listed_name(row.name, row.kind, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
    return (primary, *(listed_name(name, row.kind) for name in (*row.aliases, *row.unverified_names)))
