"""What a file of OFAC says of one entry, whichever its form is, and the entity made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from msgspec import structs

from tidewaiter.lists.check_digits import checked
from tidewaiter.lists.countries import Countries
from tidewaiter.lists.labels import identifier, identifier_label
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Tally
from tidewaiter.lists.us_ofac_sdn.publication import Publication
from tidewaiter.lists.us_ofac_sdn.remarks import Remarks
from tidewaiter.lists.written_dates import written_day
from tidewaiter.model.entity import Alias, Entity, Identifier, Relation, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, EntityKind

__all__ = ["Desk", "Listed", "Ship", "Told", "address_of", "entities_of", "kind_of", "place_of"]

AUTHORITY = "OFAC"
_KINDS = {
    "individual": EntityKind.PERSON,
    "entity": EntityKind.ORGANISATION,
    "vessel": EntityKind.VESSEL,
    "aircraft": EntityKind.AIRCRAFT,
}
_LINES = ("ADDRESS1", "ADDRESS2", "ADDRESS3", "UNKNOWN")
_ADDRESS_PARTS = {*_LINES, "CITY", "STATE/PROVINCE", "POSTAL CODE", "REGION"}
_NOWHERE = {"undetermined", "unknown", "none identified"}


class Desk(NamedTuple):
    """Which publication is read, where to report, and the countries met."""

    publication: Publication
    reading: Reading
    tally: Tally
    countries: Countries


class Listed(NamedTuple):
    """A list that an entry stands on, and the day on which it was put there."""

    name: str
    day: date | None


class Ship(NamedTuple):
    """What is said of a ship, or of an aircraft in the same columns."""

    call_sign: str | None = None
    type: str | None = None
    tonnage: str | None = None
    gross: str | None = None
    flag: str | None = None
    owner: str | None = None


@dataclass
class Told:
    """One entry. `names` begins with the primary one; `lists`, `measures` and `authorities` are told by some forms only."""

    number: str
    place: str
    kind: EntityKind
    names: list[Alias]
    programmes: list[str]
    said: Remarks
    addresses: list[Address] = field(default_factory=list)
    title: str | None = None
    ship: Ship = field(default_factory=lambda: Ship())
    relations: list[Relation] = field(default_factory=list)
    lists: list[Listed] = field(default_factory=list)
    measures: list[str] = field(default_factory=list)
    authorities: list[str] = field(default_factory=list)


def kind_of(word: str, place: str, tally: Tally) -> EntityKind:
    """The kind that a form's word means. A firm, a ministry and an armed group are all "entities", and organisations."""
    kind = _KINDS.get(word.lower())
    if kind is None:
        tally.note(f"the type {word!r} is not known; such entries are of unknown kind", place)
    return kind or EntityKind.UNKNOWN


def place_of(desk: Desk, place: str, lines: tuple[str | None, ...], **parts: str | None) -> Address | None:
    """The address of these lines and parts, or None, counted as a placeholder, where they say nothing."""
    named = parts.pop("country", None)
    country = None if named is None or named.lower() in _NOWHERE else named
    address = Address(
        street=", ".join(line for line in lines if line) or None,
        country=(desk.countries.code(country, "a country", place) or country) if country else None,
        **parts,
    )
    if address == Address():
        desk.reading.placeholders += 1
        return None
    return address


def address_of(
    parts: Mapping[str, str | None], country: str | None, place: str, desk: Desk
) -> Address | None:
    """The address of parts by the names that the advanced and the enhanced form give them. A region without a country
    ("Gaza") stands in the country's place, as in the other forms."""
    region = parts.get("REGION")
    for name in parts.keys() - _ADDRESS_PARTS:
        desk.tally.note("a part of an address is of no known type, and stands with the street", place, name)
    lines = [name for name in _LINES if name in parts]
    others = [name for name in parts if name not in _ADDRESS_PARTS]
    return place_of(
        desk,
        place,
        tuple(parts[name] for name in (*lines, *others)),
        city=parts.get("CITY"),
        region=parts.get("STATE/PROVINCE"),
        postcode=parts.get("POSTAL CODE"),
        district=region if country else None,
        country=country or (f"Region: {region}" if region else None),
    )


def entities_of(told: Told, desk: Desk) -> Iterator[Entity]:
    """The entity of one entry, once for each watchlist that it stands on, with the listing of that one. Weak names stand last."""
    first, *others = _watchlists(told, desk)
    entity = _entity(told, _listing(told, first, desk), desk)
    yield entity
    for watchlist in others:
        listing = _listing(told, watchlist, desk)
        yield structs.replace(entity, uid=entity_uid(listing), listing=listing)


