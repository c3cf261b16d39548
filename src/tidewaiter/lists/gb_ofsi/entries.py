"""The rows of one party on OFSI's list made an entity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import structs

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.gb_ofsi.information import Information, information
from tidewaiter.lists.labels import identifier
from tidewaiter.lists.names import script_of
from tidewaiter.lists.party_rows import Held, birth_dates, said_by
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.uk_dates import uk_day
from tidewaiter.model.entity import Alias, Entity, Identifier, Relation, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["Desk", "entity_of"]

LIST = "gb_ofsi"
WATCHLIST = "gb_sanctions"
_KINDS = {"individual": EntityKind.PERSON, "entity": EntityKind.ORGANISATION, "ship": EntityKind.VESSEL}
_STRENGTH = {"good quality": AliasStrength.STRONG, "low quality": AliasStrength.WEAK}
_TYPES = {
    "primary name": NameKind.PRIMARY,
    "primary name variation": NameKind.ALIAS,
    "aka": NameKind.ALIAS,
    "fka": NameKind.FORMER,
}
_GIVEN = ("name_1", "name_2", "name_3", "name_4", "name_5")
_ADDRESS = ("address_1", "address_2", "address_3", "address_4", "address_5", "address_6")
_NUMBERED = re.compile(r"\s*\(\d{1,2}\)\s*")
_NOTHING = {"", "-", "na", "n/a", "unknown", "none"}
# Columns of the rows of one party, beside its names and addresses.
_COLUMNS = (
    "title", "dob", "town_of_birth", "country_of_birth", "nationality", "passport_number", "passport_details",
    "national_identification_number", "national_identification_details", "position", "other_information", "regime",
    "listed_on", "uk_sanctions_list_date_designated", "last_updated",
)  # fmt: skip


class Desk(NamedTuple):
    """Where to report, and the countries met."""

    reading: Reading
    tally: Tally
    countries: Countries


def entity_of(number: str, rows: list[Fields], desk: Desk) -> Entity | None:
    """The entity of the rows, or None, with a reject, where no row has a name. Raises DriftError where the form changed."""
    place = rows[0].place
    kind = _kind(rows, place, desk.tally)
    names = _names(rows, desk.tally)
    if not names:
        desk.reading.reject(place, f"the party {number} has no name")
        return None
    addresses = _addresses(rows, desk)
    held = said_by(rows, _COLUMNS, desk.tally)
    told = information(held.get("other_information", ()))
    born, unread = birth_dates(held.get("dob", ()), place, desk.tally)
    listing = _listing(number, held, told, place, desk.tally)
    return Entity(
        uid=entity_uid(listing),
        kind=kind,
        names=names,
        listing=listing,
        birth_dates=born,
        birth_places=_birth_places(held),
        nationalities=desk.countries.codes(_numbered(held, "nationality"), "a nationality", place),
        countries=_countries(addresses, told, desk.countries),
        addresses=addresses,
        identifiers=(*_papers(held), *told.identifiers),
        emails=told.emails,
        websites=told.websites,
        relations=tuple(Relation(kind=word, name=name) for word, name in told.ties),
        gender=told.gender,
        title="; ".join(held.get("title", ())) or None,
        remarks="; ".join(_remarks(held, told, unread)) or None,
    )


def _kind(rows: list[Fields], place: str, tally: Tally) -> EntityKind:
    words = [(row.text("group_type") or "").lower() for row in rows]
    if words[0] not in _KINDS:
        tally.note("the type of a party is not known", place, words[0])
    if len(set(words)) > 1:
        tally.note("the rows of a party give several types, and the first is taken", place, ", ".join(words))
    return _KINDS.get(words[0], EntityKind.UNKNOWN)


def _names(rows: list[Fields], tally: Tally) -> tuple[Alias, ...]:
    """All names, each once, the primary ones first; where none is marked so, the first is taken for it."""
    found: dict[str, Alias] = {}
    for row in rows:
        new, natives = _name(row, tally), tuple(_native(row))
        if new is not None:
            found[new.name] = min(found.get(new.name, new), new, key=_rank)
        elif not natives:
            tally.note("a row of a party has no name", row.place)
        for native in natives:
            strength, script = AliasStrength.STRONG, script_of(native)
            found.setdefault(
                native, Alias(name=native, kind=NameKind.ALIAS, strength=strength, script=script)
            )
    ranked = sorted(found.values(), key=lambda alias: alias.kind is not NameKind.PRIMARY)
    if ranked and ranked[0].kind is not NameKind.PRIMARY:
        tally.note(
            "no name of a party is marked as the primary one, so the first is taken for it", rows[0].place
        )
        ranked[0] = structs.replace(ranked[0], kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
    return tuple(ranked)


def _name(row: Fields, tally: Tally) -> Alias | None:
    """The name of the row, given names before the family name; None where it has none."""
    family = row.text("name_6")
    given = " ".join(text for field in _GIVEN if (text := row.text(field)))
    word, quality = (row.text("alias_type") or "").lower(), (row.text("alias_quality") or "").lower()
    if word not in _TYPES:
        tally.note("the type of a name is not known", row.place, word)
    if quality not in ("", *_STRENGTH):
        tally.note("the quality of a name is not known", row.place, quality)
    name = " ".join(f"{given} {family or ''}".split())
    if not name:
        return None
    kind = _TYPES.get(word, NameKind.ALIAS)
    strength = _STRENGTH.get(quality, AliasStrength.UNKNOWN)
    both = bool(family and given)
    return Alias(
        name=name,
        kind=kind,
        strength=AliasStrength.STRONG if kind is NameKind.PRIMARY else strength,
        family=family if both else None,
        given=given if both else None,
        script=script_of(name),
    )


def _rank(alias: Alias) -> tuple[bool, bool]:
    """Where one name is given twice, the primary one counts, then the one that is not weak."""
    return alias.kind is not NameKind.PRIMARY, alias.strength is AliasStrength.WEAK


def _native(row: Fields) -> Iterator[str]:
    text = row.text("name_non_latin_script")
    row.pop("non_latin_script_type")
    row.pop("non_latin_script_language")
    for part in re.split(r"\s*[;،,]\s*", text or ""):
        if part.strip().lower() not in _NOTHING:
            yield " ".join(part.split())


def _addresses(rows: list[Fields], desk: Desk) -> tuple[Address, ...]:
    found: dict[Address, None] = {}
    for row in rows:
        lines = [text for field in _ADDRESS if (text := row.text(field))]
        country, postcode = row.text("country"), row.text("post_zip_code")
        address = Address(
            street=", ".join(lines) or None,
            postcode=postcode,
            country=(desk.countries.code(country, "a country", row.place) or country) if country else None,
        )
        if address == Address():
            desk.reading.placeholders += 1
        else:
            found[address] = None
    return tuple(found)


def _countries(addresses: tuple[Address, ...], told: Information, countries: Countries) -> tuple[str, ...]:
    """The countries of the addresses and of a ship's flag."""
    found = [each.country for each in addresses if each.country and len(each.country) == 2]
    flags = (countries.known(flag) for flag in told.flags)
    return tuple(dict.fromkeys((*found, *(flag for flag in flags if flag))))


