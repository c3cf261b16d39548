"""One row of the consolidated list made an entity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tidewaiter.lists.addresses import AddressEntry, address_entry, address_number
from tidewaiter.lists.countries import Countries
from tidewaiter.lists.in_force import intervals
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.us_csl.details import relations, signs, vessel_remarks
from tidewaiter.lists.us_csl.grades import Grades
from tidewaiter.lists.us_csl.names import Row, names_of
from tidewaiter.lists.us_csl.watchlists import OTHER, Watchlist, watchlist_of
from tidewaiter.lists.written_dates import written_date, written_day
from tidewaiter.model.entity import Entity, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.when import Interval, PartialDate
from tidewaiter.model.words import EntityKind

__all__ = ["Desk", "entity_of"]

LIST = "us_csl"
_JOINT = re.compile(r"\s*;\s+and\s+", re.IGNORECASE)
_KINDS = {
    "individual": EntityKind.PERSON,
    "entity": EntityKind.ORGANISATION,
    "vessel": EntityKind.VESSEL,
    "aircraft": EntityKind.AIRCRAFT,
}
_NOTICE = re.compile(r"(\d+)\W*F\W*R\W*(\d+)")


class Desk(NamedTuple):
    """What lies on the table while rows are read: where to report, countries met, entries handed out, and how strong
    aliases are by watchlist, where OFAC's own file of them was given."""

    reading: Reading
    tally: Tally
    countries: Countries
    taken: dict[tuple[str, str], int]
    grades: Mapping[str, Grades] = {}


def entity_of(row: Mapping[str, object], place: str, desk: Desk) -> Entity:
    """The entity of one row. Raises DriftError for fields that are not in the form known."""
    fields = Fields(row, place)
    source = fields.need("source")
    kind_word = fields.text("type")
    kind = _kind(kind_word, place, desk)
    known = watchlist_of(source)
    if known is None:
        desk.tally.note(f"the list {source!r} is not known; its entries are kept as {OTHER}", place)
    watchlist = known or Watchlist(OTHER, source)
    published_name = fields.need("name")
    others, entry = fields.texts("alt_names"), fields.text("entity_number")
    asked = Row(published_name, others, kind, kind_word is not None, watchlist.slug, entry, place)
    named = names_of(asked, desk.grades, desk.tally)
    addresses = _addresses(fields, place, desk)
    countries = _countries(addresses, fields.text("country"), fields.text("vessel_flag"), place, desk)
    number = address_number(published_name) if watchlist.slug == "us_entity_list" else None
    joined = _joined(number, published_name, countries, place, desk)
    if number is not None:
        named = named._replace(kind=EntityKind.ADDRESS)
    listing = _listing(fields, watchlist, asked, countries, joined, desk)
    shown = signs(fields, named.kind, desk.countries, desk.tally)
    born, unread = _birth_dates(fields, place, desk)
    remarks = (*named.remarks, *shown.kept, *vessel_remarks(fields), *unread, *_plain_remarks(fields))
    entity = Entity(
        uid=entity_uid(listing),
        kind=named.kind,
        names=named.names,
        listing=listing,
        birth_dates=born,
        birth_places=fields.texts("places_of_birth"),
        nationalities=desk.countries.codes(
            (*fields.texts("nationalities"), *fields.texts("citizenships")), "a nationality", place
        ),
        countries=countries,
        addresses=(Address(text=joined.address),) if joined else addresses,
        identifiers=shown.identifiers,
        emails=shown.emails,
        websites=shown.websites,
        gender=shown.gender,
        relations=(*named.ties, *relations(remarks)),
        title=fields.text("title"),
        remarks="; ".join(remarks) or None,
    )
    desk.tally.leftovers(fields, "a row")
    return entity


def _joined(
    number: int | None, name: str, countries: tuple[str, ...], place: str, desk: Desk
) -> AddressEntry | None:
    """The address entry of this number; a warning where there should be one and none is on file."""
    if number is None:
        return None
    entry = address_entry(number, countries)
    if entry is None:
        desk.reading.warn(place, f"the address entry {name!r} has no address on file: it cannot be found")
    return entry


def _listing(
    fields: Fields,
    watchlist: Watchlist,
    row: Row,
    countries: tuple[str, ...],
    joined: AddressEntry | None,
    desk: Desk,
) -> Listing:
    notice = fields.text("federal_register_notice")
    entry = row.number or (joined.entry.replace(" ", "-") if joined else None)
    dates = (fields.text("start_date"), fields.text("end_date"))
    return Listing(
        list=LIST,
        watchlist=watchlist.slug,
        entry=_entry(
            desk, watchlist.slug, entry, (row.name, *countries, _first_notice(notice), dates[0] or "")
        ),
        designations=_designations(watchlist, fields.texts("programs"), notice, dates[0], joined),
        in_force=_in_force(joined, dates, fields.place, desk),
        licence_requirement=fields.text("license_requirement"),
        licence_policy=fields.text("license_policy"),
        citation=_citation(notice, joined),
        source_url=fields.text("source_list_url"),
        record=fields.place,
    )


