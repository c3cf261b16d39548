"""One entry of the SDN list made an entity, from its row, its alternate names, its addresses and its remarks."""

from __future__ import annotations

from typing import NamedTuple

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.labels import identifier, identifier_label
from tidewaiter.lists.names import listed_name
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.us_ofac_sdn.remarks import Remarks, read_remarks
from tidewaiter.lists.us_ofac_sdn.tables import Row
from tidewaiter.lists.written_dates import written_day
from tidewaiter.model.entity import Alias, Entity, Identifier, Relation, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["Entry", "entity_of"]

LIST = "us_ofac_sdn"
WATCHLIST = "us_sdn"
AUTHORITY = "OFAC"
CUT = 1000  # remarks are cut here, and go on in sdn_comments.csv
_KINDS = {
    "individual": EntityKind.PERSON,
    "vessel": EntityKind.VESSEL,
    "aircraft": EntityKind.AIRCRAFT,
    None: EntityKind.ORGANISATION,
}
_ALIASES = {"aka": NameKind.ALIAS, "fka": NameKind.FORMER, "nka": NameKind.ALIAS}


class Entry(NamedTuple):
    """All rows of one entry; `comment` is the rest of remarks that were cut."""

    row: Row
    names: tuple[Row, ...]
    addresses: tuple[Row, ...]
    comment: str


def entity_of(entry: Entry, tally: Tally, countries: Countries) -> Entity:
    """The entity of one entry. Raises DriftError for a row without number or name."""
    fields = Fields(entry.row.fields, entry.row.place)
    place = fields.place
    number, name = fields.need("ent_num"), fields.need("name")
    kind = _kind(fields.text("type"), place, tally)
    said = _remarks(str(fields.pop("remarks") or ""), entry.comment, place, tally)
    addresses = _addresses(entry.addresses, countries)
    ship, owner, flag = _ship(fields)
    listing = Listing(
        list=LIST,
        watchlist=WATCHLIST,
        entry=number,
        designations=_designations(fields.text("program"), said),
        record=place,
    )
    flags = countries.codes((flag,) if flag and flag != "None Identified" else (), "a flag", place)
    registered = countries.codes(tuple(said.countries), "a country of registration", place)
    places = tuple(address.country for address in addresses if address.country and len(address.country) == 2)
    numbers = _identifiers(said, kind, fields.text("call_sign"), countries)
    entity = Entity(
        uid=entity_uid(listing),
        kind=kind,
        names=_names(name, entry.names, said, kind, tally),
        listing=listing,
        birth_dates=tuple(said.birth_dates),
        birth_places=tuple(said.birth_places),
        nationalities=countries.codes(tuple(said.nationalities), "a nationality", place),
        countries=tuple(dict.fromkeys((*places, *_hong_kong(addresses), *flags, *registered))),
        addresses=addresses,
        identifiers=numbers,
        emails=tuple(said.emails),
        websites=tuple(said.websites),
        relations=(
            *(Relation(kind="Linked To", name=linked) for linked in said.linked),
            *((Relation(kind="Vessel owner", name=owner),) if owner else ()),
        ),
        gender=said.gender,
        title=fields.text("title"),
        remarks="; ".join((*said.kept, *ship)) or None,
    )
    tally.leftovers(fields)
    return entity


def _kind(word: str | None, place: str, tally: Tally) -> EntityKind:
    kind = _KINDS.get(word.lower() if word else None)
    if kind is None:
        tally.note(f"the type {word!r} is not known; such entries are of unknown kind", place)
    return kind or EntityKind.UNKNOWN


def _remarks(text: str, comment: str, place: str, tally: Tally) -> Remarks:
    """What the remarks say, put together with their rest. Without it, the last sentence of remarks that were cut
    stays text, unless it is a weak name, which is better had in part than not at all."""
    if comment or len(text) < CUT:
        said = read_remarks(text + comment)
    else:
        tally.note("the remarks are cut off, and sdn_comments.csv does not go on with them", place)
        whole, _, last = f"{text.rstrip()} ".rpartition("; ")
        said = read_remarks(whole)
        cut = read_remarks(last.strip())
        said.weak_names += cut.weak_names
        if last.strip() and not cut.weak_names:
            said.kept.append(f"{last.strip()} (cut off)")
    for beginning in said.unknown:
        tally.note("remarks of no known form are kept as text, by their beginnings", place, beginning)
    return said


def _names(
    name: str, rows: tuple[Row, ...], said: Remarks, kind: EntityKind, tally: Tally
) -> tuple[Alias, ...]:
    found = [listed_name(name, kind, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)]
    for row in rows:
        fields = Fields(row.fields, row.place)
        how = fields.text("type") or ""
        fields.pop("ent_num"), fields.pop("alt_num"), fields.pop("remarks")
        if how.lower() not in _ALIASES:
            tally.note(f"the alias type {how!r} is not known; such names are kept as aliases", row.place)
        alias = _ALIASES.get(how.lower(), NameKind.ALIAS)
        found.append(listed_name(fields.need("name"), kind, kind=alias, strength=AliasStrength.STRONG))
        tally.leftovers(fields, "an alternate name")
    for weak, how_weak in said.weak_names:
        found.append(listed_name(weak, kind, kind=how_weak, strength=AliasStrength.WEAK))
    return tuple(found)


def _addresses(rows: tuple[Row, ...], countries: Countries) -> tuple[Address, ...]:
    found = []
    for row in rows:
        named = row.fields.get("country")
        found.append(
            Address(
                street=row.fields.get("address"),
                city=row.fields.get("city"),
                country=(countries.code(named, "a country", row.place) or named) if named else None,
            )
        )
    return tuple(found)


def _hong_kong(addresses: tuple[Address, ...]) -> tuple[str, ...]:
    """Hong Kong and Macau, which the publisher writes as cities of China."""
    cities = [address.city.lower() for address in addresses if address.country == "CN" and address.city]
    return tuple(
        code for word, code in (("hong kong", "HK"), ("maca", "MO")) if any(word in city for city in cities)
    )


def _ship(fields: Fields) -> tuple[tuple[str, ...], str | None, str | None]:
    """What the columns say of a ship: phrases for the remarks, its owner, its flag."""
    words = {"vess_type": "Vessel type", "tonnage": "Tonnage", "grt": "Gross registered tonnage"}
    said = tuple(f"{word}: {text}" for name, word in words.items() if (text := fields.text(name)))
    return said, fields.text("vess_owner"), fields.text("vess_flag")


def _designations(programmes: str | None, said: Remarks) -> tuple[Designation, ...]:
    """One for each programme ("A] [B" are two), and one for each directive with dates of its own."""
    found = [
        Designation(authority=AUTHORITY, programme=programme.strip(" []"))
        for programme in (programmes or "").split("] [")
    ]
    for act, days in said.acts.items():
        effective = written_day(days.get("effective"))
        listed = written_day(days.get("listing"))
        found.append(
            Designation(
                authority=AUTHORITY,
                programme=act,
                date=effective,
                date_verified=effective is not None,
                published=listed,
            )
        )
    return tuple(found)


def _identifiers(
    said: Remarks, kind: EntityKind, sign: str | None, countries: Countries
) -> tuple[Identifier, ...]:
    found = [identifier("call_sign", sign)] if sign else []
    for number in said.numbers:
        type_ = identifier_label(number.label, kind, number.value)
        code = countries.known(number.country) if number.country else None
        bracket = f"({number.country})" if number.country and code is None else ""
        note = "; ".join(part for part in (number.label, number.note, bracket) if part)
        found.append(identifier(type_, number.value, country=code, note=note))
    return tuple(found)
