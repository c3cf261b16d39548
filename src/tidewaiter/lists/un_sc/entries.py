"""One entry of the United Nations list made an entity."""

from __future__ import annotations

import datetime

from tidewaiter.errors import DriftError
from tidewaiter.lists.countries import Countries
from tidewaiter.lists.labels import identifier, identifier_label
from tidewaiter.lists.names import script_of
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import NEXT_STEP, Fields, Tally
from tidewaiter.lists.un_sc.parts import alias_names, birth_date, paper_number, rows, values
from tidewaiter.lists.un_sc.suspensions import suspensions
from tidewaiter.lists.written_dates import written_day
from tidewaiter.lists.xml_entries import all_texts, one_text
from tidewaiter.model.entity import Alias, Entity, Identifier, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.when import Interval, PartialDate
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["entity_of", "in_force"]

LIST = "un_sc"
_STRENGTH = {"good": AliasStrength.STRONG, "low": AliasStrength.WEAK}
_NAMES = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
# Known, and of no use here: the file's own counting, sorting and links.
_UNUSED = ("DATAID", "VERSIONNUM", "SORT_KEY", "SORT_KEY_LAST_MOD", "HAS_INTERPOL_LINK", "INTERPOL_LINK")


def in_force(programme: str, listed: datetime.date | None, tally: Tally, place: str) -> tuple[Interval, ...]:
    """When a listing holds: from the day it was listed, but for the times in which its programme was off."""
    if listed is None:
        return ()
    for off in suspensions():
        if off.programme == programme and listed < off.off_from:
            seen = "" if off.off_from_verified else "; the day it went off is not verified"
            tally.note(
                f"entries under {programme} were off from {off.off_from} to {off.on_again}{seen}", place
            )
            return (Interval(start=listed, end=off.off_from), Interval(start=off.on_again))
    return (Interval(start=listed),)


def entity_of(
    kind: str, fields: Fields, reading: Reading, tally: Tally, countries: Countries
) -> Entity | None:
    """The entity of one entry, or None, with a reject, where it has no name. Raises DriftError where its form changed."""
    place = fields.place
    person = kind == "INDIVIDUAL"
    name = " ".join(part for field in _NAMES if (part := one_text(fields, field)))
    if not name:
        reading.reject(place, "the entry has no name")
        return None
    for unused in _UNUSED:
        fields.pop(unused)
    listing = _listing(fields, tally, place)
    names, notes = _names(name, fields, kind, tally)
    born, unread = _born(fields)
    numbers = _papers(fields, countries, tally)
    addresses, said = _addresses(fields, f"{kind}_ADDRESS", reading, countries, tally)
    updated = values(fields, "LAST_DAY_UPDATED")
    values(fields, "LIST_TYPE")
    remarks = (
        *(f"Position: {text}" for text in values(fields, "DESIGNATION")),
        *notes,
        *unread,
        *said,
        *((f"Last amended: {updated[-1]}",) if updated else ()),
        *all_texts(fields, "COMMENTS1"),
    )
    entity = Entity(
        uid=entity_uid(listing),
        kind=EntityKind.PERSON if person else EntityKind.ORGANISATION,
        names=names,
        listing=listing,
        birth_dates=born,
        birth_places=_birth_places(fields, tally),
        nationalities=countries.codes(values(fields, "NATIONALITY"), "a nationality", place),
        countries=_codes(addresses),
        addresses=addresses,
        identifiers=numbers,
        gender=(one_text(fields, "GENDER") or "").lower() or None,
        title="; ".join(values(fields, "TITLE")) or None,
        remarks="; ".join(remarks) or None,
    )
    tally.leftovers(fields)
    return entity


def _codes(addresses: tuple[Address, ...]) -> tuple[str, ...]:
    """The countries of the addresses, of those that were understood, each once."""
    return tuple(dict.fromkeys(each.country for each in addresses if each.country and len(each.country) == 2))


def _listing(fields: Fields, tally: Tally, place: str) -> Listing:
    programme, reference = one_text(fields, "UN_LIST_TYPE"), one_text(fields, "REFERENCE_NUMBER")
    if programme is None or reference is None:
        raise DriftError("the entry has no UN_LIST_TYPE or no REFERENCE_NUMBER", field=place, todo=NEXT_STEP)
    stated = one_text(fields, "LISTED_ON")
    listed = written_day(stated)
    if listed is None:
        tally.note("the day of listing is missing or cannot be read", place, stated or "")
    return Listing(
        list=LIST,
        watchlist=LIST,
        entry=reference,
        designations=(
            Designation(authority="UN", programme=programme, date=listed, date_verified=listed is not None),
        ),
        in_force=in_force(programme, listed, tally, place),
        record=place,
    )


