"""The rows of one party on the UK Sanctions List made an entity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.gb_uksl.days import with_zeros
from tidewaiter.lists.gb_uksl.names import names_of
from tidewaiter.lists.labels import identifier
from tidewaiter.lists.party_rows import Held, birth_dates, said_by
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.registrations import registrations
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.uk_dates import uk_day
from tidewaiter.lists.xml_entries import NOTHING
from tidewaiter.model.entity import Entity, Identifier, Relation, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.when import Interval
from tidewaiter.model.words import EntityKind

__all__ = ["Desk", "entity_of"]

LIST = "gb_uksl"
WATCHLIST = "gb_sanctions"
_KINDS = {"individual": EntityKind.PERSON, "entity": EntityKind.ORGANISATION, "ship": EntityKind.VESSEL}
_ADDRESS = tuple(f"address_line_{number}" for number in range(1, 7))
_NUMBERED = re.compile(r"\s*\(\d{1,2}\)\s*")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_IMO = re.compile(r"\d{7}")
_PAPERS = (
    ("passport", "Passport", "passport"),
    ("national_id", "National identification", "national_identifier"),
)
_TIES = {
    "parent_company": "Parent company",
    "subsidiaries": "Subsidiary",
    "current_owner_operator_s": "Current owner or operator",
    "previous_owner_operator_s": "Previous owner or operator",
}
_REMARKS = {
    "position": "Position",
    "type_of_entity": "Type of entity",
    "type_of_ship": "Type of ship",
    "tonnage_of_ship": "Tonnage of ship",
    "length_of_ship": "Length of ship",
    "year_built": "Year built",
    "previous_flags": "Previous flags",
    "designation_source": "Designated by",
    "ofsi_group_id": "OFSI Group ID",
    "un_reference_number": "UN reference",
    "other_information": "",
    "uk_statement_of_reasons": "Reasons",
}
# Columns that say something of the party as a whole, beside its names, addresses and papers.
_COLUMNS = (
    *_TIES, *_REMARKS, "title", "d_o_b", "nationality_ies", "gender", "regime_name", "sanctions_imposed", "date_designated",
    "last_updated", "phone_number", "website", "email_address", "business_registration_number_s", "imo_number",
    "current_believed_flag_of_ship", "hull_identification_number_hin",
)  # fmt: skip


class Desk(NamedTuple):
    """Where to report, and the countries met."""

    reading: Reading
    tally: Tally
    countries: Countries


def entity_of(number: str, rows: list[Fields], desk: Desk) -> Entity | None:
    """The entity of the rows, or None, with a reject, where no row has a name. Raises DriftError where the form changed."""
    place, tally = rows[0].place, desk.tally
    kind = _kind(rows, tally)
    found = names_of(rows, tally)
    if not found.names:
        desk.reading.reject(place, f"the party {number} has no name")
        return None
    addresses = _addresses(rows, desk)
    papers, loose = _papers(rows)
    places = _birth_places(rows)
    held = said_by(rows, _COLUMNS, tally)
    born, unread = birth_dates((with_zeros(text) for text in held.get("d_o_b", ())), place, tally)
    listing = _listing(number, held, place, tally)
    return Entity(
        uid=entity_uid(listing),
        kind=kind,
        names=found.names,
        listing=listing,
        birth_dates=born,
        birth_places=places,
        nationalities=desk.countries.codes(_several(held, "nationality_ies"), "a nationality", place),
        countries=_countries(addresses, held, desk.countries),
        addresses=addresses,
        identifiers=(*papers, *_numbers(held)),
        emails=tuple(
            dict.fromkeys(mail for text in held.get("email_address", ()) for mail in _MAIL.findall(text))
        ),
        websites=_several(held, "website"),
        relations=tuple(
            Relation(kind=kind_, name=name)
            for column, kind_ in _TIES.items()
            for name in _several(held, column)
        ),
        gender=next((text.lower() for text in held.get("gender", ())), None),
        title="; ".join(held.get("title", ())) or None,
        remarks="; ".join((*found.remarks, *loose, *_remarks(held, unread))) or None,
    )


def _kind(rows: list[Fields], tally: Tally) -> EntityKind:
    words = list(dict.fromkeys(word.lower() for row in rows if (word := row.text("designation_type"))))
    if not words or words[0] not in _KINDS:
        tally.note("the type of a party is not known", rows[0].place, words[0] if words else "")
    if len(words) > 1:
        tally.note(
            "the rows of a party give several types, and the first is taken", rows[0].place, ", ".join(words)
        )
    return _KINDS.get(words[0], EntityKind.UNKNOWN) if words else EntityKind.UNKNOWN


def _addresses(rows: list[Fields], desk: Desk) -> tuple[Address, ...]:
    found: dict[Address, None] = {}
    for row in rows:
        lines = [text for field in _ADDRESS if (text := _said(row, field))]
        country, postcode = _said(row, "address_country"), _said(row, "address_postal_code")
        address = Address(
            street=", ".join(lines) or None,
            postcode=postcode,
            country=(desk.countries.code(country, "a country", row.place) or country) if country else None,
        )
        if address != Address():
            found[address] = None
    return tuple(found)


def _papers(rows: Iterable[Fields]) -> tuple[tuple[Identifier, ...], tuple[str, ...]]:
    """The numbers of papers, each with what is said beside it, and what is said where there is no number."""
    found: dict[Identifier, None] = {}
    loose: dict[str, None] = {}
    for row in rows:
        for type_, label, column in _PAPERS:
            numbers, note = (
                _parts(row.text(f"{column}_number") or ""),
                row.text(f"{column}_additional_information"),
            )
            for number in numbers:
                found[identifier(type_, number, note=note)] = None
            if note and not numbers:
                loose[f"{label}: {note}"] = None
    return tuple(found), tuple(loose)


def _birth_places(rows: Iterable[Fields]) -> tuple[str, ...]:
    found = (
        ", ".join(text for column in ("town_of_birth", "country_of_birth") if (text := _said(row, column)))
        for row in rows
    )
    return tuple(dict.fromkeys(place for place in found if place))


def _numbers(held: Held) -> Iterator[Identifier]:
    for text in held.get("imo_number", ()):
        found = _IMO.findall(text) or [text]
        yield from (identifier("imo", number) for number in found)
    for text in held.get("business_registration_number_s", ()):
        yield from registrations(text)
    for text in _several(held, "hull_identification_number_hin"):
        yield identifier("other", text, note="Hull identification number")
    for text in _several(held, "phone_number"):
        yield identifier("phone", text)


def _countries(addresses: tuple[Address, ...], held: Held, countries: Countries) -> tuple[str, ...]:
    """The countries of the addresses and of a ship's flag."""
    found = [each.country for each in addresses if each.country and len(each.country) == 2]
    flags = (countries.known(flag) for flag in _several(held, "current_believed_flag_of_ship"))
    return tuple(dict.fromkeys((*found, *(flag for flag in flags if flag))))


