"""One record of Canada's list made an entity."""

from __future__ import annotations

from typing import NamedTuple

from tidewaiter.lists.ca_sema.names import firm_names, person_names
from tidewaiter.lists.countries import Countries
from tidewaiter.lists.labels import identifier
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.several_dates import several_dates
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.written_dates import written_day
from tidewaiter.lists.xml_entries import all_texts, one_text
from tidewaiter.model.entity import Entity, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.when import Interval, PartialDate
from tidewaiter.model.words import EntityKind

__all__ = ["Desk", "entity_of"]

LIST = "ca_sema"
_NO_NAME = frozenset({"", "-", "n/a"})


class Desk(NamedTuple):
    """Where to report, and how often each name was met under each regulation."""

    reading: Reading
    tally: Tally
    taken: dict[str, int]


def entity_of(fields: Fields, desk: Desk) -> Entity | None:
    """The entity of one record, or None, with a reject, where it has no name. Raises DriftError where its form changed."""
    firm = _name(fields, "EntityOrShip") or _name(fields, "Entity")
    family, given = _name(fields, "LastName"), _name(fields, "GivenName")
    aliases = one_text(fields, "Aliases")
    if not (firm or family or given):
        desk.reading.reject(fields.place, "the record has no name")
        return None
    if firm and (family or given):
        desk.tally.note("a record names a firm and a person; the person is kept as an alias", fields.place)
        aliases = "; ".join(part for part in (f"{given} {family}".strip(), aliases) if part)
    ship = one_text(fields, "ShipIMONumber")
    kind = EntityKind.VESSEL if ship else EntityKind.ORGANISATION if firm else EntityKind.PERSON
    names = firm_names(firm, aliases) if firm else person_names(family, given, aliases)
    title = one_text(fields, "TitleOrShip") or one_text(fields, "Title")
    stated = one_text(fields, "DateOfBirthOrShipBuildDate") or one_text(fields, "DateOfBirth")
    dates, unread = _dates(stated, fields.place, desk.tally)
    listing, remarks = _listing(fields, names[0].name, desk)
    person = kind is EntityKind.PERSON
    if stated and not person:
        remarks = (*remarks, f"Built: {stated}" if ship else f"Date: {stated}")
    if title and not person:
        remarks = (*remarks, f"Type: {title}")
    desk.tally.leftovers(fields, "a record")
    return Entity(
        uid=entity_uid(listing),
        kind=kind,
        names=names,
        listing=listing,
        birth_dates=dates if person else (),
        identifiers=(identifier("imo", ship),) if ship else (),
        title=title if person else None,
        remarks="; ".join((*remarks, *(f"birth date: {text}" for text in unread if person))) or None,
    )


def _name(fields: Fields, element: str) -> str:
    """The name as it stands, as people are called Na and Non; empty where there is none."""
    return "; ".join(all_texts(fields, element, nothing=_NO_NAME))


def _dates(text: str | None, place: str, tally: Tally) -> tuple[tuple[PartialDate, ...], tuple[str, ...]]:
    found, unread = several_dates(text or "")
    for part in unread:
        tally.note("a date of birth cannot be read, and is kept as a remark", place, part)
    return found, unread


def _listing(fields: Fields, name: str, desk: Desk) -> tuple[Listing, tuple[str, ...]]:
    """The listing, and where its regulation has it. A second record of the same name gets an ordinal."""
    regulation = one_text(fields, "Country") or ""
    where = (("Schedule", one_text(fields, "Schedule")), ("Item", one_text(fields, "Item")))
    stated = one_text(fields, "DateOfListing")
    listed = written_day(stated)
    if stated and listed is None:
        desk.tally.note("a day of listing cannot be read", fields.place, stated)
    entry = Countries.digest((regulation, name))
    count = desk.taken.get(entry, 0) + 1
    desk.taken[entry] = count
    return Listing(
        list=LIST,
        watchlist=LIST,
        entry=entry if count == 1 else f"{entry}-{count}",
        designations=(
            Designation(authority="CA", programme=regulation, date=listed, date_verified=listed is not None),
        ),
        in_force=(Interval(start=listed),) if listed else (),
        record=fields.place,
    ), tuple(f"{word} {text}" for word, text in where if text)