def _names(name: str, fields: Fields, kind: str, tally: Tally) -> tuple[tuple[Alias, ...], tuple[str, ...]]:
    """All names, the primary one first, and what is noted beside them. Original script is the publisher's own."""
    found = [_alias(name, NameKind.PRIMARY, AliasStrength.STRONG)]
    for text in all_texts(fields, "NAME_ORIGINAL_SCRIPT"):
        found += [_alias(part, NameKind.ALIAS, AliasStrength.STRONG) for part in alias_names(text)]
    notes: list[str] = []
    for row in rows(fields, f"{kind}_ALIAS"):
        quality = (one_text(row, "QUALITY") or "").lower()
        strength = _STRENGTH.get(quality, AliasStrength.UNKNOWN)
        how = NameKind.FORMER if quality.startswith("f.k.a") else NameKind.ALIAS
        if quality not in ("", "good", "low", "a.k.a.", "f.k.a."):
            tally.note("the quality of an alias is not known, so its strength is unknown", row.place, quality)
        text = one_text(row, "ALIAS_NAME") or ""
        found += [_alias(part, how, strength) for part in alias_names(text)]
        born = [
            one_text(row, field) for field in ("DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH", "NOTE")
        ]
        if text and any(born):
            notes.append(f"Under the name {text}: {', '.join(part for part in born if part)}")
        tally.leftovers(row, "an alias")
    return tuple(found), tuple(notes)


def _alias(name: str, kind: NameKind, strength: AliasStrength) -> Alias:
    return Alias(name=name, kind=kind, strength=strength, script=script_of(name))


def _born(fields: Fields) -> tuple[tuple[PartialDate, ...], tuple[str, ...]]:
    read = [birth_date(row) for row in rows(fields, "INDIVIDUAL_DATE_OF_BIRTH")]
    dates = tuple(dict.fromkeys(day for day, _ in read if day is not None))
    return dates, tuple(note for _, note in read if note)


def _birth_places(fields: Fields, tally: Tally) -> tuple[str, ...]:
    found = []
    for row in rows(fields, "INDIVIDUAL_PLACE_OF_BIRTH"):
        parts = [one_text(row, field) for field in ("STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE")]
        found.append(", ".join(part for part in parts if part))
        tally.leftovers(row, "a place of birth")
    return tuple(place for place in found if place)


def _papers(fields: Fields, countries: Countries, tally: Tally) -> tuple[Identifier, ...]:
    found = []
    for row in rows(fields, "INDIVIDUAL_DOCUMENT"):
        kind, more = one_text(row, "TYPE_OF_DOCUMENT"), one_text(row, "TYPE_OF_DOCUMENT2")
        number = one_text(row, "NUMBER")
        issuer = one_text(row, "ISSUING_COUNTRY") or one_text(row, "COUNTRY_OF_ISSUE")
        row.pop("COUNTRY_OF_ISSUE")
        named = {
            "CITY_OF_ISSUE": "issued in",
            "DATE_OF_ISSUE": "issued",
            "DATE_OF_EXPIRY": "expires",
            "NOTE": "",
        }
        notes = [f"{word} {text}".strip() for field, word in named.items() if (text := one_text(row, field))]
        if number:
            country = countries.code(issuer, "a country of a paper", row.place)
            note = "; ".join(part for part in (kind, more, *notes) if part)
            label = identifier_label(kind or more or "", EntityKind.PERSON, number)
            found.append(identifier(label, number, compare=paper_number(number), country=country, note=note))
        elif kind or more or notes:
            tally.note("a paper without a number is left out", row.place)
        tally.leftovers(row, "a paper")
    return tuple(found)


def _addresses(
    fields: Fields, name: str, reading: Reading, countries: Countries, tally: Tally
) -> tuple[tuple[Address, ...], tuple[str, ...]]:
    """The addresses that say where, and the notes beside them. ZIP_CODE may hold a province; it stays where it is."""
    found, notes = [], []
    for row in rows(fields, name):
        country, note = one_text(row, "COUNTRY"), one_text(row, "NOTE")
        address = Address(
            street=one_text(row, "STREET"),
            city=one_text(row, "CITY"),
            region=one_text(row, "STATE_PROVINCE"),
            postcode=one_text(row, "ZIP_CODE"),
            country=(countries.code(country, "a country", row.place) or country) if country else None,
        )
        if address != Address():
            found.append(address)
        else:
            reading.placeholders += 1
        if note:
            notes.append(f"Address: {note}")
        tally.leftovers(row, "an address")
    return tuple(found), tuple(notes)