def _numbered(held: Held, column: str) -> tuple[str, ...]:
    """The values of a column, of which one cell may number several: "(1) Algeria. (2) Palestine"."""
    parts = (part.strip(" .,;") for text in held.get(column, ()) for part in _NUMBERED.split(text))
    return tuple(part for part in parts if part.lower() not in _NOTHING)


def _birth_places(held: Held) -> tuple[str, ...]:
    """Towns with their countries, where there are as many of one as of the other; else each by itself."""
    towns, countries = _numbered(held, "town_of_birth"), _numbered(held, "country_of_birth")
    if len(towns) == len(countries):
        return tuple(dict.fromkeys(f"{town}, {land}" for town, land in zip(towns, countries, strict=True)))
    return tuple(dict.fromkeys((*towns, *countries)))


def _papers(held: Held) -> Iterator[Identifier]:
    for type_, numbers, details in (
        ("passport", "passport_number", "passport_details"),
        ("national_id", "national_identification_number", "national_identification_details"),
    ):
        values, notes = _numbered(held, numbers), "; ".join(held.get(details, ()))
        for value in dict.fromkeys(values):
            yield identifier(type_, value, note=notes or None)


def _remarks(held: Held, told: Information, unread: tuple[str, ...]) -> Iterator[str]:
    yield from (f"Position: {text}" for text in held.get("position", ()))
    if not held.get("passport_number"):
        yield from (f"Passport: {text}" for text in held.get("passport_details", ()))
    if not held.get("national_identification_number"):
        yield from (
            f"National identification: {text}" for text in held.get("national_identification_details", ())
        )
    yield from told.remarks
    yield from (f"birth date: {text}" for text in unread)
    yield from (f"Last amended: {text}" for text in held.get("last_updated", ())[-1:])


def _listing(number: str, held: Held, told: Information, place: str, tally: Tally) -> Listing:
    """In force from the earlier of the days on which OFSI and the UK list took it up; where one of them cannot be read, from
    a day that is not known, since that one may be the earlier."""
    days = [*held.get("listed_on", ()), *held.get("uk_sanctions_list_date_designated", ())]
    read = [day for text in days if (day := uk_day(text)) is not None]
    if len(read) < len(days):
        tally.note("a day of listing cannot be read", place, ", ".join(days))
    start = min(read) if read and len(read) == len(days) else None
    return Listing(
        list=LIST,
        watchlist=WATCHLIST,
        entry=number,
        designations=tuple(
            Designation(
                authority="OFSI",
                programme=regime,
                date=start,
                date_verified=start is not None,
                citation=told.reference,
            )
            for regime in held.get("regime", ("",))
        ),
        in_force=(Interval(start=start),) if start else (),
        citation=told.reference,
        record=place,
    )
