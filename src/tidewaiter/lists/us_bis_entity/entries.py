"""One entry of the Entity List made entities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import structs

from tidewaiter.lists.addresses import AddressEntry, address_entry, address_number
from tidewaiter.lists.bis_parties import Named, addresses_in, named_in
from tidewaiter.lists.bis_rows import (
    Desk,
    addresses_of,
    aliases_of,
    countries_of,
    entry_of,
    notices_in,
    source_url,
)
from tidewaiter.lists.ecfr import SET_APART, marks, plain
from tidewaiter.lists.us_bis_entity.parts import Entry, Part, parts
from tidewaiter.model.entity import Entity, Relation, entity_uid
from tidewaiter.model.listing import Listing
from tidewaiter.model.when import Interval
from tidewaiter.model.words import EntityKind

__all__ = ["Sheet", "entities_of"]

LIST = "us_bis_entity"
WATCHLIST = "us_entity_list"
_HEADING = re.compile(rf"{SET_APART[0]}(?!including the named)\W*\w\w[^{SET_APART[1]}]*{SET_APART[1]}")


class Sheet(NamedTuple):
    """Where to report, and the footnotes of the list by mark."""

    desk: Desk
    footnotes: Mapping[str, str]


def entities_of(entry: Entry, sheet: Sheet) -> Iterator[Entity]:
    """Everyone whom the entry names, the first of them first. A part that names nobody is a reject."""
    desk = sheet.desk
    found, for_all = parts(entry.text)
    if not found:
        desk.reading.reject(entry.place, "the entry names nobody")
        return
    named = [named_in(part.text) for part in found]
    shared = addresses_in(for_all) or _of_all(named, entry.place, desk)
    head = next((one.name for one in named if one is not None), "")
    for number, (part, one) in enumerate(zip(found, named, strict=True), 1):
        place = entry.place if number == 1 else f"{entry.place} part[{number}]"
        if one is None:
            desk.reading.reject(place, "this part of an entry names nobody")
            continue
        if not part.tie.startswith("Affiliated") and _HEADING.search(part.text):
            desk.tally.note("words are set apart in an entry that are no heading known", place)
        for doubt in one.doubts:
            desk.tally.note(doubt, place)
        one = one._replace(addresses=tuple(dict.fromkeys((*one.addresses, *shared))))
        yield _entity(entry, part, one, part.above or head, place, sheet)


def _of_all(named: Sequence[Named | None], place: str, desk: Desk) -> tuple[str, ...]:
    """The addresses behind the last of several, where no other has any: they may be meant for all."""
    *before, last = named
    if not before or last is None or not last.addresses or any(one and one.addresses for one in before):
        return ()
    desk.tally.note("addresses stand behind the last part of an entry alone, and are taken for all", place)
    return last.addresses


def _entity(entry: Entry, part: Part, named: Named, head: str, place: str, sheet: Sheet) -> Entity:
    desk = sheet.desk
    countries = countries_of(entry.country, named.addresses, place, desk.countries)
    number = address_number(named.name)
    on_file = _on_file(number, named, countries, place, desk)
    listing = _listing(entry, part, named, on_file, place, desk)
    if not named.addresses:
        desk.reading.placeholders += 1
    return Entity(
        uid=entity_uid(listing),
        kind=EntityKind.UNKNOWN if number is None else EntityKind.ADDRESS,
        names=aliases_of(named),
        listing=listing,
        countries=countries,
        addresses=addresses_of(named.addresses),
        relations=_relations(part, named, head),
        remarks="; ".join(_remarks(entry, part, named, place, sheet)) or None,
    )


def _relations(part: Part, named: Named, head: str) -> tuple[Relation, ...]:
    """The tie to whom the entry names first, and to the entries of the same name under other countries."""
    above = (Relation(kind=f"{part.tie} of", name=head),) if part.tie else ()
    return (*above, *(Relation(kind=f"Also listed under {land}", name=named.name) for land in part.elsewhere))


def _on_file(
    number: int | None, named: Named, countries: tuple[str, ...], place: str, desk: Desk
) -> AddressEntry | None:
    """What is on file of an entry that is an address; told where the list says another address, or there is none."""
    if number is None:
        return None
    found = address_entry(number, tuple(reversed(countries)))
    if found is None:
        desk.reading.warn(
            place, f"the address entry {named.name!r} is not on file: when it began is not known"
        )
    elif not named.addresses:
        desk.reading.warn(place, f"the address entry {named.name!r} has no address: it cannot be found")
    elif " ".join(named.addresses[0].split()).rstrip(".") != found.address.rstrip("."):
        desk.tally.note(
            "an address entry has another address than the one on file", place, named.addresses[0]
        )
    return found


def _listing(
    entry: Entry, part: Part, named: Named, on_file: AddressEntry | None, place: str, desk: Desk
) -> Listing:
    notices = notices_in(entry.notices, entry.place, desk.tally)
    acts = notices.acts
    if on_file is not None and acts:
        began = structs.replace(acts[0], date=on_file.effective, date_verified=on_file.effective_verified)
        acts = (began, *acts[1:])
    first = acts[0].citation if acts else ""
    number = on_file.entry.replace(" ", "-") if on_file else ""
    return Listing(
        list=LIST,
        watchlist=WATCHLIST,
        entry=number or entry_of(desk, (entry.country, part.tie, named.name, first or "")),
        designations=acts,
        in_force=(Interval(start=on_file.effective),) if on_file else (),
        licence_requirement=plain(entry.requirement) or None,
        licence_policy=plain(entry.policy) or None,
        citation=notices.citation,
        source_url=source_url(4),
        record=place,
    )


def _remarks(entry: Entry, part: Part, named: Named, place: str, sheet: Sheet) -> Iterator[str]:
    for mark in marks(entry.requirement):
        if mark in sheet.footnotes:
            yield f"Footnote {mark}: {sheet.footnotes[mark]}"
        else:
            sheet.desk.tally.note(
                "an entry has the mark of a footnote that the list does not have", place, mark
            )
    yield from (f"Extends to: {extent}" for extent in named.extents)
    if named.doubts:
        yield f"As published: {plain(part.text)}"
