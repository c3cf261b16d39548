"""A row of a table of one's own made an entity."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from msgspec import structs

from tidewaiter.errors import SourceError
from tidewaiter.lists.countries import Countries
from tidewaiter.lists.custom.dates import day_of, days_of
from tidewaiter.lists.custom.mapping import Duty, Mapping, Named, plain, several
from tidewaiter.lists.custom.table import Table
from tidewaiter.lists.labels import identifier
from tidewaiter.lists.names import listed_name
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.written_dates import says_no_end
from tidewaiter.model.entity import Alias, Entity, Identifier, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.when import Interval, day_after
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind
from tidewaiter.text.identifiers import identifier_type

__all__ = ["Desk", "entity_of"]

_KINDS = {
    "individual": EntityKind.PERSON,
    "natural person": EntityKind.PERSON,
    "firm": EntityKind.COMPANY,
    "entity": EntityKind.ORGANISATION,
    "organization": EntityKind.ORGANISATION,
    "ship": EntityKind.VESSEL,
    "airplane": EntityKind.AIRCRAFT,
}


class Desk(NamedTuple):
    """Where to report, which list and table this is, the countries met, and how often each number was given out."""

    list_id: str
    table: Table
    mapping: Mapping
    reading: Reading
    tally: Tally
    countries: Countries
    taken: dict[str, int]


class _Row:
    """One row, asked by the columns of the mapping."""

    def __init__(self, fields: Fields, desk: Desk) -> None:
        self.place = fields.place
        self._desk = desk
        self._texts = {name: fields.text(name) for name in desk.table.header if name}

    def one(self, column: str | None) -> str | None:
        """The text of the column."""
        return self._texts.get(plain(column)) if column else None

    def all(self, columns: Named) -> tuple[str, ...]:
        """The values of these columns, each once, parted where one cell holds several."""
        separator = self._desk.mapping.separator
        cells = (self.one(name) or "" for name in several(columns))
        parts = (" ".join(part.split()) for cell in cells for part in cell.split(separator))
        return tuple(dict.fromkeys(part for part in parts if part))


def entity_of(fields: Fields, desk: Desk) -> Entity | None:
    """The entity of the row, or None, with a reject, where it has no name. Raises SourceError where the row does not say what
    standing there means."""
    row, columns = _Row(fields, desk), desk.mapping.columns
    name = row.one(columns.name)
    if name is None:
        desk.reading.reject(row.place, f"the column {columns.name!r} is empty, so the row has no name")
        return None
    kind = _kind(row, desk)
    listing = _listing(row, name, desk)
    countries = desk.countries.codes(row.all(columns.country), "a country", row.place)
    remarks = (
        *(f"Reason: {text}" for column in several(columns.reason) if (text := row.one(column))),
        *(text for column in several(columns.remarks) if (text := row.one(column))),
    )
    born, unread = days_of(row.all(columns.birth_date), desk.mapping.dates)
    for text in unread:
        desk.tally.note("a birth date cannot be read, and is kept as a remark", row.place, text)
    return Entity(
        uid=entity_uid(listing),
        kind=kind,
        names=_names(row, name, kind, desk.mapping),
        listing=listing,
        birth_dates=born,
        nationalities=desk.countries.codes(row.all(columns.nationality), "a nationality", row.place),
        countries=countries,
        addresses=_addresses(row, countries, desk),
        identifiers=_identifiers(row, desk.mapping),
        emails=row.all(columns.email),
        websites=row.all(columns.website),
        remarks="; ".join((*remarks, *(f"birth date: {text}" for text in unread))) or None,
    )


def _kind(row: _Row, desk: Desk) -> EntityKind:
    text = row.one(desk.mapping.columns.party_kind)
    if text is None:
        return desk.mapping.party_kind
    words = {plain(word): kind for word, kind in desk.mapping.party_kinds.items()}
    found = words.get(plain(text)) or _KINDS.get(plain(text))
    if found is None and plain(text) in set(EntityKind):
        found = EntityKind(plain(text))
    if found is None:
        desk.tally.note(
            "a kind of party is not known; party_kinds in the mapping may explain it", row.place, text
        )
    return found or desk.mapping.party_kind


def _names(row: _Row, name: str, kind: EntityKind, mapping: Mapping) -> tuple[Alias, ...]:
    """The name, then the others, each once; of a name given twice what is said first counts."""
    found = {name: listed_name(name, kind, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)}
    for columns, how, strength in (
        (mapping.columns.aliases, NameKind.ALIAS, AliasStrength.STRONG),
        (mapping.columns.former_names, NameKind.FORMER, AliasStrength.STRONG),
        (mapping.columns.weak_aliases, NameKind.ALIAS, AliasStrength.WEAK),
    ):
        for text in row.all(columns):
            found.setdefault(text, listed_name(text, kind, kind=how, strength=strength))
    return tuple(found.values())


def _addresses(row: _Row, countries: tuple[str, ...], desk: Desk) -> tuple[Address, ...]:
    """The addresses; where one stands in parts and one country is told, it is the address's."""
    columns = desk.mapping.columns
    whole = tuple(Address(text=text) for text in row.all(columns.address))
    parts = Address(
        street=row.one(columns.street),
        city=row.one(columns.city),
        region=row.one(columns.region),
        postcode=row.one(columns.postcode),
    )
    if parts == Address():
        return whole
    return (*whole, structs.replace(parts, country=countries[0] if len(countries) == 1 else None))


