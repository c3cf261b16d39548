"""What the lists of the US Bureau of Industry and Security in Part 744 share: notices, countries, and a party's entity."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from tidewaiter.lists.bis_parties import Named
from tidewaiter.lists.countries import Countries
from tidewaiter.lists.ecfr import TableRow, plain
from tidewaiter.lists.names import script_of
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Tally
from tidewaiter.lists.written_dates import written_day
from tidewaiter.model.entity import Alias, Entity, Relation, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = [
    "Desk", "Home", "Notices", "addresses_of", "aliases_of", "countries_of", "entity_of", "entry_of", "notices_in", "source_url",
]  # fmt: skip

_DAY = r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}|\d{2})|(?P<month>[A-Z][a-z]{2,8})\.?\s+(?P<dd>\d{1,2}),\s*(?P<yyyy>\d{4})"
_NOTICE = re.compile(
    rf"(?P<volume>\d{{1,3}})\s*F\.?\s?R\.?\s*(?P<page>\d{{1,6}})(?:\s*,?\s*(?:{_DAY}))?[\s.;,]*"
)
_BEFORE_FIRST = 1935
"""The Federal Register of 1936 is volume 1, so that a volume tells the year of its notices."""
_AROUND = re.compile(r"[\d\s,.-]+$|^[\d\s,.-]+")


class Desk(NamedTuple):
    """Where to report, the countries met, and how often each number was given out."""

    reading: Reading
    tally: Tally
    countries: Countries
    taken: dict[str, int]


class Home(NamedTuple):
    """Where an entry stands: its list, its supplement, its text, the countries under which it stands as well, and its
    ties."""

    list: str
    watchlist: str
    number: int
    text: str
    elsewhere: tuple[str, ...]
    relations: tuple[Relation, ...] = ()


class Notices(NamedTuple):
    """The notices of an entry: that which made it, then those that changed it, as the list cites them."""

    acts: tuple[Designation, ...]
    citation: str | None


def source_url(number: int) -> str:
    """Where the supplement can be read."""
    return f"https://www.ecfr.gov/current/title-15/part-744/appendix-Supplement%20No.%20{number}%20to%20Part%20744"


def notices_in(text: str, place: str, tally: Tally) -> Notices:
    """The notices cited, each an act with the day on which it was printed. On which day it took effect is not told, which
    may be some days before. What is no notice, or has a day that does not fit its volume, is told."""
    said = plain(text.replace("\n", " "))
    acts = []
    for found in _NOTICE.finditer(said):
        day = _day(found)
        if day is None or day.year != int(found["volume"]) + _BEFORE_FIRST:
            tally.note("a notice has no day, or one that does not fit its volume", place, found[0].strip())
        acts.append(
            Designation(authority="BIS", programme="", published=day, citation=found[0].strip(" .;,"))
        )
    left = _NOTICE.sub("", said).strip(" .;,")
    if left or not acts:
        tally.note("the citation of an entry is missing, or holds what is no notice", place, left)
    return Notices(tuple(acts), said.strip(" ;,") or None)


def aliases_of(named: Named) -> tuple[Alias, ...]:
    """The names, the primary one first, each once."""
    found = {
        named.name: Alias(
            name=named.name,
            kind=NameKind.PRIMARY,
            strength=AliasStrength.STRONG,
            script=script_of(named.name),
        )
    }
    for text, kind in named.others:
        found.setdefault(
            text, Alias(name=text, kind=kind, strength=AliasStrength.UNKNOWN, script=script_of(text))
        )
    return tuple(found.values())


def countries_of(
    heading: str, addresses: tuple[str, ...], place: str, countries: Countries
) -> tuple[str, ...]:
    """The country that the entry stands under, and those that its addresses name at their end."""
    stated = countries.code(heading.title().replace("'S", "'s"), "a country", place)
    named = (_at_end(address, countries) for address in addresses)
    return tuple(dict.fromkeys(code for code in (stated, *named) if code))


def entry_of(desk: Desk, stable: tuple[str, ...]) -> str:
    """A number made of fields that stay; a second like it gets an ordinal."""
    entry = Countries.digest(stable)
    count = desk.taken.get(entry, 0) + 1
    desk.taken[entry] = count
    return entry if count == 1 else f"{entry}-{count}"


def addresses_of(texts: tuple[str, ...]) -> tuple[Address, ...]:
    """Each text as an address."""
    return tuple(Address(text=text) for text in texts)


def _at_end(address: str, countries: Countries) -> str | None:
    """The country at the end of an address, before or behind a postal code, with or without a comma."""
    last = _AROUND.sub("", address.rsplit(",", 1)[-1]).strip(" .")
    words = last.split()
    for size in (len(words), 3, 2, 1):
        if 0 < size <= len(words) and (code := countries.known(" ".join(words[-size:]))):
            return code
    before = address.rsplit(",", 2)[-2].strip() if address.count(",") > 1 else ""
    return countries.known(before) if before and not words else None


def _day(found: re.Match[str]) -> date | None:
    if found["yyyy"]:
        return written_day(f"{found['dd']} {found['month']} {found['yyyy']}")
    year = int(found["y"] or 0)
    if year < 100:
        year += 1900 if year >= _BEFORE_FIRST - 1900 else 2000
    return written_day(f"{found['m']}/{found['d']}/{year}")


def entity_of(row: TableRow, named: Named, acts: Notices, home: Home, desk: Desk) -> Entity:
    """The entity of one line of a list that has names and notices alone."""
    text, elsewhere = home.text, home.elsewhere
    if not named.addresses:
        desk.reading.placeholders += 1
    for doubt in named.doubts:
        desk.tally.note(doubt, row.place)
    first = acts.acts[0].citation if acts.acts else ""
    listing = Listing(
        list=home.list,
        watchlist=home.watchlist,
        entry=entry_of(desk, (row.country, named.name, first or "")),
        designations=acts.acts,
        citation=acts.citation,
        source_url=source_url(home.number),
        record=row.place,
    )
    remarks = [f"Extends to: {extent}" for extent in named.extents]
    remarks += [f"As published: {plain(text)}"] if named.doubts else []
    also = (Relation(kind=f"Also listed under {land}", name=named.name) for land in elsewhere)
    return Entity(
        uid=entity_uid(listing),
        kind=EntityKind.UNKNOWN,
        names=aliases_of(named),
        listing=listing,
        countries=countries_of(row.country, named.addresses, row.place, desk.countries),
        addresses=addresses_of(named.addresses),
        relations=(*home.relations, *also),
        remarks="; ".join(remarks) or None,
    )