def _entity(told: Told, listing: Listing, desk: Desk) -> Entity:
    said, place = told.said, told.place
    for beginning in said.unknown:
        desk.tally.note("remarks of no known form are kept as text, by their beginnings", place, beginning)
    names = sorted(told.names, key=lambda alias: alias.strength is AliasStrength.WEAK)
    names = [told.names[0], *(alias for alias in names if alias is not told.names[0])]
    addresses = tuple(told.addresses)
    flag = told.ship.flag
    flags = desk.countries.codes((flag,) if flag and flag.lower() not in _NOWHERE else (), "a flag", place)
    registered = desk.countries.codes(tuple(said.countries), "a country of registration", place)
    places = tuple(each.country for each in addresses if each.country and len(each.country) == 2)
    owner = (Relation(kind="Vessel owner", name=told.ship.owner),) if told.ship.owner else ()
    return Entity(
        uid=entity_uid(listing),
        kind=told.kind,
        names=tuple(names),
        listing=listing,
        birth_dates=tuple(dict.fromkeys(said.birth_dates)),
        birth_places=tuple(said.birth_places),
        nationalities=desk.countries.codes(tuple(said.nationalities), "a nationality", place),
        countries=tuple(dict.fromkeys((*places, *_hong_kong(addresses), *flags, *registered))),
        addresses=addresses,
        identifiers=_identifiers(told, desk.countries),
        emails=tuple(said.emails),
        websites=tuple(said.websites),
        relations=(*(Relation(kind="Linked To", name=name) for name in said.linked), *told.relations, *owner),
        gender=said.gender,
        title=told.title,
        remarks="; ".join(
            (*said.kept, *_of_ship(told.ship), *_no_countries(told, desk.countries), *_also(told))
        )
        or None,
    )


def _hong_kong(addresses: tuple[Address, ...]) -> tuple[str, ...]:
    """Hong Kong and Macau, which the publisher writes as cities of China."""
    cities = [address.city.lower() for address in addresses if address.country == "CN" and address.city]
    return tuple(
        code for word, code in (("hong kong", "HK"), ("maca", "MO")) if any(word in city for city in cities)
    )


def _of_ship(ship: Ship) -> tuple[str, ...]:
    words = {
        "Vessel type": ship.type,
        "Tonnage": ship.tonnage,
        "Gross registered tonnage": ship.gross,
    }
    return tuple(f"{word}: {text}" for word, text in words.items() if text)


def _no_countries(told: Told, countries: Countries) -> tuple[str, ...]:
    """What stands where a country should and names none that is known, which stays text."""
    flag = told.ship.flag
    named = {
        "Nationality": told.said.nationalities,
        "Registered in": told.said.countries,
        "Flag": [flag] if flag and flag.lower() not in _NOWHERE else [],
    }
    return tuple(
        f"{word}: {name}" for word, names in named.items() for name in names if countries.known(name) is None
    )


def _identifiers(told: Told, countries: Countries) -> tuple[Identifier, ...]:
    found = [identifier("call_sign", told.ship.call_sign)] if told.ship.call_sign else []
    for number in told.said.numbers:
        type_ = identifier_label(number.label, told.kind, number.value)
        code = countries.known(number.country) if number.country else None
        bracket = f"({number.country})" if number.country and code is None else ""
        note = "; ".join(part for part in (number.label, number.note, bracket) if part)
        found.append(checked(identifier(type_, number.value, country=code, note=note), number.label))
    return tuple(found)


def _listing(told: Told, watchlist: str, desk: Desk) -> Listing:
    """In force from the first day on that list, where the form tells it; where it does not say which of the lists that is, from
    the first on any of them; else from a day not known."""
    own = [each for each in told.lists if watchlist in desk.publication.watchlists((each.name,), (), ())]
    days = [each.day for each in own or told.lists]
    known = [day for day in days if day is not None]
    start = min(known) if known and len(known) == len(days) else None
    return Listing(
        list=desk.publication.list_id,
        watchlist=watchlist,
        entry=told.number,
        designations=_designations(told, start),
        in_force=(Interval(start=start),) if start else (),
        measures=tuple(dict.fromkeys(told.measures)),
        citation="; ".join(dict.fromkeys(told.authorities)) or None,
        record=told.place,
    )


def _watchlists(told: Told, desk: Desk) -> tuple[str, ...]:
    lists = [each.name for each in told.lists]
    for name in lists:
        if not desk.publication.wants(name):
            desk.tally.note("an entry stands on a list that is not of this publication", told.place, name)
    found = desk.publication.watchlists(lists, told.programmes, (*told.said.kept, *told.said.acts))
    if not found:
        form = "; ".join((*lists, *told.programmes))
        desk.tally.note("an entry is of a list that is not known here", told.place, form)
    return found or (desk.publication.other,)


def _also(told: Told) -> tuple[str, ...]:
    """The lists of an entry that stands on several, each of which it has a listing for."""
    names = dict.fromkeys(each.name for each in told.lists)
    return (f"Lists: {', '.join(names)}",) if len(names) > 1 else ()


def _designations(told: Told, published: date | None) -> tuple[Designation, ...]:
    """One for each programme, and one for each directive with dates of its own; the days of "CMIC" are those of the
    programme that begins so."""
    acts = dict(told.said.acts)
    published = (
        published if len(set(told.programmes)) == 1 else None
    )  # of several, it is not said which came then
    found = []
    for programme in dict.fromkeys(told.programmes or [""]):
        days = acts.pop(programme.partition("-")[0], None)
        found.append(_designation(programme, days or {}, published))
    return (*found, *(_designation(act, days, None) for act, days in acts.items()))


def _designation(programme: str, days: dict[str, str], published: date | None) -> Designation:
    effective = written_day(days.get("effective"))
    return Designation(
        authority=AUTHORITY,
        programme=programme,
        date=effective,
        date_verified=effective is not None,
        published=written_day(days.get("listing")) or published,
    )