def _kind(word: str | None, place: str, desk: Desk) -> EntityKind:
    if word is None:
        return EntityKind.UNKNOWN
    kind = _KINDS.get(word.lower())
    if kind is None:
        desk.tally.note(f"the type {word!r} is not known; such rows are of unknown kind", place)
    return kind or EntityKind.UNKNOWN


def _addresses(fields: Fields, place: str, desk: Desk) -> tuple[Address, ...]:
    found: list[Address] = []
    for row in fields.rows("addresses"):
        named = row.text("country")
        address = Address(
            street=row.text("address"),
            city=row.text("city"),
            region=row.text("state"),
            postcode=row.text("postal_code"),
            country=(desk.countries.code(named, "a country", place) or named) if named else None,
        )
        desk.tally.leftovers(row, "an address")
        if address == Address():
            desk.reading.placeholders += 1
        else:
            found += _each(address)
    return tuple(found)


def _each(address: Address) -> Iterator[Address]:
    """The address, or each of several that stand in the field of one street ("1 Main Road; and 2 Side Street")."""
    streets = _JOINT.split(address.street or "")
    if len(streets) == 1 or address.city or address.postcode:
        yield address
        return
    for street in streets:
        yield Address(street=street.strip(" .;") or None, region=address.region, country=address.country)


def _countries(
    addresses: tuple[Address, ...], country: str | None, flag: str | None, place: str, desk: Desk
) -> tuple[str, ...]:
    """The countries of the addresses and the flag. Treasury writes Hong Kong and Macau as cities of China."""
    found = []
    for address in addresses:
        if address.country and len(address.country) == 2:
            found.append(address.country)
        town = (address.city or address.street or "").lower()
        if address.country == "CN" and town:
            found += [code for city, code in (("hong kong", "HK"), ("maca", "MO")) if city in town]
    found += desk.countries.codes(tuple(name for name in (country, flag) if name), "a flag", place)
    return tuple(dict.fromkeys(found))


def _entry(desk: Desk, watchlist: str, number: str | None, stable: tuple[str, ...]) -> str:
    """The publisher's number, else a digest of fields that stay; a second like it gets an ordinal."""
    entry = number or desk.countries.digest(stable)
    count = desk.taken.get((watchlist, entry), 0) + 1
    desk.taken[watchlist, entry] = count
    return entry if count == 1 else f"{entry}-{count}"


def _first_notice(notice: str | None) -> str:
    """The first notice of an entry, which stays when later ones are added to it."""
    found = _NOTICE.search(notice or "")
    return f"{found[1]} FR {found[2]}" if found else notice or ""


def _designations(
    watchlist: Watchlist,
    programmes: tuple[str, ...],
    notice: str | None,
    start: str | None,
    joined: AddressEntry | None,
) -> tuple[Designation, ...]:
    day = joined.effective if joined else written_day(start)
    return tuple(
        Designation(
            authority=watchlist.authority,
            programme=programme,
            date=day,
            date_verified=joined.effective_verified if joined else day is not None,
            published=joined.published if joined else None,
            citation=notice,
        )
        for programme in programmes or ("",)
    )


def _in_force(
    joined: AddressEntry | None, dates: tuple[str | None, str | None], place: str, desk: Desk
) -> tuple[Interval, ...]:
    if joined is not None:
        return (Interval(start=joined.effective),)
    spans, unread = intervals(*dates)
    if unread:
        desk.tally.note("a listing date cannot be read", place, unread)
    return spans


def _citation(notice: str | None, joined: AddressEntry | None) -> str | None:
    """The notice of the row; for an address entry also the one of the regulation, whose page differs."""
    if joined is None:
        return notice
    return "; ".join(part for part in (notice, f"{joined.instrument}: {joined.citation}") if part)


def _birth_dates(fields: Fields, place: str, desk: Desk) -> tuple[tuple[PartialDate, ...], tuple[str, ...]]:
    """The dates of birth, and a remark for each that cannot be read."""
    found: list[PartialDate] = []
    unread: list[str] = []
    for text in fields.texts("dates_of_birth"):
        day = written_date(text)
        if day is None:
            desk.tally.note("a birth date cannot be read, and is kept as a remark", place, text)
            unread.append(f"birth date: {text}")
        else:
            found.append(day)
    return tuple(found), tuple(unread)


def _plain_remarks(fields: Fields) -> tuple[str, ...]:
    """Remarks as they stand; the order's standing and the page of the entry are known and of no use here."""
    for known in ("id", "_id", "source_information_url", "country_codes"):
        fields.pop(known)
    text = fields.text("remarks")
    order = fields.text("standard_order")
    return tuple(part for part in (f"Standard order: {order}" if order else None, text) if part)