def _listing(number: str, held: Held, place: str, tally: Tally) -> Listing:
    """In force from the earliest day of designation; where one of them cannot be read, from a day that is not known."""
    days = held.get("date_designated", ())
    read = [day for text in days if (day := uk_day(text)) is not None]
    if len(read) < len(days):
        tally.note("a day of designation cannot be read", place, ", ".join(days))
    start = min(read) if read and len(read) == len(days) else None
    return Listing(
        list=LIST,
        watchlist=WATCHLIST,
        entry=number,
        designations=tuple(
            Designation(
                authority="FCDO",
                programme=regime,
                date=start,
                date_verified=start is not None,
                citation=regime or None,
            )
            for regime in held.get("regime_name", ("",))
        ),
        in_force=(Interval(start=start),) if start else (),
        measures=tuple(
            dict.fromkeys(
                part.strip()
                for text in held.get("sanctions_imposed", ())
                for part in text.split("|")
                if part.strip()
            )
        ),
        record=place,
    )


def _remarks(held: Held, unread: tuple[str, ...]) -> Iterator[str]:
    for column, label in _REMARKS.items():
        yield from (f"{label}: {text}" if label else text for text in held.get(column, ()))
    yield from (f"birth date: {text}" for text in unread)
    changed: dict[date | None, str] = {uk_day(text): text for text in held.get("last_updated", ())}
    known = [day for day in changed if day is not None]
    if changed:
        yield f"Last amended: {max(known).isoformat() if known else changed[None]}"


def _said(row: Fields, column: str) -> str | None:
    text = row.text(column)
    return None if text is None or text.lower() in NOTHING else " ".join(text.split())


def _several(held: Held, column: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for text in held.get(column, ()) for part in _parts(text)))


def _parts(text: str) -> tuple[str, ...]:
    """The parts of a cell that numbers them, beginning with "(1)", or parts them by semicolons."""
    pieces = _NUMBERED.split(text) if text.lstrip().startswith("(1)") else [text]
    parts = (" ".join(part.split()).strip(" ;,") for piece in pieces for part in piece.split(";"))
    return tuple(part for part in parts if part.lower() not in NOTHING)