def _identifiers(row: _Row, mapping: Mapping) -> tuple[Identifier, ...]:
    found = [
        identifier(identifier_type(type_), value, note=type_)
        for type_, columns in mapping.columns.identifiers.items()
        for value in row.all(columns)
    ]
    phones = [identifier("phone", value) for value in row.all(mapping.columns.phone)]
    return (*found, *phones)


def _listing(row: _Row, name: str, desk: Desk) -> Listing:
    mapping, columns = desk.mapping, desk.mapping.columns
    duty = _duty(row, desk)
    called = row.one(columns.list) or mapping.list
    start, reference = _day(row, columns.listed, desk), row.one(columns.reference)
    return Listing(
        list=desk.list_id,
        watchlist=duty.watchlist,
        entry=_entry(row, (called, duty.value, name, *row.all(columns.country), reference or ""), desk),
        designations=(
            Designation(
                authority="own" if duty is Duty.INTERNAL_DENIED else "BIS",
                programme=called,
                date=start,
                date_verified=start is not None,
                citation=reference,
            ),
        ),
        in_force=_in_force(row, start, desk),
        citation=reference,
        record=row.place,
        items=row.all(columns.items),
        destinations=_destinations(row, desk),
    )


def _duty(row: _Row, desk: Desk) -> Duty:
    text = row.one(desk.mapping.columns.duty)
    if text is not None:
        words = {plain(word): duty for word, duty in desk.mapping.duties.items()}
        known = words.get(plain(text)) or next((duty for duty in Duty if duty == plain(text)), None)
        if known is not None:
            return known
    elif desk.mapping.duty is not None:
        return desk.mapping.duty
    raise SourceError(
        f"it is not known what {text!r} asks for" if text else "this row does not say what it asks for",
        file=desk.table.file.name,
        field=f"{row.place}: {desk.mapping.columns.duty}",
        todo=f"Write one of {', '.join(Duty)}, or explain the word under duties in the mapping",
    )


def _entry(row: _Row, stable: tuple[str, ...], desk: Desk) -> str:
    """The row's own number; else a digest of what stays, a second like it with an ordinal."""
    number = row.one(desk.mapping.columns.entry)
    if number is not None:
        return number
    entry = desk.countries.digest(stable)
    count = desk.taken.get(entry, 0) + 1
    desk.taken[entry] = count
    return entry if count == 1 else f"{entry}-{count}"


def _day(row: _Row, column: str | None, desk: Desk) -> datetime.date | None:
    text = row.one(column)
    day = day_of(text, desk.mapping.dates)
    if text and day is None:
        desk.tally.note("a day cannot be read, so the row counts as in force", row.place, f"{column}: {text}")
    return day


def _in_force(row: _Row, start: datetime.date | None, desk: Desk) -> tuple[Interval, ...]:
    """From the day told up to the last one, which still counts and where 9999-12-31 says that there is none; always,
    where no day is told or one cannot be read."""
    until = desk.mapping.columns.until
    last = None if says_no_end(row.one(until)) else _day(row, until, desk)
    end = day_after(last) if last else None
    if start and end and end <= start:
        desk.tally.note("a row ends before it begins, so its end is left open", row.place, str(last))
        end = None
    return (Interval(start=start, end=end),) if start or end else ()


def _destinations(row: _Row, desk: Desk) -> tuple[str, ...]:
    """Codes of countries; what is none stays as it is written, and may then be any."""
    texts = row.all(desk.mapping.columns.destinations)
    codes = ((desk.countries.code(text, "a destination", row.place) or text) for text in texts)
    return tuple(dict.fromkeys(codes))
