"""One row of the Denied Persons List made an entity."""

from __future__ import annotations

import re
from typing import NamedTuple

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.in_force import intervals
from tidewaiter.lists.name_and_address import parted
from tidewaiter.lists.names import listed_name, split_name
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.written_dates import written_day
from tidewaiter.model.entity import Alias, Entity, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind
from tidewaiter.refdata.states import is_us_state

__all__ = ["Desk", "entity_of"]

LIST = "us_bis_dpl"
WATCHLIST = "us_denied_persons"


class Desk(NamedTuple):
    """Where to report, the countries met, and how often each number was given out."""

    reading: Reading
    tally: Tally
    countries: Countries
    taken: dict[str, int]


def entity_of(fields: Fields, desk: Desk) -> Entity | None:
    """The entity of one row, or None, with a reject, where it has no name. Raises DriftError where its form changed."""
    named, address = _who_and_where(fields, desk)
    if named is None:
        desk.reading.reject(fields.place, "the row has no name")
        return None
    main, inside = split_name(named.name)
    other = (named.otherwise,) if named.otherwise else ()
    listing = _listing(fields, named.name, desk)
    order = {"Standard order": "standard_order", "Type of denial": "type_of_denial"}
    noted = {**order, "Last action": "action", "Last updated": "last_update"}
    said = [f"{word}: {text}" for word, field in noted.items() if (text := fields.text(field))]
    if named.published:
        said.append(f"As published: {named.published}")
    desk.tally.leftovers(fields, "a row")
    if address == Address():
        desk.reading.placeholders += 1
    return Entity(
        uid=entity_uid(listing),
        kind=EntityKind.UNKNOWN,
        names=(
            Alias(name=" ".join(main.split()), kind=NameKind.PRIMARY, strength=AliasStrength.STRONG),
            *(Alias(name=text, kind=how, strength=AliasStrength.UNKNOWN) for text, how in inside),
            *(Alias(name=text, kind=NameKind.ALIAS, strength=AliasStrength.UNKNOWN) for text in other),
        ),
        listing=listing,
        countries=_countries(address, desk.countries),
        addresses=() if address == Address() else (address,),
        remarks="; ".join(said) or None,
    )


class _Named(NamedTuple):
    """The name, the same read in another way, and the text of both where they are in doubt."""

    name: str
    otherwise: str | None = None
    published: str | None = None


def _who_and_where(fields: Fields, desk: Desk) -> tuple[_Named | None, Address]:
    """The name and the address. The newer export writes both into one cell, with commas between them and within both;
    where it is not sure which comma parts them, the name is read in both ways, and told."""
    both = fields.text("name_and_address")
    if both is not None:
        plain = " ".join(both.split())
        found = parted(plain)
        address = Address(text=found.address)
        if found.otherwise is None:
            return _Named(found.name) if found.name else None, address
        desk.tally.note(
            "a name and an address are parted by commas alone, and the name may be longer or shorter",
            fields.place,
        )
        first, other = (listed_name(text, EntityKind.PERSON).name for text in (found.name, found.otherwise))
        return _Named(first, other, plain), address
    stated, state = fields.text("country"), fields.text("state")
    country = desk.countries.code(stated, "a country", fields.place) or stated
    if country is None and state is not None and is_us_state(state):
        country = "US"
    address = Address(
        street=fields.text("street_address"),
        city=fields.text("city"),
        region=state,
        postcode=fields.text("postal_code"),
        country=country,
    )
    name = fields.text("name")
    return _Named(name) if name else None, address


def _countries(address: Address, countries: Countries) -> tuple[str, ...]:
    """The country of the address; of one in a single text, that which its last parts name, or whose state they do."""
    if address.country:
        return (address.country,) if len(address.country) == 2 else ()
    for part in reversed((address.text or "").split(",")[-3:]):
        bare = re.sub(r"[\d\s-]+$|^[\d\s-]+", "", part).strip(" .")
        code = "US" if is_us_state(bare) else countries.known(bare) if bare else None
        if code:
            return (code,)
    return ()


def _listing(fields: Fields, name: str, desk: Desk) -> Listing:
    """The order behind the row. A second row with the same name, day and notice gets an ordinal."""
    start, end = fields.text("effective_date"), fields.text("expiration_date")
    named = ("fr_citation", "fr_citations", "appropriate_federal_register_citations")
    citation = "; ".join(text for column in named if (text := fields.text(column))) or None
    spans, unread = intervals(start, end)
    if unread:
        desk.tally.note("a day of an order cannot be read, so its end is open", fields.place, unread)
    day = written_day(start)
    entry = Countries.digest((name, start or "", citation or ""))
    count = desk.taken.get(entry, 0) + 1
    desk.taken[entry] = count
    return Listing(
        list=LIST,
        watchlist=WATCHLIST,
        entry=entry if count == 1 else f"{entry}-{count}",
        designations=(
            Designation(
                authority="BIS", programme="", date=day, date_verified=day is not None, citation=citation
            ),
        ),
        in_force=spans,
        citation=citation,
        record=fields.place,
    )
