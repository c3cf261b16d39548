"""One row of the Denied Persons List made an entity."""

from __future__ import annotations

from typing import NamedTuple

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.in_force import intervals
from tidewaiter.lists.names import split_name
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
    name, address = _who_and_where(fields, desk)
    if name is None:
        desk.reading.reject(fields.place, "the row has no name")
        return None
    main, inside = split_name(name)
    listing = _listing(fields, name, desk)
    order = {"Standard order": "standard_order", "Type of denial": "type_of_denial"}
    noted = {**order, "Last action": "action", "Last updated": "last_update"}
    said = [f"{word}: {text}" for word, field in noted.items() if (text := fields.text(field))]
    desk.tally.leftovers(fields, "a row")
    if address == Address():
        desk.reading.placeholders += 1
    return Entity(
        uid=entity_uid(listing),
        kind=EntityKind.UNKNOWN,
        names=(
            Alias(name=" ".join(main.split()), kind=NameKind.PRIMARY, strength=AliasStrength.STRONG),
            *(Alias(name=text, kind=how, strength=AliasStrength.UNKNOWN) for text, how in inside),
        ),
        listing=listing,
        countries=(address.country,) if address.country and len(address.country) == 2 else (),
        addresses=() if address == Address() else (address,),
        remarks="; ".join(said) or None,
    )


def _who_and_where(fields: Fields, desk: Desk) -> tuple[str | None, Address]:
    """The name and the address. The newer export writes both into one cell, parted by its first comma."""
    both = fields.text("name_and_address")
    if both is not None:
        name, _, where = both.partition(",")
        return name.strip() or None, Address(text=" ".join(where.split()) or None)
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
    return fields.text("name"), address


def _listing(fields: Fields, name: str, desk: Desk) -> Listing:
    """The order behind the row. A second row with the same name, day and notice gets an ordinal."""
    start, end = fields.text("effective_date"), fields.text("expiration_date")
    citation = fields.text("fr_citation") or fields.text("fr_citations")
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
